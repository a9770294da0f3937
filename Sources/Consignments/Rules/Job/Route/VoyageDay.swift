import Findings

extension JobRules {
    /// By rail and by post the voyage is a day.
    public static let voyageDay = Rule(
        "MP-JOB-033", .error, .rules, zh: "铁路、邮件运输的航次号填 8 位日期",
        en: "by rail and by post the voyage is a day in eight digits",
        source: "GACC 2018-60 art. 3 item 10 (F-049, F-051)", certainty: .official)
}

import Findings

extension JobRules {
    /// An AEO code of another form.
    public static let aeoForm = Rule(
        "MP-JOB-051", .warning, .rules, zh: "AEO 编码须为国别加企业编码",
        en: "an AEO code is a country and a firm's code",
        source: "GACC 2018-60 art. 3 item 8 (F-037)", certainty: .official)
}

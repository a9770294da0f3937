import Findings

extension JobRules {
    /// More than one bill in the field.
    public static let severalBills = Rule(
        "MP-JOB-029", .error, .rules, zh: "一份报关单只填一个提运单号",
        en: "a declaration carries one bill",
        source: "GACC 2018-60 art. 3 item 11 (F-002, F-065)", certainty: .official)
}

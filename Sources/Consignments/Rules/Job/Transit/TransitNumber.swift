import Findings

extension JobRules {
    /// The number of the transit declaration or cargo list.
    public static let transitNumber = Rule(
        "MP-JOB-082", .error, .rules, zh: "转关编号为 16 位预录入号或 13 位载货清单号",
        en: "a transit number is a pre-entry number of 16 or a cargo-list number of 13 characters",
        source: "GACC 2018-60 art. 3 item 10 (F-055)", certainty: .official)
}

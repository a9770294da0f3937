import Findings

extension JobRules {
    /// A cap on lines above that of the message.
    public static let lineCap = Rule(
        "MP-JOB-075", .error, .rules, zh: "单票商品项为 1 至 50",
        en: "a declaration has 1 to 50 lines",
        source: "DecMessage format 2018 (F-010)", certainty: .official)
}

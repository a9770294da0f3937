import Findings

extension TableRules {
    /// Full-width characters are tolerated.
    public static let fullWidth = Rule(
        "MP-TAB-018", .notice, zh: "全角字符按半角读取",
        en: "Full-width characters are read as half-width ones",
        source: "contracts section 1", certainty: .contract)
}

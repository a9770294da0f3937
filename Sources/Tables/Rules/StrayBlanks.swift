import Findings

extension TableRules {
    /// Blanks around a value are tolerated.
    public static let strayBlanks = Rule(
        "MP-TAB-019", .notice, zh: "值前后的空格已忽略",
        en: "Blanks around a value are dropped",
        source: "contracts section 1", certainty: .contract)
}

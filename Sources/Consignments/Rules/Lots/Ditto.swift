import Findings

extension LotRules {
    /// A cell says itself what it says.
    public static let ditto = Rule(
        "MP-LOT-042", .error, zh: "单元格应写出内容，不用“同上”或省略号",
        en: "A cell must say what it means, not 'as above'",
        source: "contracts section 1", certainty: .contract)
}

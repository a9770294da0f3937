import Findings

extension LotRules {
    /// Price times quantity must be the total, to the fen.
    public static let priceDisagrees = Rule(
        "MP-LOT-023", .error, zh: "单价乘数量应等于总价（精确到分）",
        en: "Price times quantity must be the total, to the fen",
        source: "contracts section 1; filling rules F-150", certainty: .contract)
}

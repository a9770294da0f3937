import Findings

extension LotRules {
    /// Quantities in one unit must agree.
    public static let quantitiesDisagree = Rule(
        "MP-LOT-029", .warning, zh: "同一单位的数量应一致",
        en: "Quantities in one unit must agree",
        source: "filling rules F-146", certainty: .ownDefault)
}

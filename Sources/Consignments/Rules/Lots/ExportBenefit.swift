import Findings

extension LotRules {
    /// The export benefit must be 0 to 2.
    public static let exportBenefit = Rule(
        "MP-LOT-014", .error, zh: "出口享惠情况应为 0 至 2",
        en: "The export benefit must be 0 to 2",
        source: "GACC 2018-60 art. 3(35)(10); filling rules F-139", certainty: .official)
}

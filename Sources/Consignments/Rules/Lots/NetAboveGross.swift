import Findings

extension LotRules {
    /// The net weight must not be above the gross weight.
    public static let netAboveGross = Rule(
        "MP-LOT-032", .error, zh: "净重不得大于毛重",
        en: "The net weight must not be above the gross weight",
        source: "GACC 2018-60 art. 3(25)-(26); filling rules F-117; rules R-103", certainty: .secondary)
}

import Findings

extension LotRules {
    /// A number must be greater than zero.
    public static let notPositive = Rule(
        "MP-LOT-020", .error, zh: "数值应大于零",
        en: "A number must be greater than zero",
        source: "GACC 2018-60 art. 3(24)-(26), (36)-(38); filling rules F-110, F-115, F-116, F-142, F-148, F-149",
        certainty: .official)
}

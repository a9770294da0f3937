import Findings

extension FilingRules {
    /// A line needs a price and a total above zero.
    public static let zeroPrice = Rule(
        "MP-FIL-003", .warning, .rules, zh: "商品项的单价和总价须大于零",
        en: "A declared line has a price and a total above zero",
        source: "GACC 2018-60 items 37, 38 (F-148, F-149); decimals of the message", certainty: .official)
}

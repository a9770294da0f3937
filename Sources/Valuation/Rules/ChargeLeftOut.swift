import Findings

extension ValuationRules {
    /// Where lot prices are FOB the inland charge is not added again.
    static let chargeLeftOut = Rule(
        "MP-VAL-045", .notice, .rules, zh: "单价为 FOB 价时，内陆费用不再计入",
        en: "Where lot prices are FOB the inland charge is not added again",
        source: "contract section 5", certainty: .contract)
}

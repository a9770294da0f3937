import Findings

extension ValuationRules {
    /// A charge is not negative (other charges may be) and has at most five decimals.
    static let chargeAmount = Rule(
        "MP-VAL-044", .error, .rules, zh: "费用不得为负（杂费除外），且最多五位小数",
        en: "A charge is not negative (other charges may be) and has at most five decimals",
        source: "contract section 5; filling rules F-128, F-130", certainty: .contract)
}

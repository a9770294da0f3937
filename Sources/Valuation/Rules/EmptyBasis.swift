import Findings

extension ValuationRules {
    /// A charge whose basis is zero for every lot is spread equally.
    static let emptyBasis = Rule(
        "MP-VAL-048", .notice, .rules, zh: "分摊依据全部为零，费用平均分摊",
        en: "A charge whose basis is zero for every lot is spread equally",
        source: "our default", certainty: .ownDefault)
}

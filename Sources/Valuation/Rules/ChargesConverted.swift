import Findings

extension ValuationRules {
    /// Charges of one kind in several currencies are declared in the declared currency.
    static let chargesConverted = Rule(
        "MP-VAL-047", .notice, .rules, zh: "同类费用有多种币制，已各自折算为申报币制",
        en: "Charges of one kind in several currencies are declared in the declared currency",
        source: "filling rules F-124, F-126, F-128 (one currency a mark); conversion: our default",
        certainty: .ownDefault)
}

import Findings

extension LotRules {
    /// The statutory quantity must be given or derivable.
    public static let noFirstQuantity = Rule(
        "MP-LOT-026", .error, zh: "法定数量应填写或可推算",
        en: "The statutory quantity must be given or derivable",
        source: "GACC 2018-60 art. 3(36); filling rules F-142; contracts section 1", certainty: .official)
}

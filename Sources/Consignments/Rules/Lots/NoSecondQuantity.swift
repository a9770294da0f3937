import Findings

extension LotRules {
    /// The second statutory quantity must be given or derivable.
    public static let noSecondQuantity = Rule(
        "MP-LOT-027", .error, zh: "第二法定数量应填写或可推算",
        en: "The second statutory quantity must be given or derivable",
        source: "GACC 2018-60 art. 3(36)(2); filling rules F-144; contracts section 1", certainty: .official)
}

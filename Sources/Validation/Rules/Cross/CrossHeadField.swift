import Findings

extension CrossRules {
    /// Parties, route, terms and charges of the head must agree with the source.
    static let headField = Rule(
        "MP-CRS-009", .error, .cross, zh: "表头的单位、运输、成交和费用须与来源一致",
        en: "Parties, route, terms and charges of the head must agree with the source",
        source: "our contract: a message agrees with the job it was made from", certainty: .contract)
}

import Findings

extension CrossRules {
    /// Specification, statutory units, countries and places of an item must agree with the source.
    static let itemField = Rule(
        "MP-CRS-011", .error, .cross, zh: "商品项的规格型号、法定单位、国别和产地须与来源一致",
        en: "Specification, statutory units, countries and places of an item must agree with the source",
        source: "our contract: a message agrees with the job it was made from", certainty: .contract)
}

import Findings

extension CrossRules {
    /// Tariff code, name, unit and currency must agree with the source.
    static let goods = Rule(
        "MP-CRS-006", .error, .cross, zh: "商品编号、名称、单位、币制须与来源一致",
        en: "Tariff code, name, unit and currency must agree with the source",
        source: "our contract: a message agrees with the plan or the lots it was made from", certainty: .contract)
}

import Findings

extension CrossRules {
    /// The containers and their items must agree with the source.
    static let container = Rule(
        "MP-CRS-010", .error, .cross, zh: "集装箱及其商品项须与来源一致",
        en: "The containers and their items must agree with the source",
        source: "our contract: a message agrees with the job it was made from", certainty: .contract)
}

import Findings

extension ReceiptRules {
    /// Line numbers go from 1 to 50.
    static let oddItem = Rule(
        "MP-RCP-013", .warning, .codes, zh: "商品序号为 1 至 50",
        en: "line numbers go from 1 to 50",
        source: "declaration message format V1.0, annex of GACC 2018-67", certainty: .official)
}

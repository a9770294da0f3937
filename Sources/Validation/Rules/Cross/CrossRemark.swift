import Findings

extension CrossRules {
    /// The remark should name the purchaser of the source.
    static let remark = Rule(
        "MP-CRS-012", .warning, .cross, zh: "备注应写明来源中的采购商",
        en: "The remark should name the purchaser of the source",
        source: "our contract: a message agrees with the job it was made from", certainty: .contract)
}

import Findings

extension LotRules {
    /// The division of origin should be in the table.
    public static let unknownDivision = Rule(
        "MP-LOT-036", .warning, zh: "产地应在代码表内",
        en: "The division of origin should be in the table",
        source: "customs table of divisions, open, 2016-2018", certainty: .observed)
}

import Findings

extension LotRules {
    /// The domestic source place should be in the table.
    public static let unknownDistrict = Rule(
        "MP-LOT-034", .warning, zh: "境内货源地应在代码表内",
        en: "The domestic source place should be in the table",
        source: "customs table of domestic districts, open, to 2020-01", certainty: .observed)
}

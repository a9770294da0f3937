import Findings

extension LotRules {
    /// The country of origin must be in the table.
    public static let originCountry = Rule(
        "MP-LOT-037", .error, zh: "原产国应在代码表内",
        en: "The country of origin must be in the table",
        source: "customs table of countries", certainty: .observed)
}

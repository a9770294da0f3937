import Findings

extension LotRules {
    /// The unit must be in the table of units.
    public static let unknownUnit = Rule(
        "MP-LOT-021", .error, zh: "计量单位应在代码表内",
        en: "The unit must be in the table of units",
        source: "customs table of measurement units (closed)", certainty: .observed)
}

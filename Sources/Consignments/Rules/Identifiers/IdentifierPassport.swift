import Findings

extension IdentifierRules {
    /// A passport number of another shape.
    public static let passport = Rule(
        "MP-IDN-008", .warning, .codes, zh: "护照号宜为 1 至 9 位字母数字",
        en: "a passport number has 1 to 9 letters and digits",
        source: "ICAO 9303", certainty: .secondary)
}

import Findings

extension IdentifierRules {
    /// Characters that do not belong into a bill of lading number.
    public static let billCharacters = Rule(
        "MP-IDN-009", .warning, .codes, zh: "提运单号宜只含大写字母、数字、* _ -",
        en: "a bill of lading number has capitals, digits, * _ and - only",
        source: "our default; must equal the manifest's number", certainty: .ownDefault)
}

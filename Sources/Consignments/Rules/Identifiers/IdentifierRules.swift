import Findings

/// Rules of identifiers, `MP-IDN-NNN`: firms, persons, containers, bills and seals.
public enum IdentifierRules {
    /// All rules of identifiers, in reading order.
    public static let all: [Rule] = [
        creditCode, organisationCode, customsCode, customsCodeDistrict, containerForm, containerCheck, residentNumber,
        passport, billCharacters, seal,
    ]
}

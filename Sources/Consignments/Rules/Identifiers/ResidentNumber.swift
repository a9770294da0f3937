import Findings

extension IdentifierRules {
    /// A resident identity number with a wrong form, date or check character.
    public static let residentNumber = Rule(
        "MP-IDN-007", .error, .codes, zh: "居民身份证号 18 位，日期与校验位须正确",
        en: "a resident identity number has 18 characters, a date and its check character",
        source: "GB 11643-1999", certainty: .official)
}

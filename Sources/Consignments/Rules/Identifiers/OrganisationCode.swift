import Findings

extension IdentifierRules {
    /// The organisation code inside it fails its own check.
    public static let organisationCode = Rule(
        "MP-IDN-002", .warning, .codes, zh: "统一社会信用代码内的组织机构代码校验位宜正确",
        en: "the organisation code inside a credit code has its check character",
        source: "GB 11714-1997", certainty: .official)
}

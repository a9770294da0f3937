import Findings

extension IdentifierRules {
    /// A unified social credit code with a wrong form or check character.
    public static let creditCode = Rule(
        "MP-IDN-001", .error, .codes, zh: "统一社会信用代码 18 位，校验位须正确",
        en: "a unified social credit code has 18 characters and its check character",
        source: "GB 32100-2015", certainty: .official)
}

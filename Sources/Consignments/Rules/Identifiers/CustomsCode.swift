import Findings

extension IdentifierRules {
    /// A customs registration number of another shape.
    public static let customsCode = Rule(
        "MP-IDN-003", .warning, .codes, zh: "海关注册编码为 10 位",
        en: "a customs registration number has 10 characters",
        source: "customs registration numbering, as observed", certainty: .observed)
}

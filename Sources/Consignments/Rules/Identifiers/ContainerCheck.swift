import Findings

extension IdentifierRules {
    /// A container number whose check digit does not fit.
    public static let containerCheck = Rule(
        "MP-IDN-006", .warning, .codes, zh: "集装箱号校验位宜正确",
        en: "a container number has its check digit",
        source: "ISO 6346", certainty: .official)
}

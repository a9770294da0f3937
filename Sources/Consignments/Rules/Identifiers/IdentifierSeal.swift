import Findings

extension IdentifierRules {
    /// A seal that is not printable, or used twice.
    public static let seal = Rule(
        "MP-IDN-010", .warning, .codes, zh: "封志号宜可打印且不重复",
        en: "seals are printable and used once",
        source: "our default after ISO 17712", certainty: .ownDefault)
}

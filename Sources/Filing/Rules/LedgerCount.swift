import Findings

extension FilingRules {
    /// A message holds seven supervision documents.
    public static let ledgerCount = Rule(
        "MP-FIL-005", .warning, .rules, zh: "一票报关单最多写 7 个电子底账",
        en: "A declaration names at most seven electronic ledgers",
        source: "DecMessage schema 2018, LicenseDocu 0 to 7; our planner does not divide lots by ledger",
        certainty: .official)
}

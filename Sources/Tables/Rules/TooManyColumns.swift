import Findings

extension TableRules {
    /// Columns stay within bounds.
    public static let tooManyColumns = Rule(
        "MP-TAB-016", .error, zh: "列数应在上限以内",
        en: "The table must not have more columns than the limit",
        source: "contracts section 1; the limit of 16384 is that of spreadsheets", certainty: .ownDefault)
}

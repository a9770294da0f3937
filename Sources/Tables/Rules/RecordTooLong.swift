import Findings

extension TableRules {
    /// A record stays within bounds.
    public static let recordTooLong = Rule(
        "MP-TAB-006", .error, zh: "单行长度应在上限以内",
        en: "A row must not be longer than the limit",
        source: "contracts section 1; the limit is a default of this program", certainty: .ownDefault)
}

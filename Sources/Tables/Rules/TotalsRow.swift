import Findings

extension TableRules {
    /// A row of totals is no lot.
    public static let totalsRow = Rule(
        "MP-TAB-022", .notice, zh: "合计行不是货物，不读入",
        en: "A row of totals is no lot and is left out",
        source: "our default; contracts section 1 knows lots only", certainty: .ownDefault)
}

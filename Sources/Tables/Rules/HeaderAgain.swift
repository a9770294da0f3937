import Findings

extension TableRules {
    /// A header in the middle of the table is no lot.
    public static let headerAgain = Rule(
        "MP-TAB-024", .notice, zh: "重复的标题行不是货物，不读入",
        en: "The header written again is no lot and is left out",
        source: "our default; contracts section 1 knows lots only", certainty: .ownDefault)
}

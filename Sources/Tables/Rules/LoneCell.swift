import Findings

extension TableRules {
    /// A row with one cell filled is a note, not a lot.
    public static let loneCell = Rule(
        "MP-TAB-025", .warning, zh: "只填了一个单元格的行不是货物，不读入",
        en: "A row with one cell filled is no lot and is left out",
        source: "our default; contracts section 1 knows lots only", certainty: .ownDefault)
}

import Findings

extension TableRules {
    /// Totals are the sums of the rows above them.
    public static let totalsDisagree = Rule(
        "MP-TAB-023", .warning, zh: "合计行应等于上面各行之和",
        en: "Totals should be the sums of the rows above them",
        source: "our default; contracts section 1 knows lots only", certainty: .ownDefault)
}

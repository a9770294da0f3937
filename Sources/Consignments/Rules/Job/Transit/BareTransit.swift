import Findings

extension JobRules {
    /// A mode whose transit number cannot be left to others.
    public static let bareTransit = Rule(
        "MP-JOB-086", .error, .rules, zh: "公路等方式出境的转关须写转关编号", en: "transit that leaves by road names its number",
        source: "GACC 2018-60 art. 3 item 10 (F-060): a bare @ is foreseen for sea, rail and air only",
        certainty: .official)
}

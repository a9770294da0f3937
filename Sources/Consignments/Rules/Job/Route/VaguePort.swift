import Findings

extension JobRules {
    /// A country-level port code while ports of the country are listed, or a Chinese port.
    public static let vaguePort = Rule(
        "MP-JOB-024", .warning, .rules, zh: "指运港宜写具体港口",
        en: "the destination port is a port",
        source: "GACC 2018-60 art. 3 item 21 (F-090)", certainty: .official)
}

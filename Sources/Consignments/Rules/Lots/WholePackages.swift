import Findings

extension LotRules {
    /// Pieces must be a whole number of at least 1.
    public static let wholePackages = Rule(
        "MP-LOT-030", .error, zh: "件数应为正整数",
        en: "Pieces must be a whole number of at least 1",
        source: "GACC 2018-60 art. 3(24); filling rules F-110", certainty: .official)
}

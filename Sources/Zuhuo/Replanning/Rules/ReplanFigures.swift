import Findings

extension ReplanRules {
    /// Same lots, other figures.
    public static let figures = Rule(
        "MP-RPL-005", .warning, .cross, zh: "批次未变的柜和报关单，内容也应与原计划相同",
        en: "A container or declaration that keeps its lots says the same as in the earlier plan",
        source: "our default: what was filed or loaded is what the earlier plan says", certainty: .ownDefault)
}

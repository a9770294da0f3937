import Findings

extension DeclarationRules {
    /// Its quantities cannot be expressed in the statutory units of the merged line.
    public static let unitsDiffer = Rule(
        "MP-DEC-042", .notice, .rules, zh: "逐项申报：数量无法换算为归并编号的法定单位（本工具默认）",
        en: "By itself: its quantities cannot be expressed in the statutory units of the merged code (our default)",
        source: "no text; our default (R-042)", certainty: .ownDefault)
}

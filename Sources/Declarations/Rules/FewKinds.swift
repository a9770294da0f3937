import Findings

extension DeclarationRules {
    /// The declaration holds too few kinds for simplified declaration.
    public static let fewKinds = Rule(
        "MP-DEC-030", .notice, .rules, zh: "逐项申报：品种数未达简化申报起点",
        en: "One line a kind: fewer kinds than simplified declaration starts at",
        source: "GACC 2019-221 art. 4 (from 5 kinds); before it GACC 2014-54 (more than 10, secondary)",
        certainty: .official)
}

import Findings

extension DeclarationRules {
    /// A lot whose value alone breaks the cap cannot be declared: lots are never split.
    public static let lotOverCap = Rule(
        "MP-DEC-002", .error, .rules, zh: "单批货物货值不得超过单票限额",
        en: "One lot alone does not break the value cap",
        source: "GACC 2019-221 art. 1 (cap); contract section 5 (a lot is never split)", certainty: .official)
}

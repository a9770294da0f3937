import Findings

extension ReplanRules {
    /// A lot that waits under early binding, where a declaration is what is in one box.
    public static let held = Rule(
        "MP-RPL-002", .notice, zh: "早绑定下，暂停的货留待以后的计划",
        en: "Under early binding a lot on hold waits for a later plan",
        source: "contract section 4 (lots in = lots declared + lots refused)", certainty: .contract)
}

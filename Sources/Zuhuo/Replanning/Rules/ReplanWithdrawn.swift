import Findings

extension ReplanRules {
    /// A lot taken out of the plan.
    public static let withdrawn = Rule(
        "MP-RPL-001", .notice, zh: "撤出的货不再装箱和申报",
        en: "A lot that is withdrawn is neither loaded nor declared",
        source: "contract section 4 (lots in = lots declared + lots refused)", certainty: .contract)
}

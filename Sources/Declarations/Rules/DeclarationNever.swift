import Findings

extension DeclarationRules {
    /// The job asks for one line a kind.
    public static let never = Rule(
        "MP-DEC-028", .notice, .rules, zh: "逐项申报：作业设定不简化申报",
        en: "One line a kind: the job declines simplified declaration",
        source: "contract section 2, simplifiedDeclaration", certainty: .contract)
}

import Findings

extension CodeListRules {
    /// A new code should have the form of the others of its table.
    static let shape = Rule(
        "MP-CLS-009", .warning, zh: "新代码的形式宜与本表其他代码一致",
        en: "A new code should have the form of the others of its table",
        source: "our default: a code of another form is most likely a slip", certainty: .ownDefault)
}

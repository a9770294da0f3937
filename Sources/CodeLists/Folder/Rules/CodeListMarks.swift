import Findings

extension CodeListRules {
    /// Control and inspection marks should be codes of their tables.
    static let marks = Rule(
        "MP-CLS-012", .warning, zh: "监管条件和检验检疫类别宜在相应的代码表中",
        en: "Control and inspection marks should be codes of their tables",
        source: "our default: the two tables are open", certainty: .ownDefault)
}

import Findings

extension CodeListRules {
    /// A code must have a Chinese name.
    static let name = Rule(
        "MP-CLS-007", .error, zh: "代码须有中文名",
        en: "A code must have a Chinese name",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

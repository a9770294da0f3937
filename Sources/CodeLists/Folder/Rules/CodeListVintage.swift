import Findings

extension CodeListRules {
    /// A code table must name its vintage and its source.
    static let vintage = Rule(
        "MP-CLS-004", .error, zh: "代码表须写明日期和来源",
        en: "A code table must name its vintage and its source",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

import Findings

extension CodeListRules {
    /// A statutory unit must be in the table of units.
    static let unit = Rule(
        "MP-CLS-010", .error, zh: "法定单位须在计量单位表中",
        en: "A statutory unit must be in the table of units",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

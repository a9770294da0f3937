import Findings

extension CodeListRules {
    /// Days of validity must be days, the first before the second.
    static let day = Rule(
        "MP-CLS-008", .error, zh: "启用和停用须为先后有序的日期",
        en: "Days of validity must be days, the first before the second",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

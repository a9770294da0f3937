import Findings

extension CodeListRules {
    /// An export duty is a whole number of percents from 0 to 100.
    static let duty = Rule(
        "MP-CLS-011", .error, zh: "出口税率须为 0 至 100 的整数百分比",
        en: "An export duty is a whole number of percents from 0 to 100",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

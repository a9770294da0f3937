import Findings

extension CodeListRules {
    /// A code has 1 to 8 ASCII characters, a commodity code ten digits.
    static let code = Rule(
        "MP-CLS-005", .error, zh: "代码须为 1 至 8 个 ASCII 字符，税号须为 10 位数字",
        en: "A code has 1 to 8 ASCII characters, a commodity code ten digits",
        source: "Schemas/CodeLists/SOURCES.md, form of the code tables", certainty: .contract)
}

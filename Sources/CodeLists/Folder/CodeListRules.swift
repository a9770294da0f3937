import Findings

/// The rules on newer code tables (`MP-CLS-…`).
public enum CodeListRules {
    private static let contract = "Schemas/CodeLists/SOURCES.md, form of the code tables"

    static let file = Rule(
        "MP-CLS-001", .error, zh: "代码表文件须为 UTF-8 的 CSV，文件名为表名",
        en: "A code table is a CSV in UTF-8 that has the table's name", source: contract, certainty: .contract)
    static let header = Rule(
        "MP-CLS-002", .error, zh: "代码表的列须齐全，且只有规定的列", en: "A code table must have its columns and no others",
        source: contract, certainty: .contract)
    static let row = Rule(
        "MP-CLS-003", .error, zh: "每行的字段数须与表头相同", en: "A row must have as many fields as the header",
        source: contract, certainty: .contract)
    static let vintage = Rule(
        "MP-CLS-004", .error, zh: "代码表须写明日期和来源", en: "A code table must name its vintage and its source",
        source: contract, certainty: .contract)
    static let code = Rule(
        "MP-CLS-005", .error, zh: "代码须为 1 至 8 个 ASCII 字符，税号须为 10 位数字",
        en: "A code has 1 to 8 ASCII characters, a commodity code ten digits", source: contract, certainty: .contract)
    static let twice = Rule(
        "MP-CLS-006", .error, zh: "每个代码只能出现一次", en: "A code stands once in a table", source: contract,
        certainty: .contract)
    static let name = Rule(
        "MP-CLS-007", .error, zh: "代码须有中文名", en: "A code must have a Chinese name", source: contract,
        certainty: .contract)
    static let day = Rule(
        "MP-CLS-008", .error, zh: "启用和停用须为先后有序的日期", en: "Days of validity must be days, the first before the second",
        source: contract, certainty: .contract)
    static let shape = Rule(
        "MP-CLS-009", .warning, zh: "新代码的形式宜与本表其他代码一致",
        en: "A new code should have the form of the others of its table",
        source: "our default: a code of another form is most likely a slip", certainty: .ownDefault)
    static let unit = Rule(
        "MP-CLS-010", .error, zh: "法定单位须在计量单位表中", en: "A statutory unit must be in the table of units",
        source: contract, certainty: .contract)
    static let duty = Rule(
        "MP-CLS-011", .error, zh: "出口税率须为 0 至 100 的整数百分比",
        en: "An export duty is a whole number of percents from 0 to 100",
        source: contract, certainty: .contract)
    static let marks = Rule(
        "MP-CLS-012", .warning, zh: "监管条件和检验检疫类别宜在相应的代码表中",
        en: "Control and inspection marks should be codes of their tables",
        source: "our default: the two tables are open", certainty: .ownDefault)
    static let older = Rule(
        "MP-CLS-013", .warning, zh: "代码表不宜比程序中的旧", en: "A table should not be older than the program's",
        source: "our default: what is older undoes newer rows", certainty: .ownDefault)
    static let closed = Rule(
        "MP-CLS-014", .warning, zh: "表的封闭或开放由程序决定", en: "Whether a table is closed is the program's to say",
        source: "our default: an official list that is complete stays so", certainty: .ownDefault)
    static let count = Rule(
        "MP-CLS-015", .error, zh: "行数须与 tables.csv 相符", en: "A table must have the rows that tables.csv counts",
        source: contract, certainty: .contract)

    /// All of them, in order.
    public static let all = [
        file, header, row, vintage, code, twice, name, day, shape, unit, duty, marks, older, closed, count,
    ]
}

import CodeLists
import Findings
import JSONText

/// All that is known of a code: a heading and labelled facts, each with a key for programs.
struct CodeFacts {
    /// One fact; several values are an array for programs and lines for a person.
    struct Fact {
        let key: String
        let label: Bilingual
        let values: [String]
        var isList = false
    }

    let row: CodeRow
    private(set) var facts: [Fact] = []
    /// Whether the code may be used on the day asked for.
    private(set) var isInForce = true

    /// The facts of a code of a table.
    init(_ entry: CodeEntry, of table: CodeTable, on date: CalendarDate?, _ language: Language) {
        row = CodeRow(entry, of: table)
        add("nameEn", "英文名", "English", entry.nameEnglish)
        add("validFrom", "启用", "valid from", entry.validFrom?.text)
        add("validTo", "停用", "abolished on", entry.validTo?.text)
        if let date { addStanding(table.standing(of: entry.code, on: date), date, language) }
        add("notes", "备注", "notes", entry.notes)
        add("vintage", "表的日期", "date of table", table.vintage)
        add("source", "来源", "source", table.source)
    }

    /// The facts of a line of the tariff, with the names that the tables give to its units and marks.
    init(_ line: TariffLine, in codes: DatedCodes, _ language: Language) {
        row = CodeRow(line)
        let unit = { (unit: UnitCode) in "\(unit.text) \(codes.name(of: unit))" }
        add("firstUnit", "法定单位", "first unit", unit(line.firstUnit))
        add("secondUnit", "第二单位", "second unit", line.secondUnit.map(unit))
        addMarks(line, codes, language)
        addDuty(line)
        let elements = line.elements.enumerated().map { "\($0.offset + 1) \($0.element)" }
        add(Fact(key: "elements", label: Bilingual(zh: "申报要素", en: "elements"), values: elements, isList: true))
        add("simplified", "简化申报", "simplified", Self.simplified(line.flags)[language])
        let source = "\(codes.tariff.year) commodity code and duty table, \(codes.tariff.vintage)"
        add("source", "来源", "source", source)
    }

    private mutating func addStanding(_ standing: CodeTable.Standing, _ date: CalendarDate, _ language: Language) {
        let words: Bilingual
        switch standing {
        case .inForce: words = Bilingual(zh: "\(date.text) 有效", en: "in force on \(date.text)")
        case .notYet(let from):
            words = Bilingual(
                zh: "\(date.text) 尚未启用（\(from.text) 起）", en: "not yet on \(date.text) (from \(from.text))")
        case .ended(let since):
            words = Bilingual(
                zh: "\(date.text) 已停用（\(since.text) 起）", en: "ended by \(date.text) (since \(since.text))")
        case .unknown: words = Bilingual(zh: "未知", en: "unknown")
        }
        isInForce = standing == .inForce
        add("standing", "状态", "standing", words[language])
    }

    private mutating func addMarks(_ line: TariffLine, _ codes: DatedCodes, _ language: Language) {
        let documents = codes.table(.attachedDocument)
        let controls = line.controlMarks.map { "\($0) \(documents.entry(for: String($0))?.nameChinese ?? "?")" }
        add(
            Fact(key: "controlMarks", label: Bilingual(zh: "监管条件", en: "control marks"), values: controls, isList: true)
        )
        let marks = codes.table(.inspectionMark)
        let inspections = line.inspectionMarks.filter { $0.isLetter }.map { mark in
            let entry = marks.entry(for: String(mark))
            let name = (language == .zh ? entry?.nameChinese : entry?.nameEnglish) ?? "?"
            return "\(mark) \(name)"
        }
        add(
            Fact(
                key: "inspectionMarks", label: Bilingual(zh: "检验检疫", en: "inspection"), values: inspections,
                isList: true))
    }

    private mutating func addDuty(_ line: TariffLine) {
        add("exportDuty", "出口关税", "export duty", line.exportDuty.map(Self.percent) ?? "0%")
        add("statutoryExportDuty", "出口税率", "statutory duty", line.statutoryExportDuty.map(Self.percent))
        add("provisionalExportDuty", "暂定税率", "provisional duty", line.provisionalExportDuty.map(Self.percent))
    }

    /// Hundredths of a percent in words: 2000 is `20%`, 250 is `2.5%`.
    private static func percent(_ hundredths: UInt16) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)%" }
        let digits = rest < 10 ? "0\(rest)" : rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)"
        return "\(whole).\(digits)%"
    }

    /// What the marks mean for a market-procurement export (rules ).
    private static func simplified(_ flags: TariffFlags) -> Bilingual {
        if flags.contains(.prohibited) { return Bilingual(zh: "禁止出口", en: "export is prohibited") }
        if flags.contains(.licence) {
            return Bilingual(zh: "需许可证件，不能走市场采购", en: "needs a licence: not for market procurement")
        }
        if flags.contains(.exportInspection) {
            return Bilingual(zh: "出口须检验检疫，逐项申报", en: "inspected on export: declared line by line")
        }
        if flags.contains(.exportDuty) {
            return Bilingual(zh: "征出口关税，逐项申报", en: "export duty is levied: declared line by line")
        }
        return Bilingual(zh: "商品本身不妨碍", en: "nothing in the goods stands in the way")
    }

    private mutating func add(_ key: String, _ zh: String, _ en: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        add(Fact(key: key, label: Bilingual(zh: zh, en: en), values: [value]))
    }

    private mutating func add(_ fact: Fact) {
        if !fact.values.isEmpty { facts.append(fact) }
    }

    /// Prints the code for a person.
    func print(to console: Console) throws(Failure) {
        try console.line(console.bold("\(row.code)  \(row.chinese)"))
        let language = console.language
        let width = (facts.map { TextLayout.width($0.label[language]) }.max() ?? 0) + 4
        for fact in facts {
            var label = TextLayout.padded("  " + fact.label[language], to: width)
            for value in fact.values {
                let lines = TextLayout.lines(of: value, columns: max(20, 80 - width))
                try console.line(label + lines.joined(separator: "\n" + TextLayout.padded("", to: width)))
                label = TextLayout.padded("", to: width)
            }
        }
    }

    /// Writes the code for a program, on one line or on many.
    func write(to text: inout JSONWriter, inline: Bool) {
        text.beginObject(inline: inline)
        for (key, value) in [("table", row.table), ("code", row.code), ("nameZh", row.chinese)] {
            text.key(key)
            text.string(value)
        }
        for fact in facts {
            text.key(fact.key)
            if fact.isList {
                text.beginArray(inline: true)
                for value in fact.values { text.string(value) }
                text.endArray()
            } else {
                text.string(fact.values.first)
            }
        }
        text.endObject()
    }
}

import CodeLists
import Findings
import JSONText

/// `zuhuo codes list [TABLE]`.
enum CodesList {
    static let shape: CommandShape = CommandShape(
        name: "codes list", purpose: Bilingual(zh: "列出全部表，或一个表的全部代码", en: "List the tables, or every code of a table"),
        examples: [
            Example(
                line: "zuhuo codes list packaging_kinds", meaning: Bilingual(zh: "全部包装种类", en: "every kind of package")),
            Example(
                line: "zuhuo codes list ports --format csv > ports.csv",
                meaning: Bilingual(zh: "存成表格", en: "as a table for another program")),
        ],
        operands: OperandShape(
            usage: "[TABLE]", meaning: Bilingual(zh: "表", en: "the table"), minimum: 0, maximum: 1,
            words: CodesCommand.tableNames),
        options: Options.codeTables + [Options.format([.text, .json, .ndjson, .csv])], settings: [.codes]
    ) { arguments, console throws(Failure) in
        let edition = try arguments.codeEdition(console)
        guard let word = arguments.operands.first else {
            try listTables(TableFacts.all(edition), arguments.format, console)
            return .clean
        }
        let rows = try CodesCommand.table(word, arguments, edition).map(rows) ?? rows(edition.newestTariff)
        try CodeRowPrinter(format: arguments.format, console: console).print(rows)
        return .clean
    }

    /// Every code of a table.
    static func rows(_ table: CodeTable) -> [CodeRow] { table.map { CodeRow($0, of: table) } }

    /// Every line of the tariff.
    static func rows(_ tariff: Tariff) -> [CodeRow] { tariff.indices.map { CodeRow(tariff[$0]) } }

    private struct TableFacts {
        let name: String
        let count: Int
        let isClosed: Bool
        let vintage: String
        let title: Bilingual
        let source: String

        static func all(_ edition: CodeEdition) -> [TableFacts] {
            let tables = CodeTable.Name.allCases.map { name in
                let table = edition.table(name)
                return TableFacts(
                    name: name.fileName, count: table.count, isClosed: table.isClosed, vintage: table.vintage,
                    title: name.title, source: table.source)
            }
            let tariffs = edition.tariffs.map { tariff in
                TableFacts(
                    name: CodesCommand.tariff, count: tariff.count, isClosed: true, vintage: tariff.vintage,
                    title: Bilingual(zh: "\(tariff.year) 年税则", en: "tariff of \(tariff.year)"),
                    source: "\(tariff.year) commodity code and duty table")
            }
            return tables + tariffs
        }
    }

    private static func listTables(
        _ tables: [TableFacts], _ format: Format, _ console: Console
    ) throws(Failure) {
        switch format {
        case .text:
            for facts in tables {
                let state =
                    facts.isClosed ? Bilingual(zh: "封闭", en: "closed") : Bilingual(zh: "开放", en: "open  ")
                try console.line(
                    TextLayout.padded(facts.name, to: 26) + TextLayout.rightAligned(String(facts.count), to: 6) + "  "
                        + TextLayout.padded(facts.vintage, to: 8) + "  " + state[console.language] + "  "
                        + facts.title[console.language])
            }
        case .csv:
            try console.write("table,rows,vintage,state,title_zh,title_en\n")
            for facts in tables {
                let state = facts.isClosed ? "closed" : "open"
                try console.line(
                    "\(facts.name),\(facts.count),\(facts.vintage),\(state),\(facts.title.zh),\(facts.title.en)")
            }
        case .ndjson:
            for facts in tables {
                var text = JSONWriter()
                write(facts, to: &text)
                text.endLine()
                try console.write(text.bytes)
            }
        case .json, .sarif, .junit:
            var text = JSONWriter()
            text.beginObject()
            text.key("schemaVersion")
            text.integer(1)
            text.key("tables")
            text.beginArray()
            for facts in tables { write(facts, to: &text) }
            text.endArray()
            text.endObject()
            text.endLine()
            try console.write(text.bytes)
        }
    }

    private static func write(_ facts: TableFacts, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("table")
        text.string(facts.name)
        text.key("rows")
        text.integer(facts.count)
        text.key("closed")
        text.boolean(facts.isClosed)
        for (key, value) in [
            ("vintage", facts.vintage), ("titleZh", facts.title.zh), ("titleEn", facts.title.en),
            ("source", facts.source),
        ] {
            text.key(key)
            text.string(value)
        }
        text.endObject()
    }
}

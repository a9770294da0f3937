import CodeLists
import Findings
import JSONText

/// `zuhuo codes show TABLE CODE...`.
enum CodesShow {
    static let shape: CommandShape = CommandShape(
        name: "codes show", purpose: Bilingual(zh: "显示一个表中某些代码的全部内容", en: "Show all that is known of codes of a table"),
        details: [
            Bilingual(
                zh: "表名见 zuhuo codes list；税则的表名是 tariff。没有的代码给出相近的，退出码为 1。",
                en:
                    "The tables are named by 'zuhuo codes list'; the tariff is 'tariff'. For a code that is not there near "
                    + "ones are named, and the exit code is 1.")
        ],
        examples: [
            Example(
                line: "zuhuo codes show customs_districts 2921",
                meaning: Bilingual(zh: "义乌海关", en: "the customs of Yiwu")),
            Example(
                line: "zuhuo codes show tariff 9503006000",
                meaning: Bilingual(zh: "单位、监管条件、出口关税、申报要素", en: "units, marks, export duty and elements")),
            Example(
                line: "zuhuo codes show supervision_modes 1039 --date 2026-11-18",
                meaning: Bilingual(zh: "在那一天是否有效", en: "whether it is in force on that day")),
        ],
        operands: OperandShape(
            usage: "TABLE CODE...", meaning: Bilingual(zh: "表和代码", en: "the table or the code"), minimum: 2,
            maximum: nil, words: CodesCommand.tableNames),
        options: [Options.date] + Options.codeTables + [Options.format([.text, .json, .ndjson])],
        settings: [.codes]
    ) { arguments, console throws(Failure) in
        let date = try arguments.date()
        let edition = try arguments.codeEdition(console)
        let codes = DatedCodes(edition, on: date)
        let table = try CodesCommand.table(arguments.operands[0], arguments, edition)
        let language = arguments.format == .text ? console.language : .en
        var facts: [CodeFacts] = []
        var isComplete = true
        for code in arguments.operands.dropFirst() {
            if let found = find(code, in: table, codes, language) {
                facts.append(found)
                isComplete = isComplete && found.isInForce
            } else {
                isComplete = false
                Console.complain("zuhuo: \(unknown(code, in: table, codes.tariff)[console.language])\n")
            }
        }
        try print(facts, arguments.format, console)
        return isComplete ? .clean : .findings
    }

    private static func find(
        _ code: String, in table: CodeTable?, _ codes: DatedCodes, _ language: Language
    ) -> CodeFacts? {
        if let table { return table.entry(for: code).map { CodeFacts($0, of: table, on: codes.date, language) } }
        guard let number = Tariff.code(ascii: code.utf8.span), let index = codes.tariff.find(number) else {
            return nil
        }
        return CodeFacts(codes.tariff[index], in: codes, language)
    }

    private static func unknown(_ code: String, in table: CodeTable?, _ tariff: Tariff) -> Bilingual {
        let name = table?.name.fileName ?? CodesCommand.tariff
        let near = near(code, in: table, tariff)
        let zh = "表 \(name) 中没有代码“\(code)”"
        let en = "the table \(name) has no code '\(code)'"
        if near.isEmpty { return Bilingual(zh: zh + "。", en: en + ".") }
        let list = near.map { "\($0.code) \($0.chinese)" }
        return Bilingual(
            zh: "\(zh)；相近的有：\(list.joined(separator: "，"))。", en: "\(en); near it: \(list.joined(separator: ", ")).")
    }

    /// Up to five codes that may have been meant.
    private static func near(_ code: String, in table: CodeTable?, _ tariff: Tariff) -> [CodeRow] {
        if let table { return table.nearest(to: code, limit: 5).map { CodeRow($0, of: table) } }
        let digits = code.filter { !" .-".contains($0) }
        guard (4...10).contains(digits.count), let number = UInt64(digits) else { return [] }
        let filled = (digits.count..<10).reduce(number) { number, _ in number * 10 }
        return tariff.nearest(to: filled, limit: 5).lines.map { CodeRow(tariff[$0]) }
    }

    private static func print(_ facts: [CodeFacts], _ format: Format, _ console: Console) throws(Failure) {
        switch format {
        case .json, .sarif, .junit:
            var text = JSONWriter()
            text.beginObject()
            text.key("schemaVersion")
            text.integer(1)
            text.key("codes")
            text.beginArray()
            for each in facts { each.write(to: &text, inline: false) }
            text.endArray()
            text.endObject()
            text.endLine()
            try console.write(text.bytes)
        case .ndjson:
            for each in facts {
                var text = JSONWriter()
                each.write(to: &text, inline: true)
                text.endLine()
                try console.write(text.bytes)
            }
        case .text, .csv:
            for (index, each) in facts.enumerated() {
                if index > 0 { try console.line("") }
                try each.print(to: console)
            }
        }
    }
}

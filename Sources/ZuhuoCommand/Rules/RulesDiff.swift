import CodeLists
import Findings
import JSONText
import Zuhuo

/// `zuhuo rules diff DATE1 DATE2`.
enum RulesDiff {
    static let shape = CommandShape(
        name: "rules diff", purpose: Bilingual(zh: "两个申报日期之间规则和代码的变化", en: "What changed between two days"),
        examples: [
            Example(
                line: "zuhuo rules diff 2017-07-31 2017-08-01",
                meaning: Bilingual(zh: "0139 取消的前一天和当天", en: "the day before 0139 was abolished, and the day"))
        ],
        operands: OperandShape(
            usage: "DATE1 DATE2", meaning: Bilingual(zh: "日期", en: "a date"), minimum: 2, maximum: 2),
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        var dates: [CalendarDate] = []
        for word in arguments.operands {
            guard let date = CalendarDate(word) else {
                throw arguments.usage(.notADate(option: "DATE", given: word))
            }
            dates.append(date)
        }
        let changes = RuleCatalogue.changes(from: dates[0], to: dates[1])
        if arguments.format == .json {
            try console.write(document(changes, dates))
        } else {
            try console.write(words(changes, console.language))
        }
        try console.flush()
        return .clean
    }

    private static func words(_ changes: RuleChanges, _ language: Language) -> String {
        if changes.isEmpty { return language == .zh ? "没有变化\n" : "nothing changed\n" }
        var rows: [[String]] = []
        for rule in changes.begun { rows.append(["+", rule.code.text, rule.title[language], rule.source]) }
        for rule in changes.ended { rows.append(["-", rule.code.text, rule.title[language], rule.source]) }
        for code in changes.codes {
            rows.append([code.begins ? "+" : "-", "\(code.table.fileName) \(code.code)", code.name, ""])
        }
        return TextLayout.table(rows, rightAligned: [])
    }

    private static func document(_ changes: RuleChanges, _ dates: [CalendarDate]) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("from")
        text.string(dates[0].description)
        text.key("to")
        text.string(dates[1].description)
        for (key, rules) in [("begun", changes.begun), ("ended", changes.ended)] {
            text.key(key)
            text.beginArray()
            for rule in rules {
                if let entry = RuleCatalogue.entry(rule.code.text) { RuleJSON.write(entry, to: &text) }
            }
            text.endArray()
        }
        text.key("codes")
        text.beginArray()
        for code in changes.codes {
            text.beginObject(inline: true)
            text.key("table")
            text.string(code.table.fileName)
            text.key("code")
            text.string(code.code)
            text.key("name")
            text.string(code.name)
            text.key("change")
            text.string(code.begins ? "begins" : "ends")
            text.endObject()
        }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }
}

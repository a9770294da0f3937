import CodeLists
import Findings
import JSONText
import Zuhuo

/// `zuhuo rules list`.
enum RulesList {
    static let shape = CommandShape(
        name: "rules list", purpose: Bilingual(zh: "列出规则", en: "List the rules"),
        examples: [
            Example(line: "zuhuo rules list", meaning: Bilingual(zh: "全部规则", en: "every rule")),
            Example(
                line: "zuhuo rules list --date 2017-01-01 --format json",
                meaning: Bilingual(zh: "某日适用的规则，JSON", en: "the rules of a day, as JSON")),
        ],
        options: [Options.date, Options.format([.text, .json, .ndjson])]
    ) { arguments, console throws(Failure) in
        let date = try arguments.date()
        let entries = RuleCatalogue.entries.filter { entry in
            date.map { entry.rule.validity.contains($0.packed) } ?? true
        }
        switch arguments.format {
        case .ndjson:
            for entry in entries {
                var text = JSONWriter()
                RuleJSON.write(entry, to: &text)
                text.endLine()
                try console.write(text.bytes)
            }
        case .json: try console.write(RuleJSON.document(entries))
        default:
            let rows = entries.map { entry in
                [
                    entry.rule.code.text, RuleWords.severity(entry.rule.severity)[console.language],
                    entry.rule.title[console.language],
                ]
            }
            try console.write(TextLayout.table(rows, rightAligned: []))
            let words = Bilingual(zh: "共 \(entries.count) 条", en: "\(entries.count) rules")
            try console.line(words[console.language])
        }
        try console.flush()
        return .clean
    }
}

/// Rules as JSON.
enum RuleJSON {
    /// A list of rules.
    static func document(_ entries: [RuleEntry]) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("rulebook")
        text.string(Edition.rulebook)
        text.key("rules")
        text.beginArray()
        for entry in entries { write(entry, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    /// One rule as an object on one line.
    static func write(_ entry: RuleEntry, to text: inout JSONWriter) {
        let rule = entry.rule
        text.beginObject(inline: true)
        text.key("rule")
        text.string(rule.code.text)
        text.key("severity")
        text.string(rule.severity.rawValue)
        text.key("layer")
        text.string(rule.layer.rawValue)
        text.key("title")
        text.words(rule.title)
        text.key("scope")
        text.string(entry.scope?.rawValue)
        text.key("from")
        text.string(rule.validity.from.flatMap { CalendarDate(packed: $0)?.description })
        text.key("to")
        text.string(rule.validity.to.flatMap { CalendarDate(packed: $0)?.description })
        text.key("source")
        text.string(rule.source)
        text.key("certainty")
        text.string(rule.certainty.rawValue)
        text.key("explanation")
        if let explanation = entry.explanation { text.words(explanation) } else { text.null() }
        text.key("remedy")
        if let remedy = entry.remedy { text.words(remedy) } else { text.null() }
        for (key, example) in [("passing", entry.passing), ("failing", entry.failing)] {
            text.key(key)
            text.beginArray(inline: true)
            for words in example.map({ RuleWords.example($0) }) ?? [] { text.string(words.en) }
            text.endArray()
        }
        text.endObject()
    }
}

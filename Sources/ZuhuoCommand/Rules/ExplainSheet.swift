import Findings
import JSONText

/// An explanation: sentences for a person, facts for a program.
struct ExplainSheet {
    /// A value of a fact.
    enum Value {
        case text(String?)
        case number(Int)
        case truth(Bool)
        case list([String])
    }

    private(set) var title: String
    private var rows: [[String]] = []
    private var facts: [(key: String, value: Value)] = []
    private let language: Language

    init(_ title: Bilingual, _ language: Language) {
        self.title = title[language]
        self.language = language
    }

    /// Adds a sentence under a heading; further sentences under the same heading leave it empty.
    mutating func say(_ zh: String, _ en: String, _ words: Bilingual) {
        let heading = language == .zh ? zh : en
        let isAgain = rows.last { !$0[0].isEmpty }?[0] == heading
        rows.append([isAgain ? "" : heading, words[language]])
    }

    mutating func fact(_ key: String, _ value: Value) { facts.append((key, value)) }

    /// The sheet for a person.
    var text: String {
        let width = (rows.map { TextLayout.width($0[0]) }.max() ?? 0) + 4
        let margin = "\n" + String(repeating: " ", count: width)
        return title + "\n"
            + rows.map { row in
                TextLayout.padded("  " + row[0], to: width)
                    + TextLayout.lines(of: row[1].visible, columns: 100 - width).joined(separator: margin) + "\n"
            }.joined()
    }

    /// The sheet for another program.
    var json: [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        for fact in facts {
            text.key(fact.key)
            switch fact.value {
            case .text(let value): text.string(value)
            case .number(let value): text.integer(value)
            case .truth(let value): text.boolean(value)
            case .list(let values):
                text.beginArray(inline: true)
                for value in values { text.string(value) }
                text.endArray()
            }
        }
        text.endObject()
        text.endLine()
        return text.bytes
    }
}

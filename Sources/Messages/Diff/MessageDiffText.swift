import Findings
import JSONText

extension MessageDiff {
    /// The changes as lines of text: `+` added, `-` removed, `~` changed, `>` renumbered; empty when there are none.
    /// - Parameter longest: Characters of a value that are shown; the rest is left out as `…`.
    public func text(_ language: Language, longest: Int = 200) -> String {
        changes.map { $0.line(language, longest) + "\n" }.joined()
    }

    /// Writes how many changes there are of each kind, and the changes, as members of an object that is open.
    public func write(to text: inout JSONWriter) {
        text.key("same")
        text.boolean(isEmpty)
        text.key("complete")
        text.boolean(isComplete)
        text.key("summary")
        text.beginObject(inline: true)
        for kind in MessageChange.Kind.allCases {
            text.key(kind.rawValue)
            text.integer(count(of: kind))
        }
        text.endObject()
        text.key("changes")
        text.beginArray()
        for change in changes { change.write(to: &text) }
        text.endArray()
    }
}

extension MessageChange {
    fileprivate func line(_ language: Language, _ longest: Int) -> String {
        let mark = [Kind.added: "+", .removed: "-", .changed: "~", .moved: ">"][kind] ?? " "
        let facts = facts.filter { part.block != "DecList" || !["GNo", "CodeTS", "GName"].contains($0.element) }
        let shown = facts.map { fact in
            let title = ElementTitles.title(of: fact.element, in: part.block)?.words[language] ?? fact.element
            return "\(title) \(fact.value)"
        }
        let end =
            shown.isEmpty ? "" : (language == .zh ? "：" : ": ") + shown.joined(separator: language == .zh ? "，" : ", ")
        let text = MessageChange.cut(sentence[language], longest) + MessageChange.cut(end, longest)
        return "\(mark) " + String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }

    private static func cut(_ text: String, _ longest: Int) -> String {
        text.count > longest ? String(text.prefix(longest)) + "…" : text
    }

    /// Writes the change as an object on one line.
    public func write(to text: inout JSONWriter) {
        text.beginObject(inline: true)
        for (key, value) in [
            ("kind", kind.rawValue), ("block", part.block), ("key", part.key.isEmpty ? nil : part.key),
            ("line", part.line), ("element", element), ("from", from), ("to", to), ("titleZh", title.zh),
            ("titleEn", title.en), ("zh", sentence.zh), ("en", sentence.en),
        ] {
            text.key(key)
            text.string(value)
        }
        for (key, place) in [("fromPlace", fromPlace), ("toPlace", toPlace)] {
            text.key(key)
            MessageChange.write(place, to: &text)
        }
        text.key("facts")
        text.beginArray(inline: true)
        for fact in facts {
            text.beginObject(inline: true)
            text.key("element")
            text.string(fact.element)
            text.key("value")
            text.string(fact.value)
            text.endObject()
        }
        text.endArray()
        text.endObject()
    }

    private static func write(_ place: Place?, to text: inout JSONWriter) {
        guard let place else { return text.null() }
        text.beginObject(inline: true)
        text.key("line")
        text.integer(place.line)
        text.key("path")
        text.string(place.path)
        text.endObject()
    }
}

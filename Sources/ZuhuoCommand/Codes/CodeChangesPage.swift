import CodeLists
import Findings
import JSONText

/// What newer code tables change, in words and as JSON.
struct CodeChangesPage {
    let changes: CodeListChanges

    /// The changes of each table, at most `limit` of them named.
    func text(_ language: Language, limit: Int) -> String {
        if changes.changes.isEmpty {
            return language == .zh ? "与程序中的表没有不同\n" : "nothing differs from the program's tables\n"
        }
        var text = ""
        var start = changes.changes.startIndex
        while start < changes.changes.endIndex {
            let table = changes.changes[start].table
            let end = changes.changes[start...].firstIndex { $0.table != table } ?? changes.changes.endIndex
            text += part(changes.changes[start..<end], language, limit)
            start = end
        }
        return text
    }

    private func part(_ part: ArraySlice<CodeListChanges.Change>, _ language: Language, _ limit: Int) -> String {
        let counts = CodeListChanges.Kind.allCases.compactMap { kind -> String? in
            let count = part.count { $0.kind == kind }
            return count == 0 ? nil : "\(Self.word(kind)[language]) \(count)"
        }
        let table = part.first?.table ?? ""
        let years = changes.tariffYears
        let isOther = table == CodesCommand.tariff && years.from != years.to
        let title = isOther ? "\(table) \(years.from) -> \(years.to)" : table
        var text =
            title + (language == .zh ? "：" : ": ") + counts.joined(separator: language == .zh ? "，" : ", ") + "\n"
        text += TextLayout.table(part.prefix(limit).map(Self.row), rightAligned: [])
        if part.count > limit {
            let more = part.count - limit
            text += language == .zh ? "  还有 \(more) 处（--limit）\n" : "  \(more) more (--limit)\n"
        }
        return text
    }

    private static func row(_ change: CodeListChanges.Change) -> [String] {
        let marks: [CodeListChanges.Kind: String] = [.added: "+", .removed: "-", .ended: "-"]
        let what = change.column.isEmpty ? "" : "\(change.column): \(change.from) -> \(change.to)"
        return [marks[change.kind] ?? "~", change.code, change.name, what]
    }

    private static func word(_ kind: CodeListChanges.Kind) -> Bilingual {
        switch kind {
        case .added: Bilingual(zh: "增加", en: "added")
        case .ended: Bilingual(zh: "停用", en: "ended")
        case .removed: Bilingual(zh: "删除", en: "removed")
        case .renamed: Bilingual(zh: "改名", en: "renamed")
        case .redated: Bilingual(zh: "改期", en: "redated")
        case .changed: Bilingual(zh: "变更", en: "changed")
        }
    }

    /// Writes the changes as members of an object that is open.
    func write(to text: inout JSONWriter) {
        text.key("tariffYears")
        text.beginObject(inline: true)
        text.key("from")
        text.integer(changes.tariffYears.from)
        text.key("to")
        text.integer(changes.tariffYears.to)
        text.endObject()
        text.key("summary")
        text.beginObject(inline: true)
        for kind in CodeListChanges.Kind.allCases {
            text.key(kind.rawValue)
            text.integer(changes.changes.count { $0.kind == kind })
        }
        text.endObject()
        text.key("changes")
        text.beginArray()
        for change in changes.changes {
            text.beginObject(inline: true)
            for (key, value) in [
                ("table", change.table), ("code", change.code), ("name", change.name), ("change", change.kind.rawValue),
                ("column", change.column), ("from", change.from), ("to", change.to),
            ] {
                text.key(key)
                text.string(value.isEmpty ? nil : value)
            }
            text.endObject()
        }
        text.endArray()
    }
}

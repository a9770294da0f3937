import CodeLists
import Findings
import JSONText

/// A code of any table as it is printed.
struct CodeRow {
    let table: String
    let code: String
    let chinese: String
    let english: String

    init(_ entry: CodeEntry, of table: CodeTable) {
        self.table = table.name.fileName
        code = entry.code
        chinese = entry.nameChinese
        english = entry.nameEnglish
    }

    init(_ line: TariffLine) {
        table = CodesCommand.tariff
        code = line.codeText
        chinese = line.name
        english = ""
    }

    /// A line for a person.
    func text(codeWidth: Int) -> String {
        "  " + TextLayout.padded(code, to: codeWidth) + "  " + chinese + (english.isEmpty ? "" : "  \(english)")
    }

    /// The columns of the CSV form.
    static let csvHeader = "table,code,name_zh,name_en\n"

    /// A row of CSV (RFC 4180, LF).
    var csv: String { [table, code, chinese, english].map(Self.quoted).joined(separator: ",") + "\n" }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
        let doubled = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
    }

    /// Writes the row as an object on one line.
    func write(to text: inout JSONWriter) {
        text.beginObject(inline: true)
        for (key, value) in [("table", table), ("code", code), ("nameZh", chinese)] {
            text.key(key)
            text.string(value)
        }
        text.key("nameEn")
        text.string(english.isEmpty ? nil : english)
        text.endObject()
    }
}

/// Prints rows of codes in the form asked for.
struct CodeRowPrinter {
    let format: Format
    let console: Console

    /// Prints the rows; text groups them by table.
    func print(_ rows: [CodeRow]) throws(Failure) {
        switch format {
        case .text: try printText(rows)
        case .csv:
            try console.write(CodeRow.csvHeader)
            for row in rows { try console.write(row.csv) }
        case .ndjson:
            for row in rows {
                var text = JSONWriter()
                row.write(to: &text)
                text.endLine()
                try console.write(text.bytes)
            }
        case .json, .sarif, .junit:
            var text = JSONWriter()
            text.beginObject()
            text.key("schemaVersion")
            text.integer(1)
            text.key("codes")
            text.beginArray()
            for row in rows { row.write(to: &text) }
            text.endArray()
            text.endObject()
            text.endLine()
            try console.write(text.bytes)
        }
    }

    private func printText(_ rows: [CodeRow]) throws(Failure) {
        var start = rows.startIndex
        while start < rows.endIndex {
            let end = rows[start...].firstIndex { $0.table != rows[start].table } ?? rows.endIndex
            let width = rows[start..<end].map { TextLayout.width($0.code) }.max() ?? 0
            try console.line((start == 0 ? "" : "\n") + console.bold(title(rows[start].table)))
            for row in rows[start..<end] { try console.line(row.text(codeWidth: width)) }
            start = end
        }
    }

    private func title(_ table: String) -> String {
        guard let name = CodeTable.Name(fileName: table) else {
            return Bilingual(zh: "税则（tariff）", en: "tariff")[console.language]
        }
        return console.language == .zh ? "\(name.title.zh)（\(table)）" : "\(table) (\(name.title.en))"
    }
}

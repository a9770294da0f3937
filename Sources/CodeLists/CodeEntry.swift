/// One code of a table; its texts are made when asked for.
public struct CodeEntry: Sendable {
    let table: CodeTable
    let row: Int

    /// The code.
    public var code: String {
        let bytes = table.image.bytes
        let copied = [UInt8](copying: bytes.extracting(table.codeRange(ofRow: row)))
        return String(decoding: copied, as: UTF8.self)
    }

    /// The official Chinese name.
    public var nameChinese: String { string(ImageLayout.Row.nameChinese) }

    /// The English name, empty where none is known.
    public var nameEnglish: String { string(ImageLayout.Row.nameEnglish) }

    /// `key=value;…` remarks, see `Schemas/CodeLists/SOURCES.md`; often empty.
    public var notes: String { string(ImageLayout.Row.notes) }

    /// The first day on which the code may be used, where known.
    public var validFrom: CalendarDate? { table.validity(ofRow: row).from }

    /// The first day on which the code may no longer be used, for one that has been abolished.
    public var validTo: CalendarDate? { table.validity(ofRow: row).to }

    /// The value of a key of ``notes``, such as `old_customs`, or `nil`.
    public func note(_ key: String) -> String? {
        for part in notes.split(separator: ";") {
            let part = part.drop { $0 == " " }
            if part.utf8.starts(with: "\(key)=".utf8) { return String(part.dropFirst(key.count + 1)) }
        }
        return nil
    }

    private func string(_ field: Int) -> String {
        table.image.string(table.stringNumber(ofRow: row, field))
    }
}

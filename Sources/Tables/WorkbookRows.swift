import Markup

/// The rows of a sheet as lines of comma-separated values, one for each row of the sheet, blank ones included.
final class WorkbookRows {
    /// The first number that was rounded to fifteen digits, and how many were.
    private(set) var rounded: (count: Int, row: Int, column: Int, seen: String)?
    /// Whether the sheet broke off.
    private(set) var damage: String?

    private var reader: MarkupReader
    private let texts: [[UInt8]]
    private var row = 0
    /// Cells of the widest row so far; later rows are filled up to it, for a sheet leaves out empty cells at their ends.
    private var width = 0
    private var isAtEnd = false

    /// Rows and columns a sheet may have.
    static let limits = (rows: 1_048_576, columns: 16_384)

    init(sheet: [UInt8], texts: [[UInt8]]) {
        reader = MarkupReader(sheet, allowsLongText: true)
        self.texts = texts
    }

    /// Appends rows until `limit` bytes are there; how many came, 0 at the end.
    func read(into bytes: inout [UInt8], upTo limit: Int) -> Int {
        let start = bytes.count
        do throws(MarkupError) {
            while !isAtEnd, bytes.count - start < limit {
                if try !reader.next() { isAtEnd = true } else if reader.isElement("row") { try appendRow(&bytes) }
            }
        } catch {
            damage = error.message
            isAtEnd = true
        }
        return bytes.count - start
    }

    private func appendRow(_ bytes: inout [UInt8]) throws(MarkupError) {
        let number = reader.attribute("r").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? row + 1
        guard number > row, number <= Self.limits.rows else {
            throw MarkupError(kind: .notWellFormed, line: reader.line, message: "row \(number) is out of order")
        }
        while row + 1 < number {
            row += 1
            bytes.append(0x0A)
        }
        row = number
        var written = 0
        while try reader.next(), !reader.isEnd("row") {
            if reader.isElement("c") { try appendCell(&bytes, &written) }
        }
        width = max(width, written)
        while written < width {
            if written > 0 { bytes.append(0x2C) }
            written += 1
        }
        bytes.append(0x0A)
    }

    private func appendCell(_ bytes: inout [UInt8], _ written: inout Int) throws(MarkupError) {
        let column = Self.column(reader.attribute("r")) ?? written
        let type = reader.attribute("t") ?? []
        guard column >= written, column < Self.limits.columns else {
            throw MarkupError(kind: .notWellFormed, line: reader.line, message: "a cell of row \(row) is out of order")
        }
        var value: [UInt8] = []
        var isValue = false
        while try reader.next(), !reader.isEnd("c") {
            if reader.isElement("v") || reader.isElement("t") { isValue = true }
            if reader.isEnd("v") || reader.isEnd("t") { isValue = false }
            if isValue { reader.appendText(to: &value) }
        }
        while written < column {
            if written > 0 { bytes.append(0x2C) }
            written += 1
        }
        if written > 0 { bytes.append(0x2C) }
        written += 1
        Self.append(plain(value, type, column), to: &bytes)
    }

    /// The value of a cell of a type: `s` shared text, `b` truth, `n` or none a number, else the text itself.
    private func plain(_ value: [UInt8], _ type: [UInt8], _ column: Int) -> [UInt8] {
        switch type {
        case [0x73]:
            guard let index = Int(String(decoding: value, as: UTF8.self)), texts.indices.contains(index) else {
                return Array("#REF!".utf8)
            }
            return texts[index]
        case [0x62]: return Array((value == [0x31] ? "TRUE" : "FALSE").utf8)
        case [], [0x6E]:
            guard let number = SheetNumber.plain(value) else { return value }
            let seen = rounded?.count ?? 0
            if seen == 0 { rounded = (1, row, column + 1, String(decoding: value, as: UTF8.self)) }
            rounded?.count = seen + 1
            return number
        default: return value
        }
    }

    /// The column of a reference such as `AB12`, first 0.
    private static func column(_ reference: [UInt8]?) -> Int? {
        guard let reference else { return nil }
        var column = 0
        for byte in reference.prefix(4) where (0x41...0x5A).contains(byte) { column = column * 26 + Int(byte) - 0x40 }
        return column > 0 ? column - 1 : nil
    }

    private static func append(_ value: [UInt8], to bytes: inout [UInt8]) {
        guard value.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
            bytes.append(contentsOf: value)
            return
        }
        bytes.append(0x22)
        for byte in value {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}

/// The records of a CSV text (RFC 4180; LF or CRLF, a byte order mark allowed), and the `# key: value` lines before them.
struct SourceRecords {
    /// One record.
    struct Record {
        /// The line on which it begins, 1-based.
        let line: Int
        var fields: [[UInt8]]
    }

    /// The records, the header row first.
    var records: [Record] = []
    /// What the lines before the header say, with their line numbers; keys in small letters.
    private(set) var remarks: [(key: String, value: String, line: Int)] = []
    /// The line on which a quoted field begins that never ends.
    private(set) var openQuote: Int?

    private var field: [UInt8] = []
    private var record: [[UInt8]] = []
    private var line = 1
    private var begin = 1

    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var rest = bytes[start...]
        while rest.first == UInt8(ascii: "#") {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            remark(rest[..<end])
            rest = rest[min(end + 1, rest.endIndex)...]
            line += 1
        }
        begin = line
        read(rest)
    }

    private mutating func remark(_ text: ArraySlice<UInt8>) {
        let parts = text.dropFirst().split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2 else { return }
        let (key, value) = (SourceRecords.trimmed(parts[0]), SourceRecords.trimmed(parts[1]))
        remarks.append((key.lowercased(), value, line))
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
        var text = text
        while let last = text.last, last == 0x20 || last == 0x0D || last == 0x09 || last == UInt8(ascii: ",") {
            text.removeLast()
        }
        return String(decoding: text.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) {
        var quote: Int?
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if quote != nil {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    quote = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): quote = line
            case UInt8(ascii: ","): endField()
            case 0x0A: endRecord()
            case 0x0D where index < bytes.endIndex && bytes[index] == 0x0A: continue
            default: field.append(byte)
            }
        }
        openQuote = quote
        if !record.isEmpty || !field.isEmpty { endRecord() }
    }

    private mutating func endField() {
        record.append(field)
        field = []
    }

    private mutating func endRecord() {
        endField()
        records.append(Record(line: begin, fields: record))
        record = []
        begin = line
    }
}

import Clearance
import Findings
import JSONText
import Platform
import Tables

/// A row of an event file: the event, or why it is none.
public struct EventRow: Sendable {
    /// Line of the row, from 1.
    public let line: Int
    /// The event; `nil` where the row is none.
    public internal(set) var event: FlowEvent?
    /// Why it is none.
    public internal(set) var findings: [Finding]
    /// As it stands in the file: the cells of a table, or the one line of JSON.
    let source: [String]
}

/// Reads events of scanners: a table (CSV in UTF-8 or GB18030) or lines of JSON.
///
/// A table has the columns `id`, `kind`, `subject`, `subjectKind`, `actor`, `time`, `evidence`, and one for every field of
/// a payload; those that no row needs may be missing, and an empty cell is no field. Lists are divided by `|`, pieces of
/// evidence are written `kind:name:sha256`. A row without an id gets one made of its content, and of how often the same
/// row stood in the file before.
public struct EventFile: Sendable {
    /// Its rows, in order.
    public private(set) var rows: [EventRow] = []
    /// Findings about the file as a whole; with one of error severity nothing was read.
    public private(set) var findings: [Finding] = []
    private var header: [String] = []
    private let isTable: Bool
    private let file: String

    /// Reads a file.
    /// - Parameters:
    ///   - path: the file; lines of JSON where the name ends in `.ndjson` or `.jsonl`, else a table.
    ///   - actor: who acted where a row does not say.
    ///   - time: when, where a row does not say; usually none.
    /// - Complexity: O(bytes).
    public init(path: String, actor: String?, time: String?) throws(PlatformError) {
        file = path.split(separator: "/").last.map(String.init) ?? path
        isTable = !path.hasSuffix(".ndjson") && !path.hasSuffix(".jsonl")
        var reading = EventReading(file: file, actor: actor ?? "", time: time ?? "")
        if isTable {
            try readTable(path, &reading)
        } else {
            readLines(try InputFile.contents(of: path, limit: 1 << 32), &reading)
        }
    }

    private mutating func readTable(_ path: String, _ reading: inout EventReading) throws(PlatformError) {
        let reader = try TableReader(TableSource(name: file, path: path), isHashed: false)
        findings = reader.findings
        header = reader.header
        reading.columns = header
        for name in header where !reading.knows(name) { findings.append(reading.unknownColumn(name)) }
        guard !findings.contains(where: { $0.severity == .error }) else { return }
        var line = reader.firstLine
        while let block = try reader.next() {
            var scanner = RecordScanner(delimiter: reader.delimiter, columns: header.count)
            while scanner.next(in: block.bytes.span) {
                if scanner.isBlank(in: block.bytes.span) { continue }
                let cells = try scanner.texts(block.bytes.span, reader.encoding)
                rows.append(reading.row(cells: cells, line: line + scanner.line))
            }
            line += scanner.lines
        }
        findings += reader.closingFindings
    }

    private mutating func readLines(_ bytes: [UInt8], _ reading: inout EventReading) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            rows.append(reading.row(json: text, line: index + 1))
        }
    }

    /// The refused rows as a file of the same form, with what is wrong with them: nothing of a row is lost, and once
    /// corrected the file can be imported.
    public func refused(_ refusals: [(row: Int, findings: [Finding])]) -> [UInt8] {
        if isTable { return refusedTable(refusals) }
        var bytes: [UInt8] = []
        for refusal in refusals { bytes += Self.line(rows[refusal.row], refusal.findings) }
        return bytes
    }

    private func refusedTable(_ refusals: [(row: Int, findings: [Finding])]) -> [UInt8] {
        let plain = header.filter { $0 != "rule" && $0 != "message" }
        let hasID = plain.contains("id")
        var table = FlowTable(header: (hasID ? [] : ["id"]) + plain + ["rule", "message"])
        for refusal in refusals {
            let row = rows[refusal.row]
            var cells = hasID ? [] : [row.event?.id ?? ""]
            for (index, name) in header.enumerated() where name != "rule" && name != "message" {
                let cell = row.source.indices.contains(index) ? row.source[index] : ""
                cells.append(name == "id" && cell.isEmpty ? row.event?.id ?? "" : cell)
            }
            let (rule, message) = Self.words(refusal.findings)
            table.add(cells + [rule, message])
        }
        return table.bytes
    }

    private static func line(_ row: EventRow, _ findings: [Finding]) -> [UInt8] {
        let (rule, message) = words(findings)
        var members = JSONWriter()
        members.beginObject(inline: true)
        for (key, value) in [("rule", rule), ("message", message)] {
            members.key(key)
            members.string(value)
        }
        if row.event == nil {
            members.key("line")
            members.string(row.source[0])
        }
        members.endObject()
        guard let event = row.event else { return members.bytes + [0x0A] }
        var bytes = EventText.line(event)
        bytes.removeLast(2)
        return bytes + [0x2C] + Array(members.bytes.dropFirst()) + [0x0A]
    }

    private static func words(_ findings: [Finding]) -> (rule: String, message: String) {
        (
            findings.map(\.rule.text).joined(separator: " "),
            findings.map { "\($0.message.zh) / \($0.message.en)" }.joined(separator: "; ")
        )
    }
}

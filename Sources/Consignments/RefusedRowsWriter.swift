import Findings
import Platform
import Tables

/// Why a row is not declared: the rule and what it says.
public struct RowRefusal: Hashable, Sendable {
    /// Record number in the table, as in ``RowOrigin/row``.
    public let row: Int
    /// The rule.
    public let rule: RuleCode
    /// Its message, in the language of the output.
    public let message: String

    /// A refusal of a row.
    public init(row: Int, rule: RuleCode, message: String) {
        self.row = row
        self.rule = rule
        self.message = message
    }
}

/// Splits a lots table into the rows that went on and those that were refused, the rows' text untouched.
///
/// Reads the table a second time, so nothing of it is kept in memory. Both outputs are UTF-8 with a byte-order mark and
/// have the original header and delimiter; the refused rows have two more columns, `rule` and `message`, several of them
/// joined by `; `. Blank rows are in neither. Rows of a workbook are written as comma-separated values.
public enum RefusedRowsWriter {
    /// Names of the two outputs for a table: `lots.csv` gives `lots.valid.csv` and `lots.invalid.csv`.
    public static func names(for file: String) -> (valid: String, invalid: String) {
        let sheet = file.firstRange(of: ".xlsx#").map { file[..<$0.upperBound].dropLast() } ?? file[...]
        let base = sheet.split(separator: "/").last ?? sheet
        let stem = base.lastIndex(of: ".").map { base[..<$0] } ?? base
        return ("\(stem).valid.csv", "\(stem).invalid.csv")
    }

    /// Writes both outputs into `sink`; nothing where no row is refused.
    ///
    /// - Parameter refusals: in any order; those of one row are written in the order given.
    /// - Parameter sha256: the digest of the table as it was first read.
    /// - Returns: whether there was a row to refuse.
    /// - Throws: when the table can no longer be read, has changed, or an output cannot be written.
    /// - Complexity: O(bytes of the table).
    @discardableResult
    public static func write(
        _ source: TableSource, refusals: [RowRefusal], sha256: String? = nil, into sink: some OutputSink
    ) throws(PlatformError) -> Bool {
        let sorted = refusals.enumerated().sorted {
            ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
        }
        return try write(source, refusals: sorted.lazy.map(\.element).makeIterator(), sha256: sha256, into: sink)
    }

    /// The same for refusals in the order of their rows, made one after the other.
    @discardableResult
    public static func write(
        _ source: TableSource, refusals: some IteratorProtocol<RowRefusal>, sha256: String? = nil,
        into sink: some OutputSink
    ) throws(PlatformError) -> Bool {
        var refusals = refusals
        guard let first = refusals.next() else { return false }
        let names = names(for: source.name)
        let reader = try TableReader(source, isHashed: sha256 != nil, names: LotColumn.headerNames)
        var splitter = RowSplitter(reader: reader, first: first, others: refusals)
        let valid = try sink.stream(name: names.valid)
        let invalid = try sink.stream(name: names.invalid)
        splitter.header(reader.header)
        while let block = try reader.next() {
            splitter.split(block)
            try valid.write(splitter.valid)
            try invalid.write(splitter.invalid)
            splitter.valid.removeAll(keepingCapacity: true)
            splitter.invalid.removeAll(keepingCapacity: true)
        }
        if let sha256, sha256 != reader.sha256 {
            throw PlatformError(
                operation: "read", path: source.path, number: PlatformError.changed, text: "it changed during the run")
        }
        try valid.write(splitter.valid)
        try invalid.write(splitter.invalid)
        try valid.close()
        try invalid.close()
        return true
    }
}

private struct RowSplitter<Refusals: IteratorProtocol<RowRefusal>> {
    var valid: [UInt8] = []
    var invalid: [UInt8] = []
    private let delimiter: UInt8
    private let isGB18030: Bool
    private var next: RowRefusal?
    private var others: Refusals
    private var row: Int

    init(reader: TableReader, first: RowRefusal, others: Refusals) {
        delimiter = reader.delimiter
        row = reader.firstRow
        isGB18030 = reader.encoding == .gb18030
        next = first
        self.others = others
    }

    /// Without it spreadsheets on Chinese systems read a CSV as GBK.
    private static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

    mutating func header(_ names: [String]) {
        var line: [UInt8] = []
        for (index, name) in names.enumerated() {
            if index > 0 { line.append(delimiter) }
            Self.append(name, delimiter, to: &line)
        }
        valid += Self.byteOrderMark + line + [0x0A]
        invalid += Self.byteOrderMark + line
        more(["rule", "message"])
    }

    mutating func split(_ block: TableBlock) {
        guard isGB18030, var transcoder = try? Transcoder() else { return split(block.bytes, block) }
        var utf8: [UInt8] = []
        if transcoder.convertAnew(block.bytes.span, into: &utf8) == nil { return split(utf8, block) }
        splitFaulty(block, &transcoder)
    }

    private mutating func split(_ bytes: [UInt8], _ block: TableBlock) {
        let text = bytes.span
        var scanner = RecordScanner(delimiter: delimiter)
        while scanner.next(in: text) {
            if !scanner.isBlank(in: text) { place(text.extracting(scanner.start..<scanner.end)) }
            row += 1
            if block.trouble != nil { break }
        }
    }

    /// A block with bytes that are no text: its rows are converted one by one, the bad ones stay as they are.
    private mutating func splitFaulty(_ block: TableBlock, _ transcoder: inout Transcoder) {
        let text = block.bytes.span
        var scanner = RecordScanner(delimiter: delimiter)
        var utf8: [UInt8] = []
        while scanner.next(in: text) {
            let record = text.extracting(scanner.start..<scanner.end)
            utf8.removeAll(keepingCapacity: true)
            let isGood = transcoder.convertAnew(record, into: &utf8) == nil
            if !scanner.isBlank(in: text) {
                if isGood { place(utf8.span) } else { place(record) }
            }
            row += 1
            if block.trouble != nil { break }
        }
    }

    private mutating func place(_ record: Span<UInt8>) {
        while let refusal = next, refusal.row < row { next = others.next() }
        guard let refusal = next, refusal.row == row else {
            ByteSearch.append(record, to: &valid)
            return valid.append(0x0A)
        }
        var (rules, messages) = (refusal.rule.text, refusal.message)
        next = others.next()
        while let again = next, again.row == row {
            rules += "; " + again.rule.text
            messages += "; " + again.message
            next = others.next()
        }
        ByteSearch.append(record, to: &invalid)
        more([rules, messages])
    }

    /// Ends a refused row with two more cells.
    private mutating func more(_ cells: [String]) {
        for cell in cells {
            invalid.append(delimiter)
            Self.append(cell, delimiter, to: &invalid)
        }
        invalid.append(0x0A)
    }

    private static func append(_ cell: String, _ delimiter: UInt8, to line: inout [UInt8]) {
        let isSpecial = cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard isSpecial else { return line.append(contentsOf: cell.utf8) }
        line.append(0x22)
        for byte in cell.utf8 {
            if byte == 0x22 { line.append(0x22) }
            line.append(byte)
        }
        line.append(0x22)
    }
}

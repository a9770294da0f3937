import Findings
import Platform

/// Reads a table in blocks of whole records: comma-separated values in UTF-8 or GB18030.
///
/// The header is read at once; ``next()`` then hands out the data rows. Not for two threads at once.
public final class TableReader {
    /// What is read.
    public let source: TableSource
    /// The encoding, found or given.
    public private(set) var encoding: TableEncoding = .utf8
    /// The byte between two cells.
    public private(set) var delimiter: UInt8 = 0x2C
    /// The header as written; empty when there is none.
    public private(set) var header: [String] = []
    /// Findings about the file as a whole.
    public private(set) var findings: [Finding] = []
    /// Whether it is a table whose rows can be read; if not, ``next()`` gives none.
    public private(set) var isReadable = true
    /// Whether the rows come from a workbook: then offsets are 0 and lines are rows.
    public private(set) var isWorkbook = false
    /// Line on which the data rows start, 1-based.
    public private(set) var firstLine = 2
    /// Line on which the header starts, 1-based.
    public private(set) var headerLine = 1
    /// Record number of the first data row, the first record of the table being 1.
    public private(set) var firstRow = 2

    /// The SHA-256 of the file, made beside the reading; whoever reads rows on several threads lets it catch up there.
    public let digest = StreamDigest()

    private var feed: TableFeed
    private var buffer: [UInt8] = []
    private var offset = 0
    private var isAtEnd = false
    private let isHashed: Bool
    /// Names by which the header is known among the first rows, in the form of ``HeaderName/folded(_:)``.
    private let names: Set<String>

    /// Opens the table and reads its header.
    ///
    /// - Parameter isHashed: whether ``sha256`` will be asked for.
    /// - Parameter names: Folded names of columns: the header is then the first of the first 20 rows in which three of them
    ///   stand, so that titles may stand above it; the first row where none is so. Without names always the first row.
    /// - Throws: when the file cannot be opened or read; what is wrong with its content is in ``findings``.
    public init(
        _ source: TableSource, isHashed: Bool = true, names: Set<String> = []
    ) throws(PlatformError) {
        self.names = names
        self.source = source
        self.isHashed = isHashed
        feed = try .open(source)
        try fill(to: max(source.blockSize, 65_536))
        if case .workbook(let finding) = try feed.recognise(buffer, source: source, digest: digest) {
            isWorkbook = true
            buffer = []
            if let finding { refuse(finding) } else { try reopenAsWorkbook() }
        }
        if isReadable { try readHeader() }
    }

    /// Bytes of the file, where known.
    public var size: Int? { feed.size }

    /// SHA-256 of the bytes handed out so far, 64 hexadecimal digits; of the whole file once ``next()`` gave `nil`.
    public var sha256: String { digest.hexDigest }

    /// Findings that only the end of the table tells; complete once ``next()`` gave `nil`.
    public var closingFindings: [Finding] { feed.closing(source) }

    /// The next rows; `nil` at the end. Complexity: O(bytes of the block).
    public func next() throws(PlatformError) -> TableBlock? {
        guard isReadable else {
            drop(buffer.count)
            while try feed.read(into: &buffer, upTo: 1 << 20) > 0 { drop(buffer.count) }
            return nil
        }
        var size = source.blockSize
        while true {
            try fill(to: size)
            if buffer.isEmpty { return nil }
            let isWhole = isAtEnd && buffer.count <= size
            let (end, isOpen) = RecordEnds.last(
                of: buffer.span.extracting(0..<min(size, buffer.count)), delimiter: delimiter)
            if isWhole, buffer.count <= source.longestRecord || end > 0 { return take(isOpen ? buffer.count : end) }
            if end > 0, !isOpen || !isWhole { return take(end) }
            if size > source.longestRecord { return try passOver(isOpen: isOpen) }
            size = min(size * 2, source.longestRecord + 1)
        }
    }

    private func take(_ wanted: Int) -> TableBlock {
        let end = isAtEnd && wanted == 0 ? buffer.count : wanted
        var rest: [UInt8] = []
        if end < buffer.count {
            rest.reserveCapacity(source.blockSize + (buffer.count - end) + 64)
            ByteSearch.append(buffer.span.extracting(end..<buffer.count), to: &rest)
            buffer.removeLast(buffer.count - end)
        }
        let block = TableBlock(bytes: buffer, offset: isWorkbook ? 0 : offset, trouble: nil)
        if isHashed, feed.isFile { digest.add(buffer) }
        offset += end
        buffer = rest
        return block
    }

    /// Passes over a record that is too long, keeping its start.
    private func passOver(isOpen: Bool) throws(PlatformError) -> TableBlock {
        let start = Array(buffer[0..<min(4096, buffer.count)])
        let block = TableBlock(
            bytes: start, offset: isWorkbook ? 0 : offset, trouble: isOpen ? .recordTooLongInQuotes : .recordTooLong)
        while true {
            let place = isOpen ? buffer.count : ByteSearch.first(0x0A, in: buffer.span, from: 0)
            if place < buffer.count {
                drop(place + 1)
                return block
            }
            drop(buffer.count)
            try fill(to: 1 << 20)
            if buffer.isEmpty { return block }
        }
    }

    /// Takes bytes off the start of the buffer that are done with.
    private func drop(_ count: Int) {
        if isHashed, feed.isFile { digest.add(Array(buffer[..<count])) }
        buffer.removeFirst(count)
        offset += count
    }

    private func fill(to size: Int) throws(PlatformError) {
        while !isAtEnd, buffer.count < size {
            if try feed.read(into: &buffer, upTo: size - buffer.count) == 0 { isAtEnd = true }
        }
    }

    private func refuse(_ finding: Finding) {
        findings.append(finding)
        isReadable = false
    }

    private func reopenAsWorkbook() throws(PlatformError) {
        isAtEnd = false
        try fill(to: max(source.blockSize, 65_536))
    }

    private func readHeader() throws(PlatformError) {
        if let finding = TableRecognition.refusal(of: buffer.span, source: source) { return refuse(finding) }
        switch TableRecognition.encoding(of: buffer.span, isWhole: isAtEnd, given: source.encoding) {
        case .none: return refuse(TableRecognition.unknownEncoding(source))
        case .some(let found): encoding = found
        }
        drop(ByteOrderMark.detect(in: buffer.span)?.length ?? 0)
        while try !takeHeader() {
            if isAtEnd { return refuse(TableRecognition.noHeader(source)) }
            let limit = min(source.longestRecord, TableRecognition.longestHeader)
            if buffer.count > limit { return refuse(TableRecognition.longHeader(source, limit)) }
            try fill(to: min(buffer.count * 2, limit + 1))
        }
    }

    /// Takes the header; `false` when it is not wholly there.
    private func takeHeader() throws(PlatformError) -> Bool {
        guard let above = try titles() else { return false }
        let start = buffer
        let rest = start.span.extracting(above.bytes..<start.count)
        delimiter = TableRecognition.delimiter(of: rest)
        var scanner = RecordScanner(delimiter: delimiter)
        guard scanner.next(in: rest), scanner.position < rest.count || isAtEnd else { return false }
        if scanner.marks.contains(.openQuote), !isAtEnd { return false }
        let (text, cells) = scanner.unescaped(rest)
        let utf8 = try texts(of: text, cells)
        if utf8.allSatisfy({ HeaderName.folded($0).isEmpty }) {
            refuse(TableRecognition.noHeader(source))
            return true
        }
        header = utf8
        while header.count > 1, header.last?.isEmpty == true { header.removeLast() }
        if let finding = TableRecognition.delimiterNotice(delimiter, source) { findings.append(finding) }
        if above.rows > 0 { findings.append(TableRecognition.titles(above.rows, line: above.lines + 1, source)) }
        if header.count > 16_384 { refuse(TableRecognition.tooManyColumns(header.count, source)) }
        headerLine = 1 + above.lines
        firstLine = 1 + above.lines + scanner.lines
        firstRow = 2 + above.rows
        drop(above.bytes + scanner.position)
        return true
    }

    /// What stands above the header.
    private struct Titles {
        var bytes = 0
        var rows = 0
        var lines = 0
    }

    /// The rows above the header: those before the first that holds three of the names, none where no row does; `nil` where
    /// more of the file must be known.
    private func titles() throws(PlatformError) -> Titles? {
        var above = Titles()
        if names.isEmpty { return above }
        let start = buffer
        for _ in 0..<20 {
            let rest = start.span.extracting(above.bytes..<start.count)
            var scanner = RecordScanner(delimiter: TableRecognition.delimiter(of: rest))
            guard scanner.next(in: rest) else { return isAtEnd ? Titles() : nil }
            let isWhole = scanner.position < rest.count && !scanner.marks.contains(.openQuote)
            if !isWhole, !isAtEnd { return nil }
            let (text, cells) = scanner.unescaped(rest)
            if try texts(of: text, cells).count(where: { names.contains(HeaderName.folded($0)) }) >= 3 { return above }
            above.bytes += scanner.position
            above.rows += 1
            above.lines += scanner.lines
        }
        return Titles()
    }

    private func texts(of text: [UInt8], _ cells: [TableCell]) throws(PlatformError) -> [String] {
        var result: [String] = []
        for cell in cells {
            let bytes = text.span.extracting(cell.range)
            if encoding == .gb18030 {
                result.append(String(decoding: try Transcoder.convert(bytes).utf8, as: UTF8.self))
            } else {
                result.append(String(decoding: text[cell.range], as: UTF8.self))
            }
        }
        return result
    }
}

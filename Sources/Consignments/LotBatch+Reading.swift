import Findings
import Platform
import Tables

extension LotBatch {
    /// Reads the rows of a block. The same block gives the same batch, on whatever thread.
    static func read(_ block: TableBlock, _ plan: TablePlan) -> LotBatch {
        var reader = LotRowReader(
            terms: plan.terms, columns: plan.columns, headerCount: plan.headerCount, table: plan.table,
            isUTF8: plan.encoding == .utf8)
        reader.batch.reserve(block.bytes.count)
        if let trouble = block.trouble {
            reader.refuseLong(trouble, block, plan)
        } else if plan.encoding == .gb18030 {
            reader.readGB18030(block, plan)
        } else {
            reader.readUTF8(block, plan)
        }
        return reader.batch
    }

    private mutating func reserve(_ bytes: Int) {
        lots.reserveCapacity(bytes / 160 + 1)
        unique.reserve(bytes: bytes / 7, texts: bytes / 80 + 2)
        shared.reserve(bytes: bytes / 10, texts: 1024)
    }
}

/// What the rows of one table have in common.
struct TablePlan: Sendable {
    let terms: IntakeTerms
    let columns: TableColumns
    let headerCount: Int
    let table: UInt16
    let encoding: TableEncoding
    let delimiter: UInt8
    let isWorkbook: Bool
    let longestRecord: Int
}

extension LotRowReader {
    mutating func readUTF8(_ block: TableBlock, _ plan: TablePlan) {
        let text = block.bytes.span
        let isClean =
            ByteSearch.first(0, in: text, from: 0) == text.count && UTF8Text.firstInvalidOffset(in: text) == nil
        var scanner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        while scanner.next(in: text) {
            let offset = plan.isWorkbook ? 0 : block.offset + scanner.start
            if isClean || isWellFormed(text, scanner, offset) { record(text, scanner, offset, plan) } else { row += 1 }
        }
        finish(scanner)
    }

    /// Rows in GB18030: split as they are (no second byte of a character is a quote, comma or line end), then made UTF-8
    /// one by one.
    mutating func readGB18030(_ block: TableBlock, _ plan: TablePlan) {
        let raw = block.bytes.span
        var scanner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        while scanner.next(in: raw) {
            let offset = block.offset + scanner.start
            let record = raw.extracting(scanner.start..<scanner.end)
            line = scanner.line
            guard let (utf8, bad) = try? Transcoder.convert(record), bad == nil else {
                refuseBytes(raw, scanner, offset, TableRules.badBytes)
                row += 1
                continue
            }
            var inner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
            let isThere = inner.next(in: utf8.span)
            if !isThere {
                skipBlank()
                row += 1
            } else if ByteSearch.first(0, in: utf8.span, from: 0) < utf8.count {
                refuseBytes(raw, scanner, offset, TableRules.nulByte)
                row += 1
            } else {
                self.record(utf8.span, inner, offset, plan, line: scanner.line)
            }
        }
        finish(scanner)
    }

    private mutating func finish(_ scanner: RecordScanner) {
        batch.records = row
        batch.linesPassed = scanner.lines
    }

    /// Reads the record at which the scanner stands.
    @inline(__always)
    private mutating func record(
        _ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int, _ plan: TablePlan, line given: Int? = nil
    ) {
        line = plan.isWorkbook ? row : given ?? scanner.line
        if scanner.count != headerCount || !scanner.marks.isEmpty {
            unusual(text, scanner, offset, plan)
        } else if scanner.count == 1, scanner.isBlank(in: text) {
            skipBlank()
        } else {
            read(text, scanner.cells, offset: UInt64(offset))
        }
        row += 1
    }

    private mutating func skipBlank() {
        if batch.blank == 0 { batch.firstBlankLine = line }
        batch.blank += 1
    }

    @inline(never)
    private mutating func unusual(
        _ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int, _ plan: TablePlan
    ) {
        if scanner.isBlank(in: text) { return skipBlank() }
        if scanner.marks.contains(.openQuote) { return refuseOpenQuote(text, scanner, offset) }
        if scanner.marks.contains(.textAfterQuote) { return refuseTextAfterQuote(text, scanner, offset) }
        let plain = scanner.unescaped(text)
        var cells = plain.cells
        while cells.count > headerCount, cells[cells.count - 1].range.isEmpty { cells.removeLast() }
        if cells.count != headerCount { return refuseRagged(plain.text.span, cells, offset) }
        if cells.allSatisfy({ $0.range.isEmpty }) { return skipBlank() }
        read(plain.text.span, cells, offset: UInt64(offset))
    }

    /// Whether a record of a block with bad bytes is itself good; files the row if not.
    @inline(never)
    private mutating func isWellFormed(_ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int) -> Bool {
        let record = text.extracting(scanner.start..<scanner.end)
        line = scanner.line
        if UTF8Text.firstInvalidOffset(in: record) != nil {
            refuseBytes(text, scanner, offset, TableRules.badBytes)
            return false
        }
        if ByteSearch.first(0, in: record, from: 0) < record.count {
            refuseBytes(text, scanner, offset, TableRules.nulByte)
            return false
        }
        return true
    }
}

import Findings
import Platform
import Tables

extension LotRowReader {
    /// Reads the rows of a block. The same blocks give the same lots, on whatever thread.
    mutating func batch(of block: TableBlock, _ plan: TablePlan) -> LotBatch {
        begin(block.bytes.count)
        if let trouble = block.trouble {
            refuseLong(trouble, block, plan)
        } else if plan.encoding == .gb18030 {
            readGB18030(block, plan)
        } else {
            readUTF8(block, plan)
        }
        if !batch.isRising || isHashing { hashNumbers() }
        let read = batch
        goodBefore = batch.lots.count
        batch = LotBatch()
        return read
    }

    private mutating func begin(_ bytes: Int) {
        row = 0
        batch.worker = worker
        lastNumber = .empty
        (current, next) = (Foresight(), Foresight())
        let expected = goodBefore.map { $0 + $0 / 16 + 1 } ?? bytes / 160 + 1
        batch.lots.reserveCapacity(expected)
        batch.unique.reserve(bytes: bytes / 7, texts: bytes / 80 + 2)
        if shared.count > Self.mostShared || shared.byteCount > Self.mostSharedBytes { forgetShared() }
    }
}

extension LotRowReader {
    /// Notes the lot number of the row at hand, which is not empty: as long as numbers rise none stands twice.
    @inline(__always)
    mutating func noteNumber() {
        if lastNumber.isEmpty {
            batch.firstNumber = lot.id
        } else if batch.isRising, !batch.unique.precedes(lastNumber, lot.id) {
            batch.isRising = false
        }
        lastNumber = lot.id
        batch.lastNumber = lot.id
    }

    /// The hashes of the lot numbers, for looking them up; from now on those of every batch.
    private mutating func hashNumbers() {
        isHashing = true
        batch.hashes = batch.lots.map { batch.unique.hash($0.id) }
    }
}

/// What the rows of one table have in common.
struct TablePlan: Sendable {
    let terms: IntakeTerms
    let columns: TableColumns
    /// The names in the header, in UTF-8, without blanks around them.
    let header: [[UInt8]]
    let table: UInt16
    let encoding: TableEncoding
    let delimiter: UInt8
    let isWorkbook: Bool
    let longestRecord: Int
}

extension LotRowReader {
    mutating func readUTF8(_ block: TableBlock, _ plan: TablePlan) {
        let text = block.bytes.span
        let isClean = UTF8Text.isTextWithoutNUL(text)
        var scanner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        while scanner.next(in: text) {
            let offset = plan.isWorkbook ? 0 : block.offset + scanner.start
            if isClean || isWellFormed(text, scanner, offset) { record(text, scanner, offset, plan) } else { row += 1 }
        }
        finish(scanner)
    }

    /// Rows in GB18030: the block made UTF-8 in one piece. Both texts have the same records, for no second byte of a
    /// character is a quote, delimiter or line end.
    mutating func readGB18030(_ block: TableBlock, _ plan: TablePlan) {
        guard var transcoder = try? Transcoder() else { return }
        let raw = block.bytes.span
        var utf8: [UInt8] = []
        utf8.reserveCapacity(raw.count * 3 / 2)
        let bad = transcoder.convertAnew(raw, into: &utf8)
        if bad != nil || ByteSearch.first(0, in: utf8.span, from: 0) < utf8.count {
            return readFaultyGB18030(block, plan, &transcoder)
        }
        var origins = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        var scanner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        while scanner.next(in: utf8.span), origins.next(in: raw) {
            record(utf8.span, scanner, block.offset + origins.start, plan)
        }
        finish(scanner)
    }

    /// Rows of a block with bytes that are no text, made UTF-8 one by one.
    private mutating func readFaultyGB18030(
        _ block: TableBlock, _ plan: TablePlan, _ transcoder: inout Transcoder
    ) {
        let raw = block.bytes.span
        var utf8: [UInt8] = []
        var scanner = RecordScanner(delimiter: plan.delimiter, columns: headerCount)
        while scanner.next(in: raw) {
            let offset = block.offset + scanner.start
            let record = raw.extracting(scanner.start..<scanner.end)
            line = scanner.line
            utf8.removeAll(keepingCapacity: true)
            if transcoder.convertAnew(record, into: &utf8) != nil {
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
            foresee(text, scanner.following)
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
        (current, next) = (Foresight(), Foresight())
        if scanner.isBlank(in: text) { return skipBlank() }
        if scanner.marks.contains(.openQuote) { return refuseOpenQuote(text, scanner, offset) }
        if scanner.marks.contains(.textAfterQuote) { return refuseTextAfterQuote(text, scanner, offset) }
        let plain = scanner.unescaped(text)
        var cells = plain.cells
        while cells.count > headerCount, cells[cells.count - 1].range.isEmpty { cells.removeLast() }
        if cells.count != headerCount {
            if setAsideRagged(plain.text.span, cells.span, offset) { return }
            return refuseRagged(plain.text.span, cells.span, offset)
        }
        if cells.allSatisfy({ $0.range.isEmpty }) { return skipBlank() }
        read(plain.text.span, cells.span, offset: UInt64(offset))
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

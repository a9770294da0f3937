import Findings
import Platform
import Tables

extension LotRowReader {
    /// Files a row that cannot be read field by field.
    private mutating func refuseWhole(
        _ rule: Rule, _ offset: Int, column: Int?, field: String? = nil, zh: String, en: String, hintZh: String,
        hintEn: String
    ) {
        lot = Lot(
            origin: RowOrigin(
                table: table, row: UInt32(truncatingIfNeeded: row), line: UInt32(truncatingIfNeeded: line),
                offset: UInt64(offset)))
        hasCurrency = false
        let id = batch.unique.string(lot.id)
        let place = Place(line: line, column: column, field: field, lot: id.isEmpty ? nil : id)
        let finding = Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place)
        batch.findings.append((row, finding))
        rules.append(rule.code)
        refuse(UInt64(offset))
    }

    /// Bytes that are no text, or a NUL: names the byte column in the line.
    mutating func refuseBytes(_ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int, _ rule: Rule) {
        let record = text.extracting(scanner.start..<scanner.end)
        let isNUL = rule == TableRules.nulByte
        let bad = isNUL ? ByteSearch.first(0, in: record, from: 0) : firstBad(record)
        let cell = (0..<scanner.count).first { Int(scanner.cells[$0].end) >= scanner.start + bad }
        refuseWhole(
            rule, offset, column: cell.map { $0 + 1 },
            zh: isNUL ? "该行第 \(bad + 1) 字节是 NUL。" : "该行第 \(bad + 1) 字节不是有效的字符。",
            en: isNUL ? "Byte \(bad + 1) of the row is NUL." : "Byte \(bad + 1) of the row begins no character.",
            hintZh: "在电子表格中重新键入该单元格，另存为 CSV UTF-8。",
            hintEn: "Type the cell anew in a spreadsheet and save it as CSV UTF-8.")
    }

    private func firstBad(_ record: Span<UInt8>) -> Int {
        if let bad = UTF8Text.firstInvalidOffset(in: record), columnsAreUTF8 { return bad }
        return (try? Transcoder.convert(record).badOffset) ?? record.count
    }

    mutating func refuseOpenQuote(_ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int) {
        refuseWhole(
            TableRules.openQuote, offset, column: scanner.count,
            zh: "第 \(scanner.count) 列的引号没有结束，其后直到文件末尾都属于该单元格。",
            en: "The quote opened in cell \(scanner.count) is never closed: all that follows belongs to the cell.",
            hintZh: "补上右引号；单元格内的引号要写两次。", hintEn: "Close it; a quote inside a cell is written twice.")
    }

    mutating func refuseTextAfterQuote(_ text: Span<UInt8>, _ scanner: RecordScanner, _ offset: Int) {
        let cell = (0..<scanner.count).first { index in
            let end = Int(scanner.cells[index].end)
            guard end < scanner.end, text[end] == 0x22, scanner.cells[index].start > scanner.start,
                text[Int(scanner.cells[index].start) - 1] == 0x22
            else { return false }
            return end + 1 < scanner.end && text[end + 1] != scanner.delimiter
        }
        refuseWhole(
            TableRules.textAfterQuote, offset, column: cell.map { $0 + 1 },
            zh: "第 \((cell ?? 0) + 1) 列的右引号之后还有文字。", en: "Text follows the closing quote of cell \((cell ?? 0) + 1).",
            hintZh: "单元格内的引号要写两次，例如 \"3\"\" 管\"。", hintEn: "A quote inside a cell is written twice: \"3\"\" pipe\".")
    }

    mutating func refuseRagged(_ text: Span<UInt8>, _ cells: Span<TableCell>, _ offset: Int) {
        refuseWhole(
            TableRules.raggedRow, offset, column: min(cells.count, headerCount + 1),
            zh: "该行有 \(cells.count) 个单元格，标题行有 \(headerCount) 个。",
            en: "The row has \(cells.count) cells; the header has \(headerCount).",
            hintZh: "含逗号的值要加引号；缺少的单元格要留空但保留逗号。",
            hintEn: "Quote a value that holds a comma; leave a missing cell empty but keep its comma.")
    }

    /// A record longer than allowed, of which only the start is at hand.
    mutating func refuseLong(_ trouble: TableBlock.Trouble, _ block: TableBlock, _ plan: TablePlan) {
        let ends = trouble == .recordTooLongInQuotes
        refuseWhole(
            TableRules.recordTooLong, plan.isWorkbook ? 0 : block.offset, column: nil,
            zh: "该行超过 \(plan.longestRecord) 字节\(ends ? "，且在引号内，其后的行无法读取" : "，已跳过")。",
            en: "The row is longer than \(plan.longestRecord) bytes"
                + (ends ? ", inside quotes: the rows after it cannot be told apart." : "; it was passed over."),
            hintZh: "检查换行和引号。", hintEn: "See whether line ends and quotes are right.")
        row += 1
        batch.records = row
        batch.linesPassed = 1
    }
}

import Findings
import Platform
import Quantities
import Tables

/// Words that stand before totals, in the form of ``HeaderName/folded(_:)``.
private enum TotalsWord {
    static let whole: Set<String> = [
        "合计", "总计", "共计", "累计", "总数", "汇总", "总和", "合计数", "总合计", "合计金额", "合计人民币", "total", "totals", "grandtotal",
        "sum", "总共", "总额",
    ]
    static let part: Set<String> = ["小计", "本页小计", "本页合计", "页计", "subtotal", "subtotals", "pagetotal"]

    /// What totals a cell announces: `合 计`, `TOTAL:`, `合计：320 件`; `nil` for any other text.
    static func kind(_ cell: String) -> OtherRow.Kind? {
        let word = HeaderName.folded(cell).prefix { $0 != ":" && !$0.isNumber }
        if whole.contains(String(word)) { return .totals }
        return part.contains(String(word)) ? .partTotals : nil
    }
}

extension LotRowReader {
    /// The longest text that is looked at for a word of totals, in bytes.
    private static var longestWord: Int { 48 }

    /// What a row with errors is if it is no lot; `nil` for a lot.
    @inline(never)
    func otherKind(_ text: Span<UInt8>, _ cells: Span<TableCell>) -> OtherRow.Kind? {
        if isHeader(text, cells) { return .header }
        let named = [LotColumn.trade, .hs, .name].count { !trimmedCell($0, text, cells).isEmpty }
        if named > 1 { return nil }
        let filled = cells.indices.filter { !PlainForm.trimmed(text, cells[$0].range).isEmpty }
        for cell in filled where cells[cell].range.count <= Self.longestWord {
            if let kind = TotalsWord.kind(shown(text, cells[cell].range)) { return kind }
        }
        if named == 0, isNameless(text, cells) { return .nameless }
        guard filled.count == 1 else { return nil }
        return .loneCell(shown(text, PlainForm.trimmed(text, cells[filled[0]].range)))
    }

    private func trimmedCell(_ column: LotColumn, _ text: Span<UInt8>, _ cells: Span<TableCell>) -> Range<Int> {
        let cell = columns[column.rawValue]
        return cell < 0 ? 0..<0 : PlainForm.trimmed(text, cells[cell].range)
    }

    /// Whether every filled cell says what the header says there.
    private func isHeader(_ text: Span<UInt8>, _ cells: Span<TableCell>) -> Bool {
        var filled = 0
        for cell in cells.indices {
            let range = PlainForm.trimmed(text, cells[cell].range)
            if range.isEmpty { continue }
            let name = header[cell]
            guard ByteSearch.equal(text.extracting(range), name.span) else { return false }
            filled += 1
        }
        return filled > 1
    }

    /// Whether the row has figures, and of the known columns nothing else.
    private func isNameless(_ text: Span<UInt8>, _ cells: Span<TableCell>) -> Bool {
        let figures: [LotColumn] = [.quantity, .total, .packages, .gross, .net, .volume]
        let plain: [LotColumn] =
            figures + [.unit, .unitPrice, .currency, .packageKind, .firstQuantity, .secondQuantity]
        for column in LotColumn.allCases where !plain.contains(column) {
            if !trimmedCell(column, text, cells).isEmpty { return false }
        }
        return figures.contains { column in
            let range = trimmedCell(column, text, cells)
            return !range.isEmpty && RowFigure(text.extracting(range)) != nil
        }
    }

    /// A row without a trade that is no lot, filed before anything in it is remarked on; whether it was one. What has figures
    /// and no name is read first: it may be refused with them.
    @inline(never)
    mutating func setAsideUnread(_ text: Span<UInt8>, _ cells: Span<TableCell>, _ offset: UInt64) -> Bool {
        guard let kind = otherKind(text, cells) else { return false }
        if case .nameless = kind { return false }
        hasCurrency = false
        setAside(kind, text, cells, findingsBefore: batch.findings.count, offset: offset)
        return true
    }

    /// Files the row at hand under those that are no lots, without the findings made of it.
    mutating func setAside(
        _ kind: OtherRow.Kind, _ text: Span<UInt8>, _ cells: Span<TableCell>, findingsBefore: Int, offset: UInt64
    ) {
        batch.findings.removeSubrange(findingsBefore...)
        rules.removeAll(keepingCapacity: true)
        let first = cells.indices.first { !PlainForm.trimmed(text, cells[$0].range).isEmpty } ?? 0
        let figures = RowSums.columns.map { column in
            let range = trimmedCell(column, text, cells)
            let plain = PlainForm.halfWidth(text.extracting(range))
            return plain.map { RowFigure($0.span) } ?? RowFigure(text.extracting(range))
        }
        batch.others.append(
            OtherRow(
                kind: kind, lotsBefore: batch.lots.count, column: first + 1, row: refusal(offset), figures: figures))
    }

    /// A row with fewer cells than the header, if it is totals or the header again; whether it was one of these. Of any
    /// other the missing cells may be those of a lot.
    mutating func setAsideRagged(_ text: Span<UInt8>, _ cells: Span<TableCell>, _ offset: Int) -> Bool {
        var padded: [TableCell] = []
        for index in 0..<min(cells.count, headerCount) { padded.append(cells[index]) }
        guard cells.count < headerCount else { return false }
        while padded.count < headerCount { padded.append(TableCell(start: 0, end: 0)) }
        guard let kind = otherKind(text, padded.span) else { return false }
        switch kind {
        case .nameless, .loneCell: return false
        case .totals, .partTotals, .header: break
        }
        lot = Lot(
            origin: RowOrigin(
                table: table, row: UInt32(truncatingIfNeeded: row), line: UInt32(truncatingIfNeeded: line),
                offset: UInt64(offset)))
        hasCurrency = false
        setAside(kind, text, padded.span, findingsBefore: batch.findings.count, offset: UInt64(offset))
        return true
    }
}

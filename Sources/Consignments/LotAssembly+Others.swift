import Findings
import Tables

extension LotAssembly {
    /// Decides what becomes of the rows of a batch that look like no lots, before its other rows are put in their place.
    ///
    /// Complexity: O(rows since the last such row), so that many of them cost no more than one.
    mutating func judgeOthers(_ batch: inout LotBatch, _ plan: TablePlan) {
        for lot in lots[summed.lots...] { count { $0.add(lot) } }
        for row in refused[summed.refused...] { count { $0.add(row.asRefusal) } }
        var (lot, refusal) = (0, 0)
        let refusedBefore = batch.refused
        for other in batch.others {
            for next in batch.lots[lot..<other.lotsBefore] { count { $0.add(next) } }
            lot = other.lotsBefore
            while refusal < refusedBefore.count, refusedBefore[refusal].row.row < other.row.row {
                count { $0.add(refusedBefore[refusal].row) }
                refusal += 1
            }
            judge(other, &batch, plan)
        }
        for next in batch.lots[lot...] { count { $0.add(next) } }
        for next in refusedBefore[refusal...] { count { $0.add(next.row) } }
        batch.refused.sort { $0.row.row < $1.row.row }
        batch.sortFindings()
    }

    private mutating func count(_ add: (inout RowSums) -> Void) {
        add(&sums)
        add(&partSums)
    }

    private mutating func judge(_ other: OtherRow, _ batch: inout LotBatch, _ plan: TablePlan) {
        let row = Int(other.row.row)
        let place = Place(line: Int(other.row.line), column: other.column)
        switch other.kind {
        case .header: batch.findings.append((row, OtherRowWords.header(place)))
        case .loneCell(let text): batch.findings.append((row, OtherRowWords.loneCell(text, place)))
        case .totals, .partTotals, .nameless:
            let comparison = compare(other)
            if case .nameless = other.kind, !comparison.agrees { return refuse(other, comparison, place, &batch) }
            batch.findings.append((row, OtherRowWords.totals(comparison.agreeing, place)))
            if let finding = disagreement(comparison, place, plan) { batch.findings.append((row, finding)) }
            partSums = RowSums()
        }
        let origin = RowOrigin(
            table: plan.table, row: other.row.row, line: other.row.line, offset: other.row.offset)
        leftOut.append(LeftOutRow(origin: settled(origin, plan)))
    }

    /// Compares totals with the rows they most likely sum: those since the totals before, or all of the table.
    private func compare(_ other: OtherRow) -> TotalsComparison {
        let whole = TotalsComparison(other.figures, sums)
        let part = TotalsComparison(other.figures, partSums)
        if case .partTotals = other.kind { return whole.agrees ? whole : part }
        return part.agrees ? part : whole
    }

    private func disagreement(_ comparison: TotalsComparison, _ place: Place, _ plan: TablePlan) -> Finding? {
        guard let first = comparison.differences.first else { return nil }
        let cell = plan.columns.cells[first.column.rawValue] + 1
        return OtherRowWords.disagreement(
            comparison.differences, Place(line: place.line, column: cell, field: first.column.name))
    }

    /// Figures without a name that are no sums: goods that nobody can declare.
    private mutating func refuse(
        _ other: OtherRow, _ comparison: TotalsComparison, _ place: Place, _ batch: inout LotBatch
    ) {
        batch.findings.append((Int(other.row.row), OtherRowWords.nameless(comparison.differences, place)))
        var row = other.row
        row.rules = [TableRules.namelessRow.code]
        batch.refused.append((other.lotsBefore, row))
        count { $0.add(row) }
    }
}

extension RefusedRow {
    /// What counts of it in sums.
    fileprivate var asRefusal: LotBatch.Refusal {
        var row = LotBatch.Refusal()
        (row.packages, row.gross, row.net, row.volume, row.total) = (packages, gross, net, volume, total)
        row.currency = currency
        return row
    }
}

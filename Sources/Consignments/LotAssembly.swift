import Findings
import Platform
import Tables

/// Puts batches in their place in the book, in order.
struct LotAssembly {
    private var lots: [Lot] = []
    private var texts = TextPool()
    private var numbers = LotNumbers()
    private var refused: [RefusedRow] = []
    private var refusedIDs: [TextID] = []
    private var tables: [SourceTable] = []
    private var findings: [Finding] = []
    private var tableFindings: [(row: Int, finding: Finding)] = []
    private var tolerated = Tolerances()
    private var file = ""
    private var dataRows = 0
    private var blank = 0
    private var firstBlankLine = 0
    private var bytesSeen = 0
    private var unknown: [String] = []
    /// Record number of the next record.
    var rows = 2
    /// Line of the next record.
    var lines = 2
    /// Bytes of the table, where known.
    var bytesExpected = 0

    /// Begins a table.
    mutating func begin(_ source: TableSource, _ found: [Finding]) {
        file = source.name
        findings.append(contentsOf: found)
        tableFindings = []
        tolerated = Tolerances()
        (dataRows, blank, bytesSeen) = (0, 0, 0)
        unknown = []
    }

    /// Matches the header of the table begun.
    mutating func match(_ header: [String], _ known: [ColumnName]) -> TableColumns? {
        let matched = TableColumns.match(header: header, known: known, file: file)
        findings.append(contentsOf: matched.findings)
        guard let columns = matched.value else { return nil }
        unknown = columns.unknown
        if columns.cells[LotColumn.unitPrice.rawValue] >= 0 || columns.cells[LotColumn.total.rawValue] >= 0 {
            return columns
        }
        findings.append(
            Finding(
                TableRules.missingColumn, zh: "单价（unit_price）和总价（total）两列都没有。",
                en: "Neither of the columns unit_price and total is there.",
                hintZh: "至少增加一列。", hintEn: "Add one of them.", place: Place(file: file, line: 1, field: "total")))
        return nil
    }

    /// Adds the next batch of the table. Complexity: O(rows of the batch).
    mutating func add(_ batch: LotBatch, bytes: Int, _ plan: TablePlan) {
        reserve(batch, bytes)
        var batch = batch
        let shift = texts.append(contentsOf: batch.unique)
        let shared = texts.intern(contentsOf: batch.shared)
        place(&batch, shift, shared, plan)
        tolerated.add(batch.tolerated, rows: rows, lines: plan.isWorkbook ? rows : lines)
        for (row, finding) in batch.findings {
            var moved = finding
            moved.place.file = file
            moved.place.line = (finding.place.line ?? 0) + (plan.isWorkbook ? rows : lines)
            tableFindings.append((row + rows, moved))
        }
        if batch.blank > 0, blank == 0 { firstBlankLine = batch.firstBlankLine + (plan.isWorkbook ? rows : lines) }
        blank += batch.blank
        dataRows += batch.records - batch.blank
        rows += batch.records
        lines += batch.linesPassed
    }

    /// Room for the whole table, reckoned from the first batch.
    private mutating func reserve(_ batch: LotBatch, _ bytes: Int) {
        bytesSeen += bytes
        let seen = lots.count + batch.lots.count
        guard seen > lots.capacity, bytesSeen > 0 else { return }
        let left = max(0, bytesExpected - bytesSeen)
        let more = left / max(1, bytesSeen / max(1, dataRows + batch.records))
        lots.reserveCapacity(seen + more + more / 50)
        let ids = batch.unique.byteCount / max(1, batch.unique.count) + 1
        texts.reserve(bytes: (more + more / 50) * ids * 2, texts: (more + more / 50) * 2 + batch.shared.count)
        numbers.reserve(seen + more)
    }

    /// Moves the rows of a batch into the book; a lot number met before turns its row into a refused one.
    private mutating func place(_ batch: inout LotBatch, _ shift: UInt32, _ shared: [TextID], _ plan: TablePlan) {
        var next = 0
        var hasDuplicates = false
        for index in 0...batch.lots.count {
            while next < batch.refused.count, batch.refused[next].lotsBefore == index {
                hasDuplicates = refuse(&batch, next, shift, plan) || hasDuplicates
                next += 1
            }
            if index == batch.lots.count { break }
            var lot = batch.lots[index]
            settle(&lot, shift, shared, plan)
            if let earlier = numbers.insert(lot.id, hash: texts.hash(lot.id), in: texts) {
                duplicate(lot, earlier, &batch, plan)
                hasDuplicates = true
            } else {
                lots.append(lot)
            }
        }
        if hasDuplicates { batch.sortFindings() }
    }

    @inline(__always)
    private func settle(_ lot: inout Lot, _ shift: UInt32, _ shared: [TextID], _ plan: TablePlan) {
        lot.id = TextID(index: lot.id.index &+ shift)
        lot.trade = TextID(index: lot.trade.index &+ shift)
        lot.vendor = shared[Int(lot.vendor.index)]
        lot.vendorName = shared[Int(lot.vendorName.index)]
        lot.name = shared[Int(lot.name.index)]
        lot.nameEnglish = shared[Int(lot.nameEnglish.index)]
        lot.elements = shared[Int(lot.elements.index)]
        lot.keepWith = shared[Int(lot.keepWith.index)]
        lot.origin = settled(lot.origin, plan)
    }

    @inline(__always) private func settled(_ origin: RowOrigin, _ plan: TablePlan) -> RowOrigin {
        let row = origin.row &+ UInt32(truncatingIfNeeded: rows)
        let line = plan.isWorkbook ? row : origin.line &+ UInt32(truncatingIfNeeded: lines)
        return RowOrigin(table: origin.table, row: row, line: line, offset: origin.offset)
    }

    /// Files a refused row; whether its lot number was met before.
    private mutating func refuse(
        _ batch: inout LotBatch, _ index: Int, _ shift: UInt32, _ plan: TablePlan
    ) -> Bool {
        var row = batch.refused[index].row
        let origin = settled(RowOrigin(table: plan.table, row: row.row, line: row.line, offset: row.offset), plan)
        var isAgain = false
        if !row.lot.isEmpty {
            row.lot = TextID(index: row.lot.index &+ shift)
            if let earlier = numbers.insert(row.lot, hash: texts.hash(row.lot), in: texts) {
                row.rules.append(LotRules.duplicateLot.code)
                batch.findings.append((Int(row.row), duplicateFinding(row.lot, Int(row.line), earlier, plan)))
                isAgain = true
            }
        }
        refused.append(row.settled(origin, lot: texts.string(row.lot)))
        refusedIDs.append(row.lot)
        return isAgain
    }

    private mutating func duplicate(_ lot: Lot, _ earlier: TextID, _ batch: inout LotBatch, _ plan: TablePlan) {
        let row = Int(lot.origin.row) - rows
        let line = plan.isWorkbook ? row : Int(lot.origin.line) - lines
        batch.findings.append((row, duplicateFinding(lot.id, line, earlier, plan)))
        refused.append(
            RefusedRow(
                lot: texts.string(lot.id), origin: lot.origin, rules: [LotRules.duplicateLot.code],
                packages: Int64(lot.packages), gross: lot.gross, net: lot.net, volume: lot.volume, total: lot.total,
                currency: lot.currency))
        refusedIDs.append(lot.id)
    }

    private func duplicateFinding(_ id: TextID, _ line: Int, _ earlier: TextID, _ plan: TablePlan) -> Finding {
        let cell = plan.columns.cells[LotColumn.lot.rawValue] + 1
        let text = texts.string(id)
        let first = originOf(earlier)
        let place = Place(
            file: first.map { Int($0.table) < tables.count ? tables[Int($0.table)].file : file },
            line: first.map { Int($0.line) }, column: cell, field: "lot", lot: text)
        return Finding(
            LotRules.duplicateLot, zh: "批次号 \(text) 重复。", en: "The lot number \(text) stands twice.",
            hintZh: "改为不同的批次号；如是同一批货物，合并为一行。",
            hintEn: "Give it another number; if it is the same goods, make one row of them.",
            place: Place(line: line, column: cell, field: "lot", lot: text),
            notes: [Note(zh: "第一次出现在这里。", en: "It first stands here.", place: place)])
    }

    /// Where the row of a lot number stands. Complexity: O(log lots + refused rows).
    private func originOf(_ id: TextID) -> RowOrigin? {
        var low = 0
        var high = lots.count
        while low < high {
            let middle = (low + high) / 2
            if lots[middle].id.index < id.index { low = middle + 1 } else { high = middle }
        }
        if low < lots.count, lots[low].id == id { return lots[low].origin }
        return refusedIDs.firstIndex(of: id).map { refused[$0].origin }
    }

    /// Ends the table begun: its notices, and its record.
    mutating func finish(_ reader: TableReader, _ columns: TableColumns?) {
        if columns != nil { findings.append(contentsOf: IntakeNotices.merged(tableFindings, tolerated, file)) }
        if blank > 0 { findings.append(IntakeNotices.blank(blank, firstBlankLine, file)) }
        findings.append(contentsOf: reader.closingFindings)
        if columns != nil, dataRows == 0 { findings.append(IntakeNotices.noRows(file)) }
        tables.append(
            SourceTable(
                file: file, sha256: reader.sha256, header: reader.header, extraColumns: unknown, rows: dataRows))
    }

    /// The book of all tables.
    consuming func book() -> Checked<LotBook> {
        texts.seal()
        return Checked(LotBook(lots: lots, texts: texts, tables: tables, refused: refused), findings)
    }
}

extension LotBatch {
    /// Puts findings added late in the order of rows and cells.
    mutating func sortFindings() {
        findings = findings.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            if left.row != right.row { return left.row < right.row }
            let (one, other) = (left.finding.place.column ?? 0, right.finding.place.column ?? 0)
            return one != other ? one < other : $0.offset < $1.offset
        }.map(\.element)
    }
}

extension LotBatch.Refusal {
    /// The row with its place in the file.
    func settled(_ origin: RowOrigin, lot: String) -> RefusedRow {
        RefusedRow(
            lot: lot, origin: origin, rules: rules, packages: packages, gross: gross, net: net, volume: volume,
            total: total, currency: currency)
    }
}

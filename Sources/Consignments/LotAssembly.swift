import Findings
import Platform
import Tables

/// Puts batches in their place in the book, in order.
struct LotAssembly {
    private(set) var lots: [Lot] = []
    private var texts = TextPool()
    private var numbers = LotNumbers()
    private(set) var refused: [RefusedRow] = []
    /// Rows that are no lots.
    var leftOut: [LeftOutRow] = []
    /// What the rows of the table come to, those since its last totals apart; and how far lots and refused rows are summed.
    var (sums, partSums) = (RowSums(), RowSums())
    var summed = (lots: 0, refused: 0)
    /// The lot numbers of refused rows and their places in `refused`, both rising.
    private var refusedIDs: [(id: TextID, index: Int)] = []
    /// For each worker what its texts are called here.
    private var shared: [[TextID]] = []
    private var tables: [SourceTable] = []
    private var findings = FindingList()
    private var tolerated = Tolerances()
    /// The places of the notices of what is tolerated, behind the findings of the first row each.
    private var notices: [(kind: Tolerances.Kind, column: LotColumn, place: FindingList.Later)] = []
    /// Each combination of rules once, for a million refused rows have few different ones.
    private var ruleSets: Set<[RuleCode]> = []
    private(set) var file = ""
    /// Tables without rows, and the places of what is said of each.
    private var emptyTables: [(file: String, place: FindingList.Later)] = []
    private var dataRows = 0
    private var blank = 0
    private var firstBlankLine = 0
    private var bytesSeen = 0
    private var unknown: [String] = []
    private var (namesInspection, namesSeparation) = (false, false)
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
        shared = []
        tolerated = Tolerances()
        notices = []
        (sums, partSums) = (RowSums(), RowSums())
        summed = (lots.count, refused.count)
        (dataRows, blank, bytesSeen) = (0, 0, 0)
        unknown = []
    }

    /// Matches the header of the table begun.
    mutating func match(_ header: [String], _ known: [ColumnName], line: Int) -> TableColumns? {
        let matched = TableColumns.match(header: header, known: known, file: file, line: line)
        findings.append(contentsOf: matched.findings)
        guard let columns = matched.value else { return nil }
        unknown = columns.unknown
        namesInspection = namesInspection || columns.namesInspection
        namesSeparation = namesSeparation || columns.cells[LotColumn.separate.rawValue] >= 0
        if columns.cells[LotColumn.unitPrice.rawValue] >= 0 || columns.cells[LotColumn.total.rawValue] >= 0 {
            return columns
        }
        findings.append(
            Finding(
                TableRules.missingColumn, zh: "单价（unit_price）和总价（total）两列都没有。",
                en: "Neither of the columns unit_price and total is there.",
                hintZh: "至少增加一列。", hintEn: "Add one of them.", place: Place(file: file, line: line, field: "total")))
        return nil
    }

    /// Adds the next batch of the table. Complexity: O(rows of the batch).
    mutating func add(_ batch: consuming LotBatch, bytes: Int, _ plan: TablePlan) {
        reserve(batch, bytes)
        let shift = texts.append(contentsOf: batch.unique)
        learn(batch)
        settle(&batch.lots, shift, shared[batch.worker], plan)
        if !batch.others.isEmpty { judgeOthers(&batch, plan) }
        place(&batch, shift, plan)
        if !batch.others.isEmpty { summed = (lots.count, refused.count) }
        let line = plan.isWorkbook ? rows : lines
        file(batch, line)
        if batch.blank > 0, blank == 0 { firstBlankLine = batch.firstBlankLine + line }
        blank += batch.blank
        dataRows += batch.records - batch.blank
        rows += batch.records
        lines += batch.linesPassed
    }

    /// Files the findings of a batch whose first row stands on `line`; a notice keeps its place behind those of its row.
    private mutating func file(_ batch: borrowing LotBatch, _ line: Int) {
        let fresh = tolerated.add(batch.tolerated, rows: rows, lines: line)
        var next = 0
        for (row, finding) in batch.findings {
            while next < fresh.count, fresh[next].row < row { keepPlace(fresh[next], &next) }
            var moved = finding
            moved.place.file = file
            moved.place.line = (finding.place.line ?? 0) + line
            findings.append(moved)
        }
        while next < fresh.count { keepPlace(fresh[next], &next) }
    }

    private mutating func keepPlace(_ first: Tolerances.First, _ next: inout Int) {
        notices.append((first.kind, first.column, findings.appendLater()))
        next += 1
    }

    /// Stores the texts that a worker met for the first time. A text that no worker met before gets the next id, so the
    /// ids follow the order of the table and not that of the workers.
    private mutating func learn(_ batch: borrowing LotBatch) {
        while shared.count <= batch.worker { shared.append([.empty]) }
        if batch.startsAnew { shared[batch.worker] = [.empty] }
        texts.intern(contentsOf: batch.fresh, appendingTo: &shared[batch.worker])
    }

    /// Room for the whole table, reckoned from the first batch with rows; untouched room costs nothing.
    private mutating func reserve(_ batch: borrowing LotBatch, _ bytes: Int) {
        bytesSeen += bytes
        guard dataRows == 0, batch.records > 0 else { return }
        let rows = max(0, bytesExpected - bytesSeen) / max(1, bytesSeen / batch.records)
        let more = rows + rows / 50 + batch.records
        lots.reserveCapacity(lots.count + more)
        let ids = batch.unique.byteCount / max(1, batch.unique.count) + 1
        // Large pages behind the texts only: read here and there, a few bytes each. Behind the lots they gain nothing, and
        // where a host has taken memory back, large pages are six times as long in the making.
        texts.reserve(bytes: more * (ids + 2) * 2, texts: more * 2)
        texts.preferLargePages()
        numbers.reserve(lots.count + more)
    }

    /// Moves the rows of a batch into the book; a lot number met before turns its row into a refused one.
    private mutating func place(_ batch: inout LotBatch, _ shift: UInt32, _ plan: TablePlan) {
        if isRising(batch, shift) {
            for index in batch.refused.indices { _ = refuse(&batch, index, shift, plan, mayRepeat: false) }
            lots.append(contentsOf: batch.lots)
            return
        }
        if batch.hashes.isEmpty { batch.hashes = batch.lots.map { texts.hash($0.id) } }
        numbers.warm(batch.hashes)
        var next = 0
        var moved = 0
        var hasDuplicates = false
        for index in 0...batch.lots.count {
            while next < batch.refused.count, batch.refused[next].lotsBefore == index {
                hasDuplicates = refuse(&batch, next, shift, plan, mayRepeat: true) || hasDuplicates
                next += 1
            }
            if index == batch.lots.count { break }
            let id = batch.lots[index].id
            if let earlier = numbers.insert(id, hash: batch.hashes[index], in: texts) {
                lots.append(contentsOf: batch.lots[moved..<index])
                moved = index + 1
                duplicate(batch.lots[index], earlier, &batch, plan)
                hasDuplicates = true
            }
        }
        lots.append(contentsOf: batch.lots[moved...])
        if hasDuplicates { batch.sortFindings() }
    }

    /// Whether the lot numbers of a batch go on rising, so that none was met before. Where they do not for the first time,
    /// all met so far are made ready to be looked up.
    private mutating func isRising(_ batch: borrowing LotBatch, _ shift: UInt32) -> Bool {
        if batch.lastNumber.isEmpty { return true }
        let first = TextID(index: batch.firstNumber.index &+ shift)
        let last = TextID(index: batch.lastNumber.index &+ shift)
        if batch.isRising, numbers.rise(from: first, to: last, in: texts) { return true }
        if numbers.isRising { numbers.fall(lots.map(\.id) + refusedIDs.map(\.id), in: texts) }
        return false
    }

    /// Gives lots the ids that their texts have here, and their rows and lines in the table.
    private func settle(_ lots: inout [Lot], _ shift: UInt32, _ shared: [TextID], _ plan: TablePlan) {
        var lots = lots.mutableSpan
        for index in lots.indices { settle(&lots[index], shift, shared.span, plan) }
    }

    @inline(__always)
    private func settle(_ lot: inout Lot, _ shift: UInt32, _ shared: Span<TextID>, _ plan: TablePlan) {
        lot.id = TextID(index: lot.id.index &+ shift)
        lot.trade = TextID(index: lot.trade.index &+ shift)
        lot.vendor = shared[Int(lot.vendor.index)]
        lot.vendorName = shared[Int(lot.vendorName.index)]
        lot.name = shared[Int(lot.name.index)]
        lot.nameEnglish = shared[Int(lot.nameEnglish.index)]
        lot.elements = shared[Int(lot.elements.index)]
        lot.keepWith = shared[Int(lot.keepWith.index)]
        lot.ledger = shared[Int(lot.ledger.index)]
        lot.separate = shared[Int(lot.separate.index)]
        lot.origin = settled(lot.origin, plan)
    }

    @inline(__always) func settled(_ origin: RowOrigin, _ plan: TablePlan) -> RowOrigin {
        let row = origin.row &+ UInt32(truncatingIfNeeded: rows)
        let line = plan.isWorkbook ? row : origin.line &+ UInt32(truncatingIfNeeded: lines)
        return RowOrigin(table: origin.table, row: row, line: line, offset: origin.offset)
    }

    /// Files a refused row; whether its lot number was met before, which it cannot be where it may not `mayRepeat`.
    private mutating func refuse(
        _ batch: inout LotBatch, _ index: Int, _ shift: UInt32, _ plan: TablePlan, mayRepeat: Bool
    ) -> Bool {
        var row = batch.refused[index].row
        let origin = settled(RowOrigin(table: plan.table, row: row.row, line: row.line, offset: row.offset), plan)
        var isAgain = false
        if !row.lot.isEmpty {
            row.lot = TextID(index: row.lot.index &+ shift)
            if mayRepeat, let earlier = numbers.insert(row.lot, hash: texts.hash(row.lot), in: texts) {
                row.rules.append(LotRules.duplicateLot.code)
                batch.findings.append(
                    (Int(row.row), duplicateFinding(row.lot, Int(row.line), earlier, batch.lots, plan)))
                isAgain = true
            }
        }
        if !row.lot.isEmpty { refusedIDs.append((row.lot, refused.count)) }
        row.rules = ruleSets.insert(row.rules).memberAfterInsert
        refused.append(row.settled(origin, lot: texts.string(row.lot)))
        return isAgain
    }

    private mutating func duplicate(_ lot: Lot, _ earlier: TextID, _ batch: inout LotBatch, _ plan: TablePlan) {
        let row = Int(lot.origin.row) - rows
        let line = plan.isWorkbook ? row : Int(lot.origin.line) - lines
        batch.findings.append((row, duplicateFinding(lot.id, line, earlier, batch.lots, plan)))
        refusedIDs.append((lot.id, refused.count))
        refused.append(
            RefusedRow(
                lot: texts.string(lot.id), origin: lot.origin,
                rules: ruleSets.insert([LotRules.duplicateLot.code]).memberAfterInsert,
                packages: Int64(lot.packages), gross: lot.gross, net: lot.net, volume: lot.volume, total: lot.total,
                currency: lot.currency))
    }

    private func duplicateFinding(
        _ id: TextID, _ line: Int, _ earlier: TextID, _ batch: [Lot], _ plan: TablePlan
    ) -> Finding {
        let cell = plan.columns.cells[LotColumn.lot.rawValue] + 1
        let text = texts.string(id)
        let first = originOf(earlier, batch)
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

    /// Where the row of a lot number stands, in the book or in the batch at hand.
    /// Complexity: O(log lots + log refused rows).
    private func originOf(_ id: TextID, _ batch: [Lot]) -> RowOrigin? {
        for lots in [lots, batch] {
            let place = lots.firstIndex(sortedBy: id.index, \.id.index)
            if place < lots.count, lots[place].id == id { return lots[place].origin }
        }
        let place = refusedIDs.firstIndex(sortedBy: id.index, \.id.index)
        guard place < refusedIDs.count, refusedIDs[place].id == id else { return nil }
        return refused[refusedIDs[place].index].origin
    }

    /// Ends the table begun: its notices, and its record.
    mutating func finish(_ reader: TableReader, _ columns: TableColumns?) {
        for notice in notices {
            let entry = tolerated[notice.kind, notice.column]
            findings.fill(notice.place, with: IntakeNotices.notice(notice.kind, notice.column, entry, file))
        }
        if blank > 0 { findings.append(IntakeNotices.blank(blank, firstBlankLine, file)) }
        findings.append(contentsOf: reader.closingFindings)
        if columns != nil, dataRows == 0 { emptyTables.append((file, findings.appendLater())) }
        tables.append(
            SourceTable(
                file: file, sha256: reader.sha256, header: reader.header, extraColumns: unknown, rows: dataRows))
    }

    /// A table without rows is worth a look; where no table has a lot, there is nothing to declare.
    private mutating func tellEmptyTables() {
        let isNothing = lots.isEmpty && refused.isEmpty && !findings.hasErrors
        for (index, table) in emptyTables.enumerated() {
            let isFirst = isNothing && index == 0
            findings.fill(
                table.place, with: isFirst ? IntakeNotices.noLotAtAll(table.file) : IntakeNotices.noRows(table.file))
        }
        guard isNothing, emptyTables.isEmpty, let file = tables.first?.file else { return }
        findings.append(IntakeNotices.noLotAtAll(file))
    }

    /// The book of all tables.
    consuming func book() -> CheckedInput<LotBook> {
        texts.seal()
        tellEmptyTables()
        let book = LotBook(
            lots: lots, texts: texts, tables: tables, refused: refused, leftOut: leftOut,
            namesInspection: namesInspection, namesSeparation: namesSeparation)
        return CheckedInput(book, findings)
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

extension Array {
    /// The first place whose key is not below `key`, in an array whose keys rise. Complexity: O(log n).
    fileprivate func firstIndex(sortedBy key: UInt32, _ keyOf: (Element) -> UInt32) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if keyOf(self[middle]) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

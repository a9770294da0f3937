import CodeLists
import Findings
import Platform
import Quantities
import Tables

/// Reads the rows of blocks into lots, checking each field on the way. One pass, nothing allocated for a good row.
///
/// One for each worker: it keeps the texts it met from block to block, so that each is checked and stored once.
struct LotRowReader {
    let terms: IntakeTerms
    let columns: [Int]
    let headerCount: Int
    /// The names in the header, in UTF-8, without blanks around them.
    let header: [[UInt8]]
    let table: UInt16
    let columnsAreUTF8: Bool
    /// Whether the table has a column of inspection codes or ledgers.
    let namesInspection: Bool
    let worker: Int
    /// The lot number met last in the block at hand.
    var lastNumber = TextID.empty
    /// Whether lot numbers are hashed: from the first that does not rise, and behind the first table.
    var isHashing: Bool
    /// Good rows of the block before; `nil` at the first.
    var goodBefore: Int?
    /// What is said of unknown commodity codes met lately.
    var unknownCodes: [UInt64: UnknownCodeWords] = [:]
    var batch = LotBatch()
    /// Texts that lots share, as far as this worker met them.
    var shared = TextPool()
    /// What is known of each shared text.
    var facts: [TextFacts] = [.empty]
    /// For each tariff line the name it was given last of those without anything to remark.
    var usualNames: [UsualText]
    /// For each merchant, by the id of its number, the same.
    var usualVendorNames: [UsualText] = []
    /// What was asked for ahead, of the row at hand and of the next.
    var (current, next) = (Foresight(), Foresight())
    /// Merchants' numbers without anything to remark.
    var vendors = TextMemo(slots: 8192, most: 131_072, TextID.empty)
    var purchasers = TextMemo(slots: 1024, most: 65_536, UInt16(0))
    var units = TextMemo(slots: 256, UnitCode.piece)
    /// Currencies with a rate.
    var rated = TextMemo(slots: 64, Alpha3.cny)
    var tariff = TariffMemo()
    /// The word for a confirmed trade that stood there last.
    var usualState: [UInt8] = Array("confirmed".utf8)
    var districts = CodeMemo()
    var divisions = CodeMemo()
    var countries = CodeMemo()
    var currencies = CodeMemo()
    /// The row at hand.
    var lot = Lot(origin: RowOrigin(table: 0, row: 0, line: 0, offset: 0))
    var row = 0
    var line = 0
    var rules: [RuleCode] = []
    var lotText = 0..<0

    /// Shared texts, and bytes of them, that are kept from block to block; past these the worker starts anew.
    static let (mostShared, mostSharedBytes) = (131_072, 8 << 20)

    init(_ plan: TablePlan, worker: Int) {
        columnsAreUTF8 = plan.encoding == .utf8
        terms = plan.terms
        columns = plan.columns.cells
        namesInspection = plan.columns.namesInspection
        headerCount = plan.header.count
        header = plan.header
        table = plan.table
        isHashing = plan.table > 0
        self.worker = worker
        usualNames = Array(repeating: .none, count: plan.terms.lines.count)
    }

    mutating func forgetShared() {
        shared.removeAll()
        vendors = TextMemo(slots: 8192, most: 131_072, .empty)
        facts = [.empty]
        usualNames = Array(repeating: .none, count: usualNames.count)
        usualVendorNames = []
        batch.startsAnew = true
    }

    /// Reads one row; `cells` are those of `text`.
    mutating func read(_ text: Span<UInt8>, _ cells: Span<TableCell>, offset: UInt64) {
        lot = Lot(
            origin: RowOrigin(
                table: table, row: UInt32(truncatingIfNeeded: row), line: UInt32(truncatingIfNeeded: line),
                offset: offset))
        let findingsBefore = batch.findings.count
        if cells[columns[LotColumn.trade.rawValue]].range.isEmpty, setAsideUnread(text, cells, offset) { return }
        identity(text, cells)
        goods(text, cells)
        foreseeFurther()
        measures(text, cells)
        money(text, cells)
        statutory(text, cells)
        origin(text, cells)
        placing(text, cells)
        if namesInspection { inspection(text, cells) }
        if !rules.isEmpty, let kind = otherKind(text, cells) {
            return setAside(kind, text, cells, findingsBefore: findingsBefore, offset: offset)
        }
        if batch.findings.count > findingsBefore { sortFindings(from: findingsBefore) }
        if !lot.id.isEmpty { noteNumber() }
        if !rules.isEmpty { return refuse(offset) }
        batch.lots.append(lot)
    }

    /// Puts the findings of one row in the order of its cells.
    private mutating func sortFindings(from start: Int) {
        if batch.findings.count == start + 1 { return }
        let sorted = batch.findings[start...].enumerated().sorted {
            let (left, right) = ($0.element.finding.place.column ?? 0, $1.element.finding.place.column ?? 0)
            return left != right ? left < right : $0.offset < $1.offset
        }
        batch.findings.replaceSubrange(start..., with: sorted.map(\.element))
    }

    /// Files the row at hand under the refused ones.
    mutating func refuse(_ offset: UInt64) {
        batch.refused.append((batch.lots.count, refusal(offset)))
        rules.removeAll(keepingCapacity: true)
    }

    /// The row at hand as it is refused.
    func refusal(_ offset: UInt64) -> LotBatch.Refusal {
        var refusal = LotBatch.Refusal()
        refusal.lot = lot.id
        refusal.row = UInt32(truncatingIfNeeded: row)
        refusal.line = UInt32(truncatingIfNeeded: line)
        refusal.offset = offset
        refusal.rules = rules
        refusal.packages = Int64(lot.packages)
        refusal.gross = lot.gross
        refusal.net = lot.net
        refusal.volume = lot.volume
        refusal.total = lot.total
        refusal.currency = hasCurrency ? lot.currency : nil
        return refusal
    }

    /// Whether the currency of the row at hand could be read.
    var hasCurrency = false
    /// Whether the unit of the row at hand is known.
    var hasUnit = false
    /// Whether the tariff line of the row at hand is known.
    var hasTariff = false

    /// The content of a cell without blanks around it; empty where the table has no such column.
    @inline(__always)
    mutating func field(_ column: LotColumn, _ text: Span<UInt8>, _ cells: Span<TableCell>) -> Range<Int> {
        let cell = columns[column.rawValue]
        if cell < 0 { return 0..<0 }
        let range = cells[cell].range
        if range.isEmpty { return range }
        let first = text[range.lowerBound]
        let last = text[range.upperBound &- 1]
        if first <= 0x20 || last <= 0x20 || first == 0xE3 || first == 0xC2 { return trimmed(column, text, range) }
        // Only the last two bytes tell a blank of another script from one of many Chinese characters.
        guard last == 0x80 || last == 0xA0, range.count > 1 else { return range }
        let before = text[range.upperBound &- 2]
        return before == (last == 0x80 ? 0x80 : 0xC2) ? trimmed(column, text, range) : range
    }

    @inline(never)
    private mutating func trimmed(_ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let inner = PlainForm.trimmed(text, range)
        if inner != range, !inner.isEmpty { tolerate(.blanks, column) }
        return inner
    }

    @inline(never) mutating func tolerate(_ kind: Tolerances.Kind, _ column: LotColumn) {
        if batch.tolerated.countAgain(kind, column) { return }
        let id = batch.unique.string(lot.id)
        let entry = Tolerances.Entry(count: 1, row: row, line: line, column: columns[column.rawValue] + 1, lot: id)
        batch.tolerated.file(kind, column, entry)
    }

    /// Files a finding of the row at hand.
    @inline(never)
    mutating func report(
        _ rule: Rule, _ column: LotColumn, zh: String, en: String, hintZh: String, hintEn: String,
        notes: [Note] = []
    ) {
        let cell = columns[column.rawValue]
        let id = batch.unique.string(lot.id)
        let place = Place(
            line: line, column: cell < 0 ? nil : cell + 1, field: column.name, lot: id.isEmpty ? nil : id)
        let finding = Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place, notes: notes)
        batch.findings.append((row, finding))
        if rule.severity == .error { rules.append(rule.code) }
    }

    /// Reports a required field that is empty.
    @inline(never) mutating func reportMissing(_ column: LotColumn) {
        report(
            LotRules.missingField, column,
            zh: "\(column.chineseName)（\(column.name)）没有填写。", en: "\(column.name) is empty.",
            hintZh: "补填\(column.chineseName)。", hintEn: "Fill in \(column.name).")
    }

    /// A value as it is shown in a message: at most 60 characters.
    func shown(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        ByteSearch.append(text.extracting(range.lowerBound..<min(range.upperBound, range.lowerBound + 240)), to: &bytes)
        let value = String(decoding: bytes, as: UTF8.self)
        return value.count > 60 ? String(value.prefix(60)) + "…" : value
    }
}

import CodeLists
import Findings
import Quantities

/// The lots of one block of a table, before they are put in their place in the book: rows and lines count from the start
/// of the block, lot numbers and trades are those of the batch, other texts those of the worker.
struct LotBatch: Sendable {
    /// A row that cannot become a lot.
    struct Refusal: Sendable {
        var lot: TextID = .empty
        var row: UInt32 = 0
        var line: UInt32 = 0
        var offset: UInt64 = 0
        var rules: [RuleCode] = []
        var packages: Int64 = 0
        var gross = Weight.zero
        var net = Weight.zero
        var volume = Volume.zero
        var total = Amount.zero
        var currency: Alpha3?
    }

    /// Which worker read it.
    var worker = 0
    /// Whether the worker forgot all shared texts before it.
    var startsAnew = false
    /// Good rows.
    var lots: [Lot] = []
    /// Whether the lot numbers rise from row to row, so that none stands twice; see ``TextPool/precedes(_:_:)``.
    var isRising = true
    /// The lot numbers of the first and the last row that has one.
    var firstNumber = TextID.empty
    var lastNumber = TextID.empty
    /// The hash of the lot number of each good row; empty where they were not worth making.
    var hashes: [UInt64] = []
    /// Bad rows, with the number of good rows before each.
    var refused: [(lotsBefore: Int, row: Refusal)] = []
    /// Rows that are no lots.
    var others: [OtherRow] = []
    /// Lot numbers and trades, one after the other.
    var unique = TextPool()
    /// Texts that lots share and that the worker had not met before, in the order of the ids it gave them.
    var fresh = TextPool()
    /// Findings with the row each belongs to.
    var findings: [(row: Int, finding: Finding)] = []
    /// What was tolerated, by kind and column.
    var tolerated = Tolerances()
    /// Records, blank ones included.
    var records = 0
    /// Blank records.
    var blank = 0
    /// Row of the first blank record, in the batch.
    var firstBlankLine = 0
    /// Line ends.
    var linesPassed = 0
}

/// What was tolerated in a table: where first, and how often.
struct Tolerances: Sendable {
    /// The kinds.
    enum Kind: Int, CaseIterable, Sendable {
        case fullWidth, blanks, noElements, notInspected
    }

    /// One kind in one column.
    struct Entry: Sendable {
        var count = 0
        var row = 0
        var line = 0
        var column = 0
        var lot = ""
    }

    private var entries: [Entry] = []

    /// Counts one more where there was one before; `false` where this is the first, to be filed with ``file(_:_:_:)``.
    mutating func countAgain(_ kind: Kind, _ column: LotColumn) -> Bool {
        let index = kind.rawValue * LotColumn.allCases.count + column.rawValue
        guard !entries.isEmpty, entries[index].count > 0 else { return false }
        entries[index].count += 1
        return true
    }

    /// Files the first.
    mutating func file(_ kind: Kind, _ column: LotColumn, _ entry: Entry) {
        if entries.isEmpty {
            entries = Array(repeating: Entry(), count: Kind.allCases.count * LotColumn.allCases.count)
        }
        entries[kind.rawValue * LotColumn.allCases.count + column.rawValue] = entry
    }

    /// Where a kind was tolerated for the first time.
    struct First: Sendable {
        let kind: Kind
        let column: LotColumn
        /// Row in the part of the table just added.
        let row: Int
    }

    /// Adds what a later part of the table tolerated; `rows` and `lines` are those before it.
    /// - Returns: what was not tolerated before, by row.
    mutating func add(_ later: Tolerances, rows: Int, lines: Int) -> [First] {
        if later.entries.isEmpty { return [] }
        if entries.isEmpty { entries = Array(repeating: Entry(), count: later.entries.count) }
        var firsts: [First] = []
        for (index, entry) in later.entries.enumerated() where entry.count > 0 {
            if entries[index].count > 0 {
                entries[index].count += entry.count
            } else if let kind = Kind(rawValue: index / LotColumn.allCases.count),
                let column = LotColumn(rawValue: index % LotColumn.allCases.count)
            {
                entries[index] = entry
                entries[index].row += rows
                entries[index].line += lines
                firsts.append(First(kind: kind, column: column, row: entry.row))
            }
        }
        return firsts.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
    }

    /// What was tolerated of a kind in a column.
    subscript(kind: Kind, column: LotColumn) -> Entry {
        entries.isEmpty ? Entry() : entries[kind.rawValue * LotColumn.allCases.count + column.rawValue]
    }
}

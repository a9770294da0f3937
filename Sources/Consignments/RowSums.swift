import CodeLists
import Quantities

/// What the rows of a table come to so far, for comparing a row of totals with them.
struct RowSums: Sendable {
    /// The columns that are summed.
    static let columns: [LotColumn] = [.packages, .gross, .net, .volume, .total]

    /// Rows, good and bad.
    private(set) var rows = 0
    /// In millionths, in the order of ``columns``.
    private var sums: [Int128] = Array(repeating: 0, count: 5)
    /// Whether every row has a figure there that could be read, and the values are of one currency.
    private var isWhole = Array(repeating: true, count: 5)
    private var currency: Alpha3?

    /// The sum of a column; `nil` where it cannot be told.
    subscript(index: Int) -> Int128? { isWhole[index] ? sums[index] : nil }

    mutating func add(_ lot: Lot) {
        add(Int64(lot.packages), lot.gross, lot.net, lot.volume, lot.total, lot.currency)
    }

    mutating func add(_ row: LotBatch.Refusal) {
        add(row.packages, row.gross, row.net, row.volume, row.total, row.currency)
    }

    private mutating func add(
        _ packages: Int64, _ gross: Weight, _ net: Weight, _ volume: Volume, _ total: Amount, _ currency: Alpha3?
    ) {
        rows += 1
        add(0, Int128(packages) * 1_000_000)
        add(1, Int128(gross.scaled) * 10)
        add(2, Int128(net.scaled) * 10)
        add(3, Int128(volume.scaled))
        add(4, Int128(total.scaled))
        if rows > 1, currency != self.currency { isWhole[4] = false }
        self.currency = currency
    }

    private mutating func add(_ index: Int, _ millionths: Int128) {
        if millionths == 0 { isWhole[index] = false } else { sums[index] += millionths }
    }
}

/// A row of totals compared with the rows above it.
struct TotalsComparison {
    /// A figure that is not the sum.
    struct Difference {
        let column: LotColumn
        let figure: Int128
        let sum: Int128
    }

    private(set) var agreeing: [LotColumn] = []
    private(set) var differences: [Difference] = []

    init(_ figures: [RowFigure?], _ sums: RowSums) {
        for (index, column) in RowSums.columns.enumerated() {
            guard let figure = figures[index], let sum = sums[index] else { continue }
            if figure.agrees(with: sum) {
                agreeing.append(column)
            } else {
                differences.append(Difference(column: column, figure: figure.millionths, sum: sum))
            }
        }
    }

    /// Whether something could be compared, and nothing differs.
    var agrees: Bool { !agreeing.isEmpty && differences.isEmpty }
}

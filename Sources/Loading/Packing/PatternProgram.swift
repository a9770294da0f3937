/// The linear program over patterns: how often each set of items that goes into a box is used, in parts of one, so that
/// every kind is covered as often as asked with fewest boxes in all (Gilmore and Gomory).
///
/// Revised simplex with a dense inverse of the basis. It reckons in floating point, always the same operations in the same
/// order; nothing that is claimed to be proved rests on it: prices are turned into whole numbers and checked by
/// ``PatternPricing``.
struct PatternProgram {
    private typealias Lanes = SIMD8<Double>

    /// Kinds.
    let rows: Int
    private let width: Int
    /// Inverse of the basis, column by column.
    private var inverse: [Lanes]
    /// How often each pattern of the basis is used.
    private var level: [Lanes]
    /// What one more item of each kind would cost.
    private(set) var prices: [Double]
    /// The pattern at each place of the basis; -1 - kind for what that kind is covered too often.
    private var basis: [Int]
    private var isBasic: [Bool]
    private var isSpareBasic: [Bool]
    private var starts: [Int] = [0]
    private var entries: [Int32] = []
    private var demands: [Double]
    /// Work done, in steps of about a nanosecond.
    private(set) var work = 0

    private static var tolerance: Double { 1e-7 }
    /// Steps between two questions whether to stop, less one; a power of two less one.
    private static var pause: Int { 15 }

    /// Starts with a box for every item.
    init(_ demands: [Int]) {
        rows = demands.count
        width = (rows + 7) / 8
        inverse = Array(repeating: Lanes(repeating: 0), count: rows * width)
        level = Array(repeating: Lanes(repeating: 0), count: width)
        prices = Array(repeating: 1, count: rows)
        basis = Array(0..<rows)
        isBasic = []
        isSpareBasic = Array(repeating: false, count: rows)
        self.demands = demands.map(Double.init)
        for row in 0..<rows { add([Int32(truncatingIfNeeded: row)]) }
        restart()
        ask(demands)
    }

    /// Back to a box for every item; patterns stay known. Errors of rounding are gone with it.
    mutating func restart() {
        for index in isBasic.indices { isBasic[index] = index < rows }
        for lane in inverse.indices { inverse[lane] = Lanes(repeating: 0) }
        for row in 0..<rows {
            inverse[row * width + row >> 3][row & 7] = 1
            prices[row] = Self.cost(row)
            basis[row] = row
            isSpareBasic[row] = false
        }
        work += rows * width
    }

    /// Number of patterns.
    var count: Int { isBasic.count }

    /// The kinds in a pattern, one by one.
    func pattern(_ index: Int) -> ArraySlice<Int32> { entries[starts[index]..<starts[index + 1]] }

    /// Adds a pattern.
    mutating func add(_ kinds: [Int32]) {
        entries += kinds
        starts.append(entries.count)
        isBasic.append(false)
    }

    /// The least number of boxes, in parts of one.
    var value: Double { (0..<rows).reduce(0) { $0 + prices[$1] * demands[$1] } }

    /// How often patterns are used, those used at all.
    var used: [(pattern: Int, times: Double)] {
        var found: [(pattern: Int, times: Double)] = []
        for place in 0..<rows where basis[place] >= 0 && level[place >> 3][place & 7] > 1e-3 {
            found.append((basis[place], level[place >> 3][place & 7]))
        }
        return found
    }

    /// Asks for other numbers of each kind; a little more, each another bit, so that the simplex does not turn in circles.
    mutating func ask(_ numbers: [Int]) {
        for lane in 0..<width { level[lane] = Lanes(repeating: 0) }
        for row in 0..<rows {
            demands[row] = Double(numbers[row])
            let more = Double((row &* 2_654_435_761) & 1_023) * 1e-8
            let asked = demands[row] + more
            for lane in 0..<width { level[lane] += inverse[row * width + lane] * asked }
        }
        work += rows * width * 4
    }

    /// Makes the levels right again after the demand has changed; prices stay such that no pattern is too cheap.
    /// - Parameter shouldStop: Asked every few steps.
    /// - Returns: Whether that was possible.
    mutating func restore(_ shouldStop: () -> Bool) -> Bool {
        for step in 0..<6 * rows {
            if step & Self.pause == Self.pause, shouldStop() { return false }
            var (place, least) = (-1, -1e-6)
            for row in 0..<rows where level[row >> 3][row & 7] < least {
                (place, least) = (row, level[row >> 3][row & 7])
            }
            guard place >= 0 else { return true }
            guard let entering = enteringDual(row(place)) else { return false }
            pivot(entering, at: place)
        }
        return false
    }

    /// Uses the patterns there are as well as can be.
    /// - Parameter shouldStop: Asked every few steps.
    mutating func optimize(_ shouldStop: () -> Bool) {
        for step in 0..<20 * rows {
            if step & Self.pause == Self.pause, shouldStop() { return }
            guard let entering = enteringPrimal() else { return }
            let column = column(entering)
            var (place, least, size) = (-1, Double.infinity, 0.0)
            for row in 0..<rows {
                let part = column[row >> 3][row & 7]
                guard part > 1e-8 else { continue }
                let ratio = level[row >> 3][row & 7] / part
                if ratio < least - 1e-12 || (ratio <= least + 1e-12 && part > size) {
                    (place, least, size) = (row, ratio, part)
                }
            }
            guard place >= 0 else { return }
            pivot(entering, at: place, column)
        }
    }

    /// The pattern, or spare, that saves most.
    private mutating func enteringPrimal() -> Int? {
        work += entries.count
        var (best, saving): (Int?, Double) = (nil, Self.tolerance)
        for index in isBasic.indices where !isBasic[index] {
            let saved = worth(index, prices) - Self.cost(index)
            if saved > saving { (best, saving) = (index, saved) }
        }
        for row in 0..<rows where !isSpareBasic[row] && -prices[row] > saving {
            (best, saving) = (-1 - row, -prices[row])
        }
        return best
    }

    private func enteringDual(_ row: [Double]) -> Int? {
        var (best, least, size): (Int?, Double, Double) = (nil, .infinity, 0)
        for index in isBasic.indices where !isBasic[index] {
            let part = -worth(index, row)
            guard part > 1e-8 else { continue }
            let ratio = max(0, Self.cost(index) - worth(index, prices)) / part
            if ratio < least - 1e-12 || (ratio <= least + 1e-12 && part > size) {
                (best, least, size) = (index, ratio, part)
            }
        }
        for kind in 0..<rows where !isSpareBasic[kind] && row[kind] > 1e-8 {
            let ratio = max(0, prices[kind]) / row[kind]
            if ratio < least - 1e-12 { (best, least, size) = (-1 - kind, ratio, row[kind]) }
        }
        return best
    }

    /// A box, and a trifle that is another for each pattern: among patterns equally good the simplex would turn in circles.
    @inline(__always) private static func cost(_ index: Int) -> Double {
        1 + Double((index &* 2_654_435_761) >> 4 & 1_023) * 1e-10
    }

    @inline(__always) private func worth(_ index: Int, _ values: [Double]) -> Double {
        var sum = 0.0
        for place in starts[index]..<starts[index + 1] { sum += values[Int(entries[place])] }
        return sum
    }

    /// A pattern, or spare, in terms of the basis.
    private func column(_ entering: Int) -> [Lanes] {
        var column = [Lanes](repeating: Lanes(repeating: 0), count: width)
        if entering < 0 {
            let start = (-1 - entering) * width
            for lane in 0..<width { column[lane] -= inverse[start + lane] }
            return column
        }
        for kind in pattern(entering) {
            let start = Int(kind) * width
            for lane in 0..<width { column[lane] += inverse[start + lane] }
        }
        return column
    }

    /// A row of the inverse.
    private func row(_ place: Int) -> [Double] {
        (0..<rows).map { inverse[$0 * width + place >> 3][place & 7] }
    }

    private mutating func pivot(_ entering: Int, at place: Int) { pivot(entering, at: place, column(entering)) }

    private mutating func pivot(_ entering: Int, at place: Int, _ column: [Lanes]) {
        let (high, low) = (place >> 3, place & 7)
        let row = row(place)
        let part = 1 / column[high][low]
        let reduced = entering < 0 ? prices[-1 - entering] : Self.cost(entering) - worth(entering, prices)
        for kind in 0..<rows where row[kind] != 0 {
            prices[kind] += reduced * part * row[kind]
            let times = row[kind] * part
            let start = kind * width
            for lane in 0..<width { inverse[start + lane] -= column[lane] * times }
            inverse[start + high][low] = times
        }
        let times = level[high][low] * part
        for lane in 0..<width { level[lane] -= column[lane] * times }
        level[high][low] = times
        mark(basis[place], false)
        mark(entering, true)
        basis[place] = entering
        work += rows * width * 3 + rows * 8
    }

    private mutating func mark(_ index: Int, _ isIn: Bool) {
        if index < 0 { isSpareBasic[-1 - index] = isIn } else { isBasic[index] = isIn }
    }
}

import Platform
import Quantities

/// What exact money costs, a line.
///
/// A money line is: read the texts of price, quantity and total (six, five and six decimals kept); price times quantity
/// rounded half up to the fen must be the total; the total times the rate of its currency over the rate of the declared
/// one, rounded half up to the cent. No allocation, no floating point; 128 bits only where 64 do not do.
enum MoneyEntry {
    private static let lines = 1_000_000

    static func run() throws(BenchError) {
        let texts = MoneyTexts(count: lines, seed: 7)
        let numbers = try texts.numbers()
        let nanoseconds = try Sampling.alternate(11, of: 2) { thing throws(BenchError) in
            var sum: Int64 = 0
            let seconds = try Sampling.seconds { () throws(BenchError) in
                sum = thing == 0 ? try total(texts) : total(numbers)
            }
            guard sum == texts.expectedCents else { throw BenchError("cents: \(sum), not \(texts.expectedCents)") }
            return seconds * 1e9 / Double(lines)
        }
        for (index, name) in ["texts: read three, check, convert", "numbers: check, convert"].enumerated() {
            Figure(
                entry: "money", name: "a money line from \(name)", value: nanoseconds[index], unit: "ns",
                target: .atMost(15), detail: "\(lines) lines, median of 11; no Foundation linked"
            ).report()
        }
    }

    private static func total(_ numbers: [MoneyNumbers]) -> Int64 {
        var sum: Int64 = 0
        let all = numbers.span
        for index in all.indices { sum &+= cents(all[index]) }
        return sum
    }

    /// The arithmetic of a money line; 0 where total and product disagree, which the sum then shows.
    @inline(__always)
    private static func cents(_ line: MoneyNumbers) -> Int64 {
        let fen = divideHalfUp(exactProduct(line.price, line.quantity), by: 1_000_000_000)
        guard fen == divideHalfUp(Int128(line.total), by: 10_000) else { return 0 }
        return Int64(divideHalfUp(exactProduct(line.total, line.rate), by: Int128(line.divisor)))
    }

    private static func total(_ texts: MoneyTexts) throws(BenchError) -> Int64 {
        var sum: Int64 = 0
        let bytes = texts.bytes.span
        let lines = texts.lines.span
        for index in lines.indices {
            do throws(DecimalFault) { sum &+= try cents(lines[index], bytes) } catch {
                throw BenchError("money line \(index): \(error)")
            }
        }
        return sum
    }

    /// A whole money line.
    @inline(__always)
    private static func cents(_ line: MoneyTexts.Line, _ bytes: Span<UInt8>) throws(DecimalFault) -> Int64 {
        cents(try line.numbers(bytes))
    }
}

/// A money line read: six, five and six decimals, and its rates.
struct MoneyNumbers {
    let price: Int64
    let quantity: Int64
    let total: Int64
    /// Hundred-millionths of a CNY for one unit of the line's currency.
    let rate: Int64
    /// The rate of the declared currency times 10,000: from millionths to cents.
    let divisor: Int64
}

/// Prices, quantities and totals as they stand in a table, one after the other.
struct MoneyTexts {
    /// Where the texts of a line stand, and its rates.
    struct Line {
        let price: Range<Int>
        let quantity: Range<Int>
        let total: Range<Int>
        /// Hundred-millionths of a CNY for one unit of the line's currency.
        let rate: Int64
        /// The rate of the declared currency times 10,000: from millionths to cents.
        let divisor: Int64

        /// Reads the texts.
        @inline(__always)
        func numbers(_ bytes: Span<UInt8>) throws(DecimalFault) -> MoneyNumbers {
            MoneyNumbers(
                price: try parseDecimal(bytes, price, decimals: 6),
                quantity: try parseDecimal(bytes, quantity, decimals: 5),
                total: try parseDecimal(bytes, total, decimals: 6), rate: rate, divisor: divisor)
        }
    }

    /// All lines, read.
    func numbers() throws(BenchError) -> [MoneyNumbers] {
        let span = bytes.span
        do throws(DecimalFault) {
            var numbers: [MoneyNumbers] = []
            for line in lines { numbers.append(try line.numbers(span)) }
            return numbers
        } catch { throw BenchError("\(error)") }
    }

    private(set) var bytes: [UInt8] = []
    private(set) var lines: [Line] = []
    /// The sum that the lines must give, computed another way.
    private(set) var expectedCents: Int64 = 0

    init(count: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<count {
            let fen = Int64(50 + random.below(5_000))
            let pieces = max(1, Int64(min(random.logNormal(mean: 18_500, sigma: 0.9), 900_000) * 100) / fen)
            let price = append { appendDecimal(fen, decimals: 2, minimumDecimals: 2, to: &$0) }
            let quantity = append { appendInteger(pieces, to: &$0) }
            let total = append { appendDecimal(fen * pieces, decimals: 2, minimumDecimals: 2, to: &$0) }
            lines.append(
                Line(
                    price: price, quantity: quantity, total: total, rate: 100_000_000, divisor: 708_750_000 * 10_000))
            let doubled = Int128(fen * pieces) * 2 * 100_000_000
            expectedCents += Int64((doubled + 708_750_000) / (2 * 708_750_000))
        }
    }

    private mutating func append(_ write: (inout [UInt8]) -> Void) -> Range<Int> {
        let start = bytes.count
        write(&bytes)
        let range = start..<bytes.count
        bytes.append(0x2C)
        return range
    }
}

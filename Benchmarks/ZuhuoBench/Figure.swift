import Glibc
import Platform

/// A measured figure and what it must reach.
struct Figure {
    /// What a figure must reach.
    enum Target {
        case atLeast(Double)
        case atMost(Double)
    }

    let entry: String
    let name: String
    let value: Double
    let unit: String
    let target: Target
    /// The raw figures behind it.
    let detail: String

    /// Whether the target is met.
    var isMet: Bool {
        switch target {
        case .atLeast(let bound): value >= bound
        case .atMost(let bound): value <= bound
        }
    }

    /// Prints it as a row of the table.
    func report() {
        let bound =
            switch target {
            case .atLeast(let bound): ">= \(Figure.short(bound))"
            case .atMost(let bound): "<= \(Figure.short(bound))"
            }
        Report.row(
            isMet ? "PASS" : "MISS", entry, name, "\(Figure.short(value)) \(unit)", "\(bound) \(unit)", detail)
    }

    /// Three digits at least, no exponent.
    static func short(_ value: Double) -> String {
        guard value.isFinite else { return "-" }
        if value >= 100 || value == value.rounded() { return String(Int(value.rounded())) }
        let steps: Double = value >= 10 ? 10 : value >= 0.1 ? 100 : 10_000
        return String((value * steps).rounded() / steps)
    }
}

/// Rows of the printed table.
enum Report {
    private static let widths = [5, 12, 44, 12, 14]

    static func row(_ cells: String...) {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let width = index < widths.count ? widths[index] : 0
            line += cell + String(repeating: " ", count: max(1, width - cell.count))
        }
        print(line)
    }

    /// A remark between figures.
    static func note(_ entry: String, _ words: String) { row("     ", entry, words) }

    /// Something that was not measured, and why.
    static func skipped(_ entry: String, _ name: String, because reason: String) {
        row("skip", entry, name, "-", "-", reason)
    }

    private static func print(_ line: String) { try? Terminal.write(Array((line + "\n").utf8), to: .output) }
}

/// Repeated measurements and what is taken from them.
enum Sampling {
    /// The middle one of an odd number of measurements.
    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
    }

    /// Measures several things, numbered from 0, in turn, again and again, so that a change of the machine's mood meets all of them.
    /// - Returns: The median of each.
    static func alternate(
        _ rounds: Int, of things: Int, _ measure: (Int) throws(BenchError) -> Double
    ) throws(BenchError) -> [Double] {
        var samples: [[Double]] = Array(repeating: [], count: things)
        for _ in 0..<rounds {
            for thing in 0..<things { samples[thing].append(try measure(thing)) }
        }
        return samples.map(median)
    }

    /// Seconds that `body` takes at least, by the clock and of the processor: of five runs or more, as many as take that many
    /// seconds together, up to a hundred. What disturbs a run makes it longer, never shorter, and other work on the machine hardly
    /// counts for the processor: the least of its time is what a table of growth can rest on. To throw away what a run made is
    /// not part of it.
    /// - Returns: What the last run made, too.
    static func least<Made>(
        atLeast together: Double, _ body: () -> Made
    ) -> (clock: Double, processor: Double, made: Made?) {
        var (clock, processor, sum, runs) = (Double.infinity, Double.infinity, 0.0, 0)
        var last: Made?
        while runs < 5 || (sum < together && runs < 100) {
            last = nil
            let (began, start) = (Terminal.monotonicNanoseconds, processorSeconds)
            last = body()
            let taken = Double(Terminal.monotonicNanoseconds - began) / 1e9
            (clock, processor) = (min(clock, taken), min(processor, processorSeconds - start))
            (sum, runs) = (sum + taken, runs + 1)
        }
        return (clock, processor, last)
    }

    /// Seconds of all threads of this process so far.
    private static var processorSeconds: Double {
        var time = timespec()
        unsafe _ = clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds that `body` takes.
    static func seconds<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> Double {
        let start = Terminal.monotonicNanoseconds
        try body()
        return Double(Terminal.monotonicNanoseconds - start) / 1e9
    }
}

extension Double {
    /// Seconds for a row.
    var asSeconds: String { "\(Figure.short(self)) s" }
}

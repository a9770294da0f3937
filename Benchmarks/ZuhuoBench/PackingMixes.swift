import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Zuhuo

/// Realistic mixes of lots: boxes against the continuous bound, and the declarations that follow under early binding,
/// against largest-first filling at the same caps.
enum PackingMixes {
    static func run(_ sizes: [Int]) throws(BenchError) {
        for shape in [LotShape.standard, .onePurchaser, .heavy, .bulky] {
            var last: (size: Int, processor: Double)?
            for size in sizes {
                let processor = try measure(shape, size)
                if let last, last.size * 10 == size {
                    Figure(
                        entry: "packing", name: "\(shape.rawValue) \(size): growth", value: processor / last.processor,
                        unit: "x", target: .atMost(12),
                        detail:
                            "processor: \(Figure.short(processor)) s, \(last.size) lots \(Figure.short(last.processor)) s"
                    ).report()
                }
                last = (size, processor)
            }
        }
    }

    /// Measures one table.
    /// - Returns: Seconds of the processor for boxes and declarations.
    private static func measure(_ shape: LotShape, _ size: Int) throws(BenchError) -> Double {
        let folder = try LotFolder(size, shape)
        let read = try stating { () throws(RunError) in
            try JobFolder.read(path: folder.job, options: RunOptions(workers: 2))
        }
        guard let input = read.value else { throw BenchError("\(folder.job) cannot be read") }
        var job = input.job
        job.containerBinding = .early
        let ours = try plan(input.book, job, ConsolidatingLoadPlanner())
        let theirs = try plan(input.book, job, LargestFirstPlanner())
        report("\(shape.rawValue) \(size)", shape, size, ours, theirs)
        return ours.processor
    }

    private static func report(_ name: String, _ shape: LotShape, _ size: Int, _ ours: Outcome, _ theirs: Outcome) {
        let most: Double = shape == .bulky ? 2 : shape == .heavy ? 0.3 : 0.05
        line(
            "\(name): boxes over the bound", Double(ours.boxes - ours.bound) * 100 / Double(max(ours.bound, 1)), "%",
            size >= 10_000 ? .atMost(most) : nil,
            "\(ours.boxes) of \(ours.bound); first-fit decreasing \(theirs.boxes)")
        let isStandard = shape == .standard && size == 100_000
        line(
            "\(name): fewer declarations", percent(ours.declarations, theirs.declarations), "%",
            isStandard ? .atLeast(24) : nil, "\(ours.declarations) against \(theirs.declarations)")
        line(
            "\(name): fewer lines", percent(ours.lines, theirs.lines), "%", isStandard ? .atLeast(60) : nil,
            "\(ours.lines) against \(theirs.lines)")
        let seconds: [Int: Double] = [1_000: 0.1, 100_000: 3, 1_000_000: 10]
        line(
            "\(name): boxes and declarations", ours.seconds, "s", seconds[size].map { .atMost($0) },
            "boxes alone \(Figure.short(ours.loading)) s")
    }

    /// A figure where there is a target, else a line of the table.
    private static func line(
        _ name: String, _ value: Double, _ unit: String, _ target: Figure.Target?, _ detail: String
    ) {
        if let target {
            Figure(entry: "packing", name: name, value: value, unit: unit, target: target, detail: detail).report()
        } else {
            Report.row("", "packing", name, "\(Figure.short(value)) \(unit)", "", detail)
        }
    }

    private static func percent(_ ours: Int, _ theirs: Int) -> Double {
        Double(theirs - ours) * 100 / Double(max(theirs, 1))
    }

    private struct Outcome {
        var boxes: Int
        var bound: Int
        var declarations: Int
        var lines: Int
        /// For the boxes.
        var loading: Double
        /// For boxes and declarations.
        var seconds: Double
        /// The same, of the processor.
        var processor: Double
    }

    private static func plan(_ book: LotBook, _ job: Job, _ planner: any LoadPlanner) throws(BenchError) -> Outcome {
        let lots = book.lots.indices.map(UInt32.init)
        let loading = Sampling.least(atLeast: 0.2) { planner.plan(lots, of: book, for: job) }
        let seconds = Sampling.least(atLeast: 0.6) { RunPlanner(loadPlanner: planner).plan(book, for: job).value }
        guard let plan = seconds.made ?? nil else { throw BenchError("the lots cannot be planned") }
        var builder = DeclarationBuilder()
        var lines = 0
        for group in plan.declarations.groups { lines += builder.build(group, ref: "D", input: plan.input).items.count }
        return Outcome(
            boxes: plan.load.containers.count, bound: plan.load.lowerBound,
            declarations: plan.declarations.groups.count, lines: lines, loading: loading.clock, seconds: seconds.clock,
            processor: seconds.processor)
    }
}

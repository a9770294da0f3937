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
            for size in sizes { try measure(shape, size) }
        }
    }

    private static func measure(_ shape: LotShape, _ size: Int) throws(BenchError) {
        let folder = try LotFolder(size, shape)
        let read = try stating { () throws(RunError) in
            try JobFolder.read(path: folder.job, options: RunOptions(workers: 2))
        }
        guard let input = read.value else { throw BenchError("\(folder.job) cannot be read") }
        var job = input.job
        job.containerBinding = .early
        let ours = try plan(input.book, job, ConsolidatingLoadPlanner())
        let theirs = try plan(input.book, job, LargestFirstPlanner())
        let name = "\(shape.rawValue) \(size)"
        Report.row(
            "", "packing", "\(name): boxes", "\(ours.boxes)", "\(ours.bound) bound",
            "largest first \(theirs.boxes); loading \(Figure.short(ours.seconds)) s")
        Report.row(
            "", "packing", "\(name): declarations, lines", "\(ours.declarations)", "\(ours.lines) lines",
            "largest first \(theirs.declarations), \(theirs.lines) lines; "
                + "\(percent(ours.declarations, theirs.declarations)) % and \(percent(ours.lines, theirs.lines)) % fewer"
        )
    }

    private static func percent(_ ours: Int, _ theirs: Int) -> String {
        Figure.short(Double(theirs - ours) * 100 / Double(max(theirs, 1)))
    }

    private struct Outcome {
        var boxes: Int
        var bound: Int
        var declarations: Int
        var lines: Int
        var seconds: Double
    }

    private static func plan(_ book: LotBook, _ job: Job, _ planner: any LoadPlanner) throws(BenchError) -> Outcome {
        let lots = book.lots.indices.map(UInt32.init)
        let seconds = Sampling.seconds { _ = planner.plan(lots, of: book, for: job) }
        guard let plan = RunPlanner(loadPlanner: planner).plan(book, for: job, workers: 2).value else {
            throw BenchError("the lots cannot be planned")
        }
        var builder = DeclarationBuilder()
        var lines = 0
        for group in plan.declarations.groups { lines += builder.build(group, ref: "D", input: plan.input).items.count }
        return Outcome(
            boxes: plan.load.containers.count, bound: plan.load.lowerBound,
            declarations: plan.declarations.groups.count, lines: lines, seconds: seconds)
    }
}

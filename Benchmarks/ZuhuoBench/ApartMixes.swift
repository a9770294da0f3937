import Consignments
import Loading
import Zuhuo

/// Realistic mixes of which a third of the lots must not share a box with some others (`separate`): boxes against the
/// bound, and against the same lots where everything may share boxes.
enum ApartMixes {
    static func run(_ sizes: [Int]) throws(BenchError) {
        for shape in [LotShape.standard, .bulky] {
            for size in sizes {
                let folder = try LotFolder(size, shape)
                let read = try stating { () throws(RunError) in
                    try JobFolder.read(path: folder.job, options: RunOptions(workers: 2))
                }
                guard let input = read.value else { throw BenchError("\(folder.job) cannot be read") }
                var job = input.job
                job.containerBinding = .early
                let loose = plan(input.book, job)
                for values in [20, 200, 2_000] where values * 10 <= size {
                    let marked = keptApart(input.book, values: values, boxes: loose.boxes)
                    let apart = plan(marked, job)
                    Report.row(
                        "", "packing", "\(shape.rawValue) \(size), \(values) values kept apart",
                        "\(apart.boxes) boxes", "\(apart.bound) bound",
                        "\(loose.boxes) without; \(Figure.short(apart.seconds)) s, \(Figure.short(loose.seconds)) s")
                }
            }
        }
    }

    private static func plan(_ book: LotBook, _ job: Job) -> (boxes: Int, bound: Int, seconds: Double) {
        let lots = book.lots.indices.map(UInt32.init)
        var plan: LoadPlan?
        let seconds = Sampling.seconds { plan = ConsolidatingLoadPlanner().plan(lots, of: book, for: job) }
        return (plan?.containers.count ?? 0, plan?.lowerBound ?? 0, seconds)
    }

    /// Every third lot with a value, the first values with many lots, none with more than nine tenths of the boxes.
    private static func keptApart(_ book: LotBook, values: Int, boxes: Int) -> LotBook {
        var book = book
        var random = SeededRandom(seed: 77)
        let ranks = ZipfTable(count: values, exponent: 0.8)
        var counts = [Int](repeating: 0, count: values)
        let names = (0..<values).map { book.texts.intern("A\($0)") }
        for lot in book.lots.indices where random.below(3) == 0 {
            let value = ranks.rank(&random)
            guard counts[value] * 10 < boxes * 9 else { continue }
            counts[value] += 1
            book.lots[lot].separate = names[value]
        }
        return book
    }
}

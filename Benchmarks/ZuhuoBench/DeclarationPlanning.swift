import Consignments
import Declarations
import Loading
import Platform
import Valuation
import Zuhuo

/// `zuhuo-bench declarations [MOST-LOTS]`: how many declarations the planner makes of generated lots, the bound, the gap
/// and the time on one thread; late and early binding, one, three and many purchasers, merged and itemised.
enum DeclarationPlanning {
    static func run(_ arguments: [String]) throws(BenchError) {
        let most = arguments.first.flatMap { Int($0) } ?? (Workplace.isFull ? 1_000_000 : 100_000)
        for count in [1_000, 10_000, 100_000, 1_000_000] where count <= most {
            let lots = try LotFolder(count)
            let read = try stating { () throws(RunError) in
                try JobFolder.read(path: lots.job, options: RunOptions(workers: 1))
            }
            guard let input = read.value else { throw BenchError("\(lots.job) cannot be read") }
            for mix in PurchaserMix.all(count) { try measure(mix, input.book, input.job) }
        }
    }

    private static func measure(_ mix: PurchaserMix, _ read: LotBook, _ wanted: Job) throws(BenchError) {
        var (book, job) = (read, wanted)
        job.containerBinding = mix.binding
        job.simplifiedDeclaration = mix.simplified
        for lot in book.lots.indices { book.lots[lot].purchaser = UInt16(lot &* 7919 % mix.purchasers) }
        let lots = book.lots.indices.map(UInt32.init)
        let load = BestFitLoadPlanner().plan(lots, of: book, for: job)
        guard let valuation = LotValuer().value(lots, of: book, for: job).value else {
            throw BenchError("the lots cannot be valued")
        }
        var containers = [Int32](repeating: -1, count: book.lots.count)
        for (index, container) in load.containers.enumerated() {
            for lot in container.lots { containers[Int(lot)] = Int32(index) }
        }
        let input = DeclarationInput(
            job: job, book: book, lots: lots, valuation: valuation, containerOfLot: containers)
        var plan = DeclarationPlan(groups: [], refused: [], lowerBound: 0)
        let seconds = Sampling.seconds { plan = SequentialDeclarationPlanner().plan(input) }
        report(mix, plan, input, seconds)
    }

    private static func report(
        _ mix: PurchaserMix, _ plan: DeclarationPlan, _ input: DeclarationInput, _ seconds: Double
    ) {
        let tally = PlanTally(plan, input)
        let (used, bound) = (plan.groups.count, plan.lowerBound)
        let gap = Double(used - bound) * 100 / Double(max(1, bound))
        Figure(
            entry: "declarations", name: "\(input.lots.count) lots, \(mix.words)", value: gap, unit: "%",
            target: .atMost(2),
            detail: "\(used) of \(bound) in \(Figure.short(seconds * 1000)) ms; \(tally.words)"
        ).report()
    }
}

/// For whom the lots are, and how they are declared.
struct PurchaserMix {
    let purchasers: Int
    let binding: ContainerBinding
    let simplified: SimplifiedDeclaration

    var words: String {
        "\(purchasers) purch., \(binding == .early ? "early" : "late")\(simplified == .never ? ", itemised" : "")"
    }

    static func all(_ count: Int) -> [PurchaserMix] {
        var all: [PurchaserMix] = []
        for purchasers in [1, 3, max(20, count / 5_000)] {
            for simplified in [SimplifiedDeclaration.auto, .never] {
                for binding in [ContainerBinding.late, .early] {
                    all.append(PurchaserMix(purchasers: purchasers, binding: binding, simplified: simplified))
                }
            }
        }
        return all
    }
}

/// What a plan looks like beyond its count.
private struct PlanTally {
    private var lines = 0
    private var controlled = 0
    private var splits = 0
    private var least = Int64.max
    private var most: Int64 = 0
    private var breaches = 0

    init(_ plan: DeclarationPlan, _ input: DeclarationInput) {
        var builder = DeclarationBuilder()
        var vendors = Set<UInt64>()
        for (index, group) in plan.groups.enumerated() {
            let made = builder.build(group, ref: "D", input: input)
            if index % 16 == 0, !DeclarationVerifier().verify(made, group: group, input: input).isEmpty {
                breaches += 1
            }
            lines += made.items.count
            least = min(least, made.dollarCents)
            most = max(most, made.dollarCents)
            let reasons = made.items.map(\.why)
            if reasons.contains(DeclarationRules.exportInspection.code)
                || reasons.contains(DeclarationRules.exportDuty.code)
            {
                controlled += 1
            }
            var here = Set<UInt32>()
            for lot in group.lots { here.insert(input.book.lots[Int(lot)].vendor.index) }
            splits += here.count
            for vendor in here { vendors.insert(UInt64(group.purchaser) << 32 | UInt64(vendor)) }
        }
        splits -= vendors.count
    }

    var words: String {
        "\(lines) lines, \(controlled) with controlled goods, \(splits) vendor splits, "
            + "\(least / 100)-\(most / 100) USD" + (breaches > 0 ? ", \(breaches) BREACHES" : "")
    }
}

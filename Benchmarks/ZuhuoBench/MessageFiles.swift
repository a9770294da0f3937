import Consignments
import Declarations
import Filing
import Loading
import Platform
import Valuation
import Zuhuo

/// Declarations made in memory, to measure what comes after planning.
struct MadeDeclarations {
    let input: DeclarationInput
    let load: LoadPlan
    let groups: [LotGroup]

    /// Plans the lots of a job as the whole run does.
    init(_ lots: LotFolder) throws(BenchError) {
        let plan = try MadeDeclarations.plan(lots)
        input = plan.input
        load = plan.load
        groups = plan.declarations.groups
    }

    /// The same lots in groups of `size` lots of one purchaser, whatever they are worth: messages of a chosen size.
    init(_ lots: LotFolder, inGroupsOf size: Int) throws(BenchError) {
        let plan = try MadeDeclarations.plan(lots)
        input = plan.input
        load = plan.load
        let ofPurchaser = Dictionary(grouping: plan.lots) { plan.input.book.lots[Int($0)].purchaser }
        groups = ofPurchaser.sorted { $0.key < $1.key }.flatMap { purchaser, lots in
            stride(from: 0, to: lots.count - size + 1, by: size).map { start in
                LotGroup(purchaser: Int(purchaser), container: nil, lots: Array(lots[start..<(start + size)]))
            }
        }
    }

    private static func plan(_ lots: LotFolder) throws(BenchError) -> RunPlan {
        let read = try stating { () throws(RunError) in
            try JobFolder.read(path: lots.job, options: RunOptions(workers: Terminal.processors))
        }
        guard let job = read.value, let plan = RunPlanner().plan(job.book, for: job.job).value else {
            throw BenchError("the generated lots cannot be planned")
        }
        return plan
    }

    /// A writer of their messages.
    var writer: MessageWriter { MessageWriter(input, plan: load, groups: groups) }

    /// The declarations, at most `limit`.
    func built(limit: Int) -> [(declaration: PlannedDeclaration, number: String)] {
        var builder = DeclarationBuilder()
        return groups.prefix(limit).enumerated().map { index, group in
            (
                builder.build(group, ref: "D\(index + 1)", input: input),
                ClientSequenceNumber.make(for: group, of: input.book, in: input.job)
            )
        }
    }
}

/// `zuhuo-bench messages LOTS DIR COUNT SIZE`: writes COUNT messages of about SIZE lots each as files of DIR.
enum MessageFiles {
    static func run(_ arguments: [String]) throws(BenchError) {
        guard arguments.count == 4, let lots = Int(arguments[0]), let count = Int(arguments[2]),
            let size = Int(arguments[3]), size > 0
        else { throw BenchError("usage: zuhuo-bench messages LOTS DIR COUNT SIZE") }
        let made = try MadeDeclarations(LotFolder(lots), inGroupsOf: size)
        guard made.groups.count >= count else {
            throw BenchError("only \(made.groups.count) messages of \(size) lots can be made of \(lots) lots")
        }
        try stating { () throws(PlatformError) in try write(made, count, to: arguments[1]) }
    }

    private static func write(_ made: MadeDeclarations, _ count: Int, to folder: String) throws(PlatformError) {
        let output = try OutputFolder(committingTo: folder, replacing: true)
        let writer = made.writer
        var bytes: [UInt8] = []
        for (index, entry) in made.built(limit: count).enumerated() {
            bytes.removeAll(keepingCapacity: true)
            writer.write(entry.declaration, sequenceNumber: entry.number, to: &bytes)
            try output.write(name: "m\(10_000 + index).xml", bytes: bytes)
        }
        try output.commit()
    }
}

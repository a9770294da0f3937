import Consignments
import Declarations
import Messages
import Filing
import Markup
import Platform
import Valuation
import Loading
import Zuhuo

/// `zuhuo-bench phases JOB [WORKERS]`: where the time of a run goes, stage by stage in one process, one after the other.
enum PhasesEntry {
    static func run(_ arguments: [String]) throws(BenchError) {
        guard let path = arguments.first else { throw BenchError("usage: zuhuo-bench phases JOB [WORKERS]") }
        let workers = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
        let options = RunOptions(workers: max(1, workers))
        var clock = Laps()
        let read = try stating { () throws(RunError) in try JobFolder.read(path: path, options: options) }
        guard let input = read.value else { throw BenchError("\(path) cannot be read") }
        clock.lap("read and check lots", "\(input.book.lots.count) lots, \(read.findings.count) findings")
        let lots = input.book.lots.indices.map(UInt32.init)
        let load = ConsolidatingLoadPlanner().plan(lots, of: input.book, for: input.job)
        clock.lap("load", "\(load.containers.count) containers")
        _ = LotValuer().value(lots, of: input.book, for: input.job)
        clock.lap("value")
        guard let plan = RunPlanner().plan(input.book, for: input.job, workers: options.workers).value else {
            throw BenchError("the lots cannot be planned")
        }
        clock.lap("the whole plan (load and value again, group)", "\(plan.declarations.groups.count) declarations")
        _ = LoadPlanVerifier.violations(of: plan.load, for: plan.lots, in: input.book, job: input.job)
        _ = DeclarationVerifier().verifyCoverage(plan.declarations, input: plan.input)
        clock.lap("verify the plans")
        try emit(plan, &clock)
        let sink = DiscardingSink()
        _ = try stating { () throws(RunError) in
            try DeclareRun(options: options).declare(input, findings: read.findings, sink: sink)
        }
        clock.lap("all of it behind reading, discarding sink", "\(sink.tally.bytes / 1_000_000) MB")
    }

    private static func emit(_ plan: RunPlan, _ clock: inout Laps) throws(BenchError) {
        let groups = plan.declarations.groups
        var builder = DeclarationBuilder()
        let built = groups.enumerated().map { builder.build($1, ref: "D\($0 + 1)", input: plan.input) }
        clock.lap("build declarations", "\(built.reduce(0) { $0 + $1.items.count }) lines")
        for (group, declaration) in zip(groups, built) {
            _ = DeclarationVerifier().verify(declaration, group: group, input: plan.input)
        }
        clock.lap("verify declarations")
        let numbers = groups.map { ClientSequenceNumber.make(for: $0, of: plan.input.book, in: plan.input.job) }
        clock.lap("sequence numbers")
        let writer = MessageWriter(plan.input, plan: plan.load, groups: groups)
        var bytes = ByteBuffer()
        var ends: [Int] = [0]
        for (declaration, number) in zip(built, numbers) {
            writer.write(declaration, sequenceNumber: number, to: &bytes)
            ends.append(bytes.count)
        }
        clock.lap("write messages", "\(bytes.count / 1_000_000) MB")
        try validate(bytes.span, ends, &clock)
        let lists = ListWriter(plan.input, plan: plan.load, reasons: DeclarationRules.all)
        var list = DelimitedText()
        var count = 0
        for declaration in built {
            lists.writeCommodities(of: declaration, to: &list)
            count += list.span.count
            lists.writeCorrespondence(of: declaration, to: &list)
            count += list.span.count
        }
        clock.lap("write lists", "\(count / 1_000_000) MB")
        let texts = PlanText(plan.input, plan: plan.load)
        count = 0
        for (declaration, number) in zip(built, numbers) {
            bytes.removeAll()
            texts.write(declaration, sequenceNumber: number, file: number, to: &bytes)
            count += bytes.count
        }
        clock.lap("write plan.json", "\(count / 1_000_000) MB")
    }

    private static func validate(_ bytes: Span<UInt8>, _ ends: [Int], _ clock: inout Laps) throws(BenchError) {
        let schema = try stating { () throws(MarkupError) in try MessageSchema.compiled() }
        var validator = SchemaValidator(schema)
        for index in ends.indices.dropLast() {
            guard validator.isValid(bytes.extracting(ends[index]..<ends[index + 1])) else {
                throw BenchError("message \(index) breaks the schema")
            }
        }
        clock.lap("validate messages, 1 thread")
    }
}

/// A clock that prints what each stage took.
struct Laps {
    private var last = Terminal.monotonicNanoseconds

    mutating func lap(_ stage: String, _ words: String = "") {
        let now = Terminal.monotonicNanoseconds
        let milliseconds = Double(now - last) / 1e6
        Report.row(
            "", "phases", stage, "\(Figure.short(milliseconds)) ms", "\(Terminal.peakResidentBytes >> 20) MB", words)
        last = Terminal.monotonicNanoseconds
    }
}

import Clearance
import Findings
import Platform
import Zuhuo

/// `zuhuo flow open JOB`.
enum FlowOpen {
    static let shape = CommandShape(
        name: "flow open",
        purpose: Bilingual(zh: "编排作业（或取已写出的计划），建立作业日志", en: "Plan a job, or take a written plan, and make its journal"),
        details: [
            Bilingual(
                zh: "记入作业、仓库、集装箱、报关单和每批货物；全部记入或一个也不记。重复执行不会记两次。",
                en:
                    "Records the job, its warehouse, boxes, declarations and lots, all together. Done again it changes nothing."
            ),
            Bilingual(
                zh: "计划用了程序以外的代码表时，记入其文件名和 SHA-256（plan.json 的 codes）。",
                en: "Where the plan was made with other code tables than the program's, their file names and SHA-256 "
                    + "(codes of plan.json) are recorded."),
        ],
        examples: [
            Example(
                line: "zuhuo flow open job.json --plan OUT/plan.json",
                meaning: Bilingual(zh: "按已申报的计划", en: "with the plan that was declared"))
        ],
        operands: .job,
        options: Options.codeTables + [
            FlowOptions.plan, FlowOptions.journal, FlowOptions.actor, FlowOptions.time, Options.encoding, Options.jobs,
            Options.format([.text, .json]),
        ], settings: [.codes]
    ) { arguments, console throws(Failure) in
        let recorded = try recordedOpening(arguments)
        // Opening twice must record once, whenever and by whomever: the journal's own opening counts.
        let opening =
            if let recorded {
                FlowOpening(actor: recorded.actor, time: recorded.time)
            } else {
                FlowOpening(actor: arguments.actor, time: try arguments.moment())
            }
        let engine = try Engine(arguments, codes: try arguments.codeEdition(console))
        let read = try engine.read()
        var findings = Array(read.findings)
        guard let input = read.value, !read.findings.hasErrors || arguments.has(FlowOptions.plan) else {
            return say(findings, engine, console)
        }
        let notesCodes = recorded.map { PlanCodes($0) != nil } ?? true
        let made = try events(input, engine, opening, notesCodes, arguments)
        findings += made.findings
        guard let events = made.value, !events.isEmpty else { return say(findings, engine, console) }
        let journal = try arguments.journal(create: true)
        let outcomes = try Failure.journal { () throws(JournalError) in try journal.append(events, allTogether: true) }
        let refusals = FlowOutcomes.findings(outcomes)
        guard refusals.isEmpty else { return say(refusals, engine, console) }
        try summary(events, outcomes, arguments, console)
        return .clean
    }

    /// The opening that the journal holds already.
    private static func recordedOpening(_ arguments: Arguments) throws(Failure) -> FlowEvent? {
        guard Directory.kind(of: arguments.journalPath) == .regular else { return nil }
        // What a killed program had begun to make is made whole first.
        let journal = try arguments.journal(create: true)
        return try Failure.journal { () throws(JournalError) in try journal.opening() }
    }

    private static func events(
        _ input: JobInput, _ engine: Engine, _ opening: FlowOpening, _ notesCodes: Bool, _ arguments: Arguments
    ) throws(Failure) -> Checked<[FlowEvent]> {
        if let path = arguments.value(FlowOptions.plan) {
            let bytes: [UInt8]
            do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: 1 << 31) } catch {
                throw .platform(error)
            }
            return FlowStart.events(plan: bytes, file: path, of: input, opening, notesCodes: notesCodes)
        }
        let planned = engine.plan(input)
        guard let plan = planned.value else { return Checked(nil, planned.findings) }
        let errors = plan.refused.map(\.finding)
        return Checked(
            errors.isEmpty ? FlowStart.events(plan, opening, notesCodes: notesCodes) : nil, planned.findings + errors)
    }

    private static func say(_ findings: [Finding], _ engine: Engine, _ console: Console) -> ExitCode {
        let page = FindingsPage(engine: engine, language: console.language, usesColour: console.coloursTalk)
        Console.complain(page.text(of: findings.filter { $0.severity == .error }))
        return .findings
    }

    private static func summary(
        _ events: [FlowEvent], _ outcomes: [FlowOutcome], _ arguments: Arguments, _ console: Console
    ) throws(Failure) {
        if arguments.format == .json {
            return try FlowOutcomes(events: events, outcomes: outcomes, isRecorded: true)
                .write(arguments, console, arguments.journal())
        }
        let count = { (kind: EventKind) in events.count { $0.kind == kind } }
        let (boxes, forms, lots) = (count(.planContainer), count(.planDeclaration), count(.planLot))
        let path = arguments.journalPath
        console.say(
            Bilingual(
                zh: "\(path)：集装箱 \(boxes)，报关单 \(forms)，货物 \(lots) 批。下一步：zuhuo flow todo",
                en: "\(path): \(boxes) boxes, \(forms) declarations, \(lots) lots. Next: zuhuo flow todo"))
    }
}

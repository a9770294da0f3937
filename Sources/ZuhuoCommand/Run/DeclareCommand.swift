import Consignments
import Findings
import Platform
import Validation
import Zuhuo

/// `zuhuo declare JOB -o OUT`.
enum DeclareCommand {
    static let shape: CommandShape = CommandShape(
        name: "declare",
        purpose: Bilingual(
            zh: "货表变报关单：组柜、组单、计价、校验、写出", en: "Turn the lots of a job into containers and checked declarations"),
        details: [
            Bilingual(
                zh: "有错误的货被留下并列出，其余照常申报；进的货 = 申报的货 + 退回的货。每份报文写出前都按结构校验过。"
                    + "OUT 整个出现或完全不出现。",
                en:
                    "A lot with an error is left out and named, the others go on: lots in = lots declared + lots refused. "
                    + "Every message is checked against the schema before it is written. OUT appears as a whole or not at "
                    + "all."),
            Bilingual(
                zh: "OUT 中有 declarations/（报文）、lists/（商品清单）、packing/（装箱清单）、reconciliation.csv、plan.json、"
                    + "findings.json。",
                en:
                    "OUT holds declarations/ (messages), lists/, packing/, reconciliation.csv, plan.json and findings.json."
            ),
        ],
        examples: [
            Example(
                line: "zuhuo declare job.json -o OUT",
                meaning: Bilingual(zh: "全部步骤，写入 OUT", en: "the whole run, into the folder OUT")),
            Example(
                line: "zuhuo declare job.json --dry-run",
                meaning: Bilingual(zh: "试算，不写文件", en: "the same without writing")),
            Example(
                line: "zuhuo declare job.json -o OUT --all-or-nothing --force",
                meaning: Bilingual(zh: "有一批退回就不写报关单；覆盖旧的 OUT", en: "nothing if any lot is refused; over an old OUT")),
        ],
        operands: .job,
        options: Options.policy + Options.change + [
            Options.timeLimit, Options.codes, Options.output, Options.force, Options.dryRun, Options.allOrNothing,
            Options.encoding,
            Options.jobs, Options.format([.text, .json]),
        ], settings: Configuration.Key.policy + [.codes]
    ) { arguments, console throws(Failure) in
        let configuration = try arguments.configuration(console)
        let outcome = try declare(arguments, configuration, console)
        let (report, place) = (outcome.report, outcome.place)
        let summary = RunSummary(
            report: report, place: place, language: console.language, isUsable: outcome.isUsable)
        if arguments.format == .json {
            try summary.writeJSON(to: console)
        } else {
            FindingsPage.tell(report.findings, outcome.engine, place, console)
            if !console.isQuiet { try console.write(summary.text) }
        }
        return outcome.code
    }

    /// What became of a run.
    struct Outcome {
        let report: RunReport
        let place: RunPlace
        let engine: Engine
        /// Whether the job file could be used at all.
        let isUsable: Bool
        let code: ExitCode
    }

    /// The whole run; what it throws has left nothing behind.
    /// - Parameter admits: Asked before anything is planned; what it throws ends the run.
    static func declare(
        _ arguments: Arguments, _ configuration: Configuration, _ console: Console,
        admits: (Job) throws(Failure) -> Void = { _ throws(Failure) in }
    ) throws(Failure) -> Outcome {
        let target = try Target(arguments)
        do throws(Failure) {
            return try run(arguments, configuration, target, console, admits)
        } catch {
            target.abandon()
            throw error
        }
    }

    private static func run(
        _ arguments: Arguments, _ configuration: Configuration, _ target: Target, _ console: Console,
        _ admits: (Job) throws(Failure) -> Void
    ) throws(Failure) -> Outcome {
        let codes = try arguments.codeEdition(configuration)
        let request = try ChangeRequest(arguments)
        let progress = RunProgress(console: console)
        let engine = try Engine(arguments, codes: codes, progress: progress.callback)
        let read = try engine.read()
        var report = RunReport(findings: read.findings)
        if let input = read.value {
            try admits(input.job)
            if let request {
                let replanned = try engine.replan(input, request)
                let planned = Checked(replanned.value?.plan, replanned.findings)
                report = try engine.write(planned, of: input, read.findings, to: target.sink)
            } else {
                report = try engine.declare(input, read.findings, to: target.sink)
            }
        } else {
            try target.write(read.findings)
        }
        progress.end()
        let place = try target.settle(hasDeclarations: report.declarations > 0)
        let code = report.declarations == 0 ? .findings : arguments.exitCode(report.findings, configuration.policy)
        return Outcome(report: report, place: place, engine: engine, isUsable: read.value != nil, code: code)
    }
}

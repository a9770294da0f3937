import Findings
import Platform
import Validation
import Zuhuo

/// `zuhuo plan JOB`.
enum PlanCommand {
    static let shape: CommandShape = CommandShape(
        name: "plan",
        purpose: Bilingual(zh: "看怎么组柜、怎么组单，不写报文", en: "Show how the lots go into containers and declarations"),
        details: [
            Bilingual(
                zh: "屏幕上是每个柜的体积和重量、每份报关单的货和金额。--format json 输出 plan.json；-o OUT 改为写出 plan.json、"
                    + "装箱清单和核对表，不写报文。",
                en:
                    "Prints the fill of each container and the lots and value of each declaration. --format json prints "
                    + "plan.json; -o OUT writes plan.json, packing lists and reconciliation, no messages."),
            Bilingual(
                zh: "--fleet 和 --fill-factor 只试算比较，不写文件。--from 在原计划上改，--format json 给出改动，-o OUT 写出新计划。"
                    + "PART 是批次号、柜（C1）或单（D1）；有歧义时写 lot:、container:、declaration:。",
                en:
                    "--fleet and --fill-factor only compare. --from changes a plan: --format json then tells what moved, -o OUT "
                    + "writes the new plan. A PART is a lot, a container (C1) or a declaration (D1); lot:, container: or "
                    + "declaration: in front decides where a word names two."),
        ],
        examples: [
            Example(
                line: "zuhuo plan job.json",
                meaning: Bilingual(zh: "柜和单，一目了然", en: "containers and declarations at a glance")),
            Example(
                line: "zuhuo plan job.json --format json > plan.json",
                meaning: Bilingual(zh: "交给别的程序", en: "for another program")),
            Example(
                line: "zuhuo plan job.json --fleet 40HQ:2,20GP:1 --fill-factor 0.85,0.9",
                meaning: Bilingual(zh: "换箱、换装载率，并排比较", en: "other boxes and fill factors, side by side")),
            Example(
                line: "zuhuo plan job.json --from OUT/plan.json --withdraw L017 --fix C1 -o OUT2",
                meaning: Bilingual(
                    zh: "撤一批，C1 已装不动，其余尽量不动", en: "take a lot out, leave C1 alone, move as little else as possible")),
        ],
        operands: .job,
        options: Options.policy + Options.change + [
            Options.fleet, Options.fillFactor, Options.timeLimit, Options.codes, Options.output, Options.force,
            Options.encoding,
            Options.jobs, Options.format([.text, .json]),
        ], settings: Configuration.Key.policy + [.codes]
    ) { arguments, console throws(Failure) in
        let target = arguments.has(Options.output) ? try Target(arguments) : nil
        do throws(Failure) {
            return try run(arguments, target, console)
        } catch {
            target?.abandon()
            throw error
        }
    }

    private static func run(_ arguments: Arguments, _ target: Target?, _ console: Console) throws(Failure) -> ExitCode {
        let configuration = try arguments.configuration(console)
        let policy = configuration.policy
        let request = try ChangeRequest(arguments)
        let engine = try Engine(arguments, codes: try arguments.codeEdition(configuration))
        let read = try engine.read()
        var outcome = Outcome(findings: read.findings, isPlanned: false)
        if let input = read.value {
            if let variants = try PlanVariants(arguments, input, engine) {
                return try compare(variants, read.findings, engine, arguments, policy, target, console)
            }
            outcome = try plan(input, read.findings, request, engine, arguments, target, console)
        }
        if !outcome.isPlanned { target?.abandon() }
        FindingsPage.tell(outcome.findings, engine, .nowhere, console)
        return outcome.isPlanned ? arguments.exitCode(outcome.findings, policy) : .findings
    }

    /// Plans, or changes a plan, and shows or writes it.
    private static func plan(
        _ input: JobInput, _ findings: FindingList, _ request: ChangeRequest?, _ engine: Engine,
        _ arguments: Arguments, _ target: Target?, _ console: Console
    ) throws(Failure) -> Outcome {
        var planned: Checked<RunPlan>
        if let request {
            let replanned = try engine.replan(input, request)
            planned = Checked(replanned.value?.plan, replanned.findings)
            if let replan = replanned.value {
                let page = ChangePage(replan, request, console.language)
                if arguments.format == .json {
                    try console.write(page.json)
                } else {
                    try console.write(page.text + "\n")
                }
            }
        } else {
            planned = engine.plan(input)
        }
        var outcome = Outcome(findings: findings, isPlanned: false)
        if arguments.format == .text { outcome = try show(planned, findings, console) }
        if target != nil || (arguments.format == .json && request == nil) {
            outcome = try export(planned, input, findings, engine, target, console)
        } else if arguments.format == .json {
            outcome = self.outcome(of: planned, findings)
        }
        return outcome
    }

    /// Prints variants side by side; a finding about the job is told all the same.
    private static func compare(
        _ variants: PlanVariants, _ findings: FindingList, _ engine: Engine, _ arguments: Arguments,
        _ policy: AcceptancePolicy, _ target: Target?, _ console: Console
    ) throws(Failure) -> ExitCode {
        guard target == nil, !arguments.has(Options.from) else {
            target?.abandon()
            throw .other(
                Bilingual(
                    zh: "--fleet 和 --fill-factor 只比较，不与 -o、--from 同用；选定后写进作业文件",
                    en:
                        "--fleet and --fill-factor only compare, without -o and --from; write what you choose into the job"
                ),
                .usage)
        }
        if arguments.format == .json {
            try console.write(variants.json)
        } else {
            try console.write(variants.text(console.language))
        }
        FindingsPage.tell(findings, engine, .nowhere, console)
        return arguments.exitCode(findings, policy)
    }

    /// What became of the planning.
    private struct Outcome {
        var findings: FindingList
        var isPlanned: Bool
    }

    /// Prints the plan for a person.
    private static func show(
        _ planned: Checked<RunPlan>, _ findings: FindingList, _ console: Console
    ) throws(Failure) -> Outcome {
        if let plan = planned.value { try console.write(PlanPage(plan: plan, language: console.language).text) }
        return outcome(of: planned, findings)
    }

    private static func outcome(of planned: Checked<RunPlan>, _ findings: FindingList) -> Outcome {
        var findings = findings
        findings.append(contentsOf: planned.findings)
        guard let plan = planned.value else { return Outcome(findings: findings, isPlanned: false) }
        findings.append(contentsOf: plan.findings)
        findings.append(contentsOf: plan.refused.lazy.map(\.finding))
        return Outcome(findings: findings, isPlanned: !plan.lots.isEmpty)
    }

    /// Writes `plan.json` with its lists, or prints it.
    private static func export(
        _ planned: Checked<RunPlan>, _ input: JobInput, _ findings: FindingList, _ engine: Engine, _ target: Target?,
        _ console: Console
    ) throws(Failure) -> Outcome {
        let memory = MemorySink()
        let report = try engine.write(planned, of: input, findings, to: PlanOnlySink(target?.sink ?? memory))
        let isPlanned = report.declarations > 0
        if let target, isPlanned, case .folder(let path) = try target.settle(hasDeclarations: true) {
            console.say(Bilingual(zh: "已写入 \(path.visible)。", en: "Wrote \(path.visible)."))
        } else if isPlanned {
            try console.write(memory.files["plan.json"] ?? [])
        }
        return Outcome(findings: report.findings, isPlanned: isPlanned)
    }
}

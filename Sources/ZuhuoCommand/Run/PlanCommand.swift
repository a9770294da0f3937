import Findings
import Platform
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
                    + "plan.json; -o OUT writes plan.json, packing lists and reconciliation, no messages.")
        ],
        examples: [
            Example(
                line: "zuhuo plan job.json",
                meaning: Bilingual(zh: "柜和单，一目了然", en: "containers and declarations at a glance")),
            Example(
                line: "zuhuo plan job.json --format json > plan.json",
                meaning: Bilingual(zh: "交给别的程序", en: "for another program")),
        ],
        operands: .job,
        options: Options.policy + [
            Options.output, Options.force, Options.encoding, Options.jobs,
            Options.format([.text, .json]),
        ]
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
        let policy = try arguments.configuration().policy
        let engine = try Engine(arguments)
        let read = try engine.read()
        var outcome = Outcome(findings: read.findings, isPlanned: false)
        if let input = read.value {
            if arguments.format == .text { outcome = try show(engine.plan(input), read.findings, console) }
            if target != nil || arguments.format == .json {
                outcome = try export(input, read.findings, engine, arguments, target, console)
            }
        }
        if !outcome.isPlanned { target?.abandon() }
        say(outcome.findings, engine, console)
        return outcome.isPlanned ? arguments.exitCode(outcome.findings, policy) : .findings
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
        var findings = findings
        findings.append(contentsOf: planned.findings)
        guard let plan = planned.value else { return Outcome(findings: findings, isPlanned: false) }
        try console.write(PlanPage(plan: plan, language: console.language).text)
        findings.append(contentsOf: plan.findings)
        findings.append(contentsOf: plan.refused.lazy.map(\.finding))
        return Outcome(findings: findings, isPlanned: !plan.lots.isEmpty)
    }

    /// Writes `plan.json` with its lists, or prints it.
    private static func export(
        _ input: JobInput, _ findings: FindingList, _ engine: Engine, _ arguments: Arguments, _ target: Target?,
        _ console: Console
    ) throws(Failure) -> Outcome {
        let memory = MemorySink()
        let report = try engine.declare(input, findings, to: PlanOnlySink(target?.sink ?? memory))
        let isPlanned = report.declarations > 0
        if let target, isPlanned, case .folder(let path) = try target.settle(hasDeclarations: true) {
            console.say(Bilingual(zh: "已写入 \(path.visible)。", en: "Wrote \(path.visible)."))
        } else if isPlanned {
            try console.write(memory.files["plan.json"] ?? [])
        }
        return Outcome(findings: report.findings, isPlanned: isPlanned)
    }

    private static func say(_ findings: FindingList, _ engine: Engine, _ console: Console) {
        let heard = console.isQuiet ? findings.count(of: .error) : findings.count
        let shown = FindingsPage.weightiest(findings, limit: min(20, heard))
        let page = FindingsPage(engine: engine, language: console.language, usesColour: console.coloursTalk)
        Console.complain(page.text(of: shown))
        let more = heard - shown.count
        guard more > 0 else { return }
        let others = Bilingual(
            zh: "还有 \(more) 个问题，见 zuhuo check \(engine.job)。", en: "and \(more) more, see zuhuo check \(engine.job)")
        Console.complain(others[console.language].visible + "\n")
    }
}

import Findings
import Platform
import Zuhuo

/// `zuhuo explain RULE`, and `zuhuo explain lot|container|declaration NAME JOB`.
enum ExplainCommand {
    static let shape: CommandShape = CommandShape(
        name: "explain", purpose: Bilingual(zh: "解释一条规则，或计划中的批次、柜、报关单", en: "Explain a rule, or a part of a plan"),
        details: [
            Bilingual(
                zh: "问题中给出的规则编号，如 SW-003、MP-TRD-002。",
                en: "Takes the code a finding gives, such as SW-003 or MP-TRD-002."),
            Bilingual(
                zh: "或计划（zuhuo plan 所排）的一部分：为什么在那里，哪个限制起作用、还剩多少，要少一个柜或一份报关单须改变什么。"
                    + "后者由下界和重新计划算出。",
                en:
                    "Or a part of the plan that zuhuo plan makes: why it is there, which limit binds and what is left of it, "
                    + "and what would have to change to save one container or declaration, found by bounds and by planning "
                    + "again."),
        ],
        examples: [
            Example(line: "zuhuo explain SW-003", meaning: Bilingual(zh: "这条规则说什么", en: "what the rule says")),
            Example(
                line: "zuhuo explain lot L017 job.json",
                meaning: Bilingual(zh: "这批货为什么在那里", en: "why the lot is where it is")),
            Example(
                line: "zuhuo explain container C2 job.json",
                meaning: Bilingual(zh: "少一个柜须改变什么", en: "what would save a container")),
            Example(
                line: "zuhuo explain declaration D3 job.json",
                meaning: Bilingual(zh: "少一份报关单须改变什么", en: "what would save a declaration")),
        ],
        operands: OperandShape(
            usage: "RULE | lot|container|declaration NAME JOB",
            meaning: Bilingual(
                zh: "规则编号，或 lot、container、declaration", en: "the code of a rule, or lot, container, declaration"),
            minimum: 1, maximum: 3, words: ["lot", "container", "declaration"]),
        options: Options.codeTables + [Options.encoding, Options.jobs, Options.format([.text, .json])],
        settings: [.codes]
    ) { arguments, console throws(Failure) in
        if let part = Part(rawValue: arguments.operands[0]) { return try explain(part, arguments, console) }
        if arguments.operands.count > 1 { throw arguments.usage(.tooManyOperands(arguments.operands[1])) }
        _ = try arguments.configuration(console, using: [])
        try RulesShow.show([try RulesCommand.entry(arguments.operands[0], arguments)], arguments.format, console)
        return .clean
    }

    /// What of a plan is explained.
    private enum Part: String {
        case lot, container, declaration
    }

    private static func explain(
        _ part: Part, _ arguments: Arguments, _ console: Console
    ) throws(Failure) -> ExitCode {
        guard arguments.operands.count == 3 else {
            let missing =
                arguments.operands.count < 2
                ? Bilingual(zh: "\(part.rawValue) 的名称", en: "the name of the \(part.rawValue)")
                : Bilingual(zh: "作业文件", en: "the job file")
            throw arguments.usage(.missingOperand(missing))
        }
        var inner = arguments
        inner.operands = [arguments.operands[2]]
        let engine = try Engine(inner, codes: try arguments.codeEdition(console))
        let read = try engine.read()
        guard let input = read.value, let plan = engine.plan(input).value else {
            throw .other(
                Bilingual(
                    zh: "作业不能计划；见 zuhuo check \(engine.job)",
                    en: "the job cannot be planned; see zuhuo check \(engine.job)"),
                .findings)
        }
        let page = ExplainPage(explainer: PlanExplainer(plan), plan: plan, language: console.language)
        let name = arguments.operands[1]
        let sheet =
            switch part {
            case .lot: page.lot(name) ?? page.refusedRow(name, read.findings)
            case .container: page.container(name)
            case .declaration: page.declaration(name)
            }
        guard let sheet else { throw unknown(part, name, plan) }
        if arguments.format == .json { try console.write(sheet.json) } else { try console.write(sheet.text) }
        return .clean
    }

    private static func unknown(_ part: Part, _ name: String, _ plan: RunPlan) -> Failure {
        let explainer = PlanExplainer(plan)
        let names =
            switch part {
            case .lot: plan.input.book.lots.indices.map { plan.input.book.id(of: $0) }
            case .container: explainer.containerRefs
            case .declaration: explainer.declarationRefs
            }
        let nearest = Spelling.nearest(to: name, among: names)
        return .other(
            Bilingual(
                zh: "计划中没有 \(part.rawValue) “\(name)”" + (nearest.map { "；是不是“\($0)”？" } ?? ""),
                en: "the plan has no \(part.rawValue) '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")),
            .usage)
    }
}

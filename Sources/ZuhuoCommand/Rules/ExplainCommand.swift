import Findings
import Zuhuo

/// `zuhuo explain RULE`.
enum ExplainCommand {
    static let shape: CommandShape = CommandShape(
        name: "explain", purpose: Bilingual(zh: "解释一条规则", en: "Explain a rule"),
        details: [
            Bilingual(
                zh: "问题中给出的规则编号，如 SW-003、MP-TRD-002。",
                en: "Takes the code a finding gives, such as SW-003 or MP-TRD-002.")
        ],
        examples: [
            Example(line: "zuhuo explain SW-003", meaning: Bilingual(zh: "这条规则说什么", en: "what the rule says"))
        ],
        operands: OperandShape(
            usage: "RULE", meaning: Bilingual(zh: "规则编号", en: "the code of a rule"), minimum: 1, maximum: 1),
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        try RulesShow.show([try RulesCommand.entry(arguments.operands[0], arguments)], arguments.format, console)
        return .clean
    }
}

import Findings
import JSONText
import Rules
import Zuhuo

/// `zuhuo rules show RULE...`, and `zuhuo explain RULE`.
enum RulesShow {
    static let shape = CommandShape(
        name: "rules show", purpose: Bilingual(zh: "一条规则的全文", en: "Show a rule in full"),
        examples: [
            Example(
                line: "zuhuo rules show MP-TRD-002", meaning: Bilingual(zh: "限额规则", en: "the rule of the value cap"))
        ],
        operands: OperandShape(
            usage: "RULE...", meaning: Bilingual(zh: "规则编号", en: "the code of a rule"), minimum: 1, maximum: nil),
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        var entries: [RuleEntry] = []
        for word in arguments.operands { entries.append(try RulesCommand.entry(word, arguments)) }
        try show(entries, arguments.format, console)
        return .clean
    }

    /// Prints rules in full.
    static func show(_ entries: [RuleEntry], _ format: Format, _ console: Console) throws(Failure) {
        if format == .json {
            try console.write(RuleJSON.document(entries))
        } else {
            for (index, entry) in entries.enumerated() {
                if index > 0 { try console.line("") }
                try console.write(page(entry, console))
            }
        }
        try console.flush()
    }

    private static func page(_ entry: RuleEntry, _ console: Console) -> String {
        let language = console.language
        let rule = entry.rule
        var text = console.bold(rule.code.text) + "  " + rule.title[language] + "\n\n"
        if let explanation = entry.explanation {
            text += TextLayout.wrapped(explanation[language], columns: 100, indent: 2) + "\n\n"
        }
        var facts = [
            [label("严重程度", "severity", language), RuleWords.severity(rule.severity)[language]],
            [label("层次", "layer", language), RuleWords.layer(rule.layer)[language]],
        ]
        if let scope = entry.scope {
            facts.append([label("对象", "speaks to", language), RuleWords.scope(scope)[language]])
        }
        if let validity = RuleWords.validity(rule.validity) {
            facts.append([label("日期", "days", language), validity[language]])
        }
        facts.append([label("依据", "source", language), rule.source])
        facts.append([label("可靠程度", "rests on", language), RuleWords.certainty(rule.certainty)[language]])
        if let remedy = entry.remedy { facts.append([label("办法", "fix", language), remedy[language]]) }
        for (name, example) in [
            (label("合格", "passes", language), entry.passing), (label("不合格", "fails", language), entry.failing),
        ] {
            guard let example else { continue }
            for (index, words) in RuleWords.example(example).enumerated() {
                facts.append([index == 0 ? name : "", words[language]])
            }
        }
        return text + TextLayout.table(facts, rightAligned: [])
    }

    private static func label(_ zh: String, _ en: String, _ language: Language) -> String { language == .zh ? zh : en }
}

import Findings
import Rules
import Zuhuo

/// `zuhuo rules list|show|diff|page`.
enum RulesCommand {
    static let shape: CommandShape = CommandShape(
        name: "rules", purpose: Bilingual(zh: "查规则：列表、说明、两个日期之间的变化", en: "Look up the rules: list, show, changes"),
        details: [
            Bilingual(
                zh: "每条规则有固定编号、严重程度、适用日期、依据及其可靠程度、中英文说明和正反两个例子。没有官方来源的规则不会是错误。",
                en:
                    "Each rule has a stable code, a severity, its days, its source and how sure that is, texts in Chinese "
                    + "and English, and a passing and a failing example. A rule without an official source is never an "
                    + "error.")
        ],
        examples: [
            Example(
                line: "zuhuo rules list --date 2026-11-18",
                meaning: Bilingual(zh: "当日适用的规则", en: "the rules of that day")),
            Example(line: "zuhuo rules show MP-TRD-002", meaning: Bilingual(zh: "一条规则的全文", en: "one rule in full")),
            Example(
                line: "zuhuo rules diff 2017-01-01 2026-11-18",
                meaning: Bilingual(zh: "两个日期之间有何变化", en: "what changed between two days")),
        ],
        parts: [RulesList.shape, RulesShow.shape, RulesDiff.shape, RulesPage.shape])

    /// The rule a word names.
    static func entry(_ word: String, _ arguments: Arguments) throws(Failure) -> RuleEntry {
        guard let entry = RuleCatalogue.entry(word) else {
            let nearest = Spelling.nearest(to: word.uppercased(), among: RuleCatalogue.all.map(\.code.text))
            throw arguments.usage(.noSuchRule(word, nearest: nearest))
        }
        return entry
    }
}

/// `zuhuo rules page`: the published page of all rules.
enum RulesPage {
    static let shape = CommandShape(
        name: "rules page", purpose: Bilingual(zh: "全部规则，Markdown", en: "All rules as one Markdown page")
    ) { _, console throws(Failure) in
        try console.write(RulePage.markdown(console.language))
        try console.flush()
        return .clean
    }
}

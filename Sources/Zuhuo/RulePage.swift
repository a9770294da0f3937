import Findings
import Rules

/// The published page of all rules, in Markdown, generated from the catalogue.
public enum RulePage {
    /// The page in one language. Complexity: O(rules).
    public static func markdown(_ language: Language) -> String {
        var text = head(language)
        var area = ""
        for entry in RuleCatalogue.entries {
            let own = RulePage.area(of: entry.rule.code)
            if own != area {
                area = own
                text += "\n## \(own)\n"
            }
            text += section(entry, language)
        }
        return text
    }

    private static func head(_ language: Language) -> String {
        let count = RuleCatalogue.entries.count
        return language == .zh
            ? """
            # 规则集 \(Edition.rulebook)

            共 \(count) 条规则，由程序中的规则目录生成，与程序始终一致；请勿手工修改。规则按申报日期选用。没有官方来源的规则不会是错误，并注明其依据。
            例子是对一份完整的市场采购出口报文所作的改动，每个例子都由测试执行。

            """
            : """
            # Rulebook \(Edition.rulebook)

            \(count) rules, generated from the catalogue inside the program and always in step with it; do not edit by hand.
            Rules are chosen by the day of declaration. A rule without an official source is never an error, and says what it
            rests on. Examples are changes to one complete market-procurement export message; tests run each of them.

            """
    }

    /// `MP-TRD` of `MP-TRD-002`, `SW` of `SW-003`.
    private static func area(of code: RuleCode) -> String {
        code.text.split(separator: "-").dropLast().joined(separator: "-")
    }

    private static func section(_ entry: RuleEntry, _ language: Language) -> String {
        let rule = entry.rule
        var text = "\n### \(rule.code.text)\n\n**\(escaped(rule.title[language]))**\n\n"
        var facts = [RuleWords.severity(rule.severity)[language], RuleWords.layer(rule.layer)[language]]
        if let scope = entry.scope { facts.append(RuleWords.scope(scope)[language]) }
        if let validity = RuleWords.validity(rule.validity) { facts.append(validity[language]) }
        text += facts.joined(separator: " · ") + "\n\n"
        if let explanation = entry.explanation { text += escaped(explanation[language]) + "\n\n" }
        if let remedy = entry.remedy {
            text += (language == .zh ? "办法：" : "Fix: ") + escaped(remedy[language]) + "\n\n"
        }
        if let passing = entry.passing, let failing = entry.failing {
            text += (language == .zh ? "合格：" : "Passes: ") + words(passing, language) + "  \n"
            text += (language == .zh ? "不合格：" : "Fails: ") + words(failing, language) + "\n\n"
        }
        text +=
            (language == .zh ? "依据：" : "Source: ") + escaped(rule.source)
            + " (\(RuleWords.certainty(rule.certainty)[language]))\n"
        return text
    }

    private static func words(_ example: MessageExample, _ language: Language) -> String {
        RuleWords.example(example).map { "`\($0[language].replacing("`", with: "'"))`" }.joined(separator: ", ")
    }

    /// Signs that Markdown would take for markup are escaped.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for character in text {
            if "\\*_<>[]|".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out
    }
}

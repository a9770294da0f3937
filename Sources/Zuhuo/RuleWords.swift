import Findings
import Rules

/// The words in which rules are spoken of, the same on the command line and on the published page.
public enum RuleWords {
    /// How sure a source is.
    public static func certainty(_ certainty: Certainty) -> Bilingual {
        switch certainty {
        case .official: Bilingual(zh: "官方文本", en: "official text")
        case .secondary: Bilingual(zh: "第二手资料", en: "secondary source")
        case .observed: Bilingual(zh: "在实际系统中见到", en: "observed in working systems")
        case .ownDefault: Bilingual(zh: "本程序的默认口径，没有法规来源", en: "our default; no source says it")
        case .contract: Bilingual(zh: "本程序的输入输出约定", en: "our own input and output contract")
        }
    }

    /// A severity.
    public static func severity(_ severity: Severity) -> Bilingual {
        Bilingual(zh: TextReport.word(severity, .zh), en: TextReport.word(severity, .en))
    }

    /// A layer.
    public static func layer(_ layer: Layer) -> Bilingual {
        switch layer {
        case .input: Bilingual(zh: "输入", en: "input")
        case .structure: Bilingual(zh: "格式与结构", en: "form and structure")
        case .codes: Bilingual(zh: "代码", en: "codes")
        case .rules: Bilingual(zh: "规则", en: "rules")
        case .cross: Bilingual(zh: "跨单证", en: "cross-document")
        }
    }

    /// To which messages a rule speaks.
    public static func scope(_ scope: MessageRule.Scope) -> Bilingual {
        switch scope {
        case .any: Bilingual(zh: "任何报关单", en: "any declaration")
        case .export: Bilingual(zh: "出口报关单", en: "export declarations")
        case .marketProcurement: Bilingual(zh: "市场采购（1039）出口报关单", en: "market-procurement (1039) exports")
        }
    }

    /// The days on which a rule applies; `nil` when no bounds are known.
    public static func validity(_ validity: RuleValidity) -> Bilingual? {
        switch (validity.from, validity.to) {
        case (nil, nil): nil
        case (let from?, nil): Bilingual(zh: "自 \(day(from)) 起", en: "from \(day(from))")
        case (nil, let to?): Bilingual(zh: "至 \(day(to))（不含）", en: "until \(day(to)), that day excluded")
        case (let from?, let to?):
            Bilingual(zh: "\(day(from)) 至 \(day(to))（不含）", en: "\(day(from)) to \(day(to)), that day excluded")
        }
    }

    private static func day(_ packed: Int32) -> String {
        let digits = String(packed)
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }

    /// An example in words: what is changed in a complete message.
    public static func example(_ example: MessageExample) -> [Bilingual] {
        if example.edits.isEmpty {
            return [Bilingual(zh: "完整的报文，不作改动", en: "the complete message as it is")]
        }
        var lines = example.edits.map(edit)
        if example.date != "2026-11-18" {
            lines.append(Bilingual(zh: "申报日期 \(example.date)", en: "declared on \(example.date)"))
        }
        return lines
    }

    /// A text of an example; of a very long one the beginning and the length.
    private static func shown(_ text: String) -> Bilingual {
        if text.isEmpty { return Bilingual(zh: "（空）", en: "(empty)") }
        guard text.utf8.count > 1000 else { return Bilingual(zh: text, en: text) }
        return Bilingual(
            zh: "\(text.prefix(20))…（共 \(text.count) 个字符）", en: "\(text.prefix(20))… (\(text.count) characters)")
    }

    private static func edit(_ edit: MessageExample.Edit) -> Bilingual {
        switch edit {
        case .set(let path, let text):
            let shown = shown(text)
            return Bilingual(zh: "\(path) = \(shown.zh)", en: "\(path) = \(shown.en)")
        case .fill(let path, let sign, let count, let ending):
            let length = count + ending.count
            let beginning = String(repeating: sign, count: 20)
            return Bilingual(
                zh: "\(path) = \(beginning)…（共 \(length) 个字符）", en: "\(path) = \(beginning)… (\(length) characters)")
        case .remove(let path): return Bilingual(zh: "去掉 \(path)", en: "without \(path)")
        case .duplicate(let path): return Bilingual(zh: "\(path) 重复一次", en: "\(path) twice")
        }
    }
}

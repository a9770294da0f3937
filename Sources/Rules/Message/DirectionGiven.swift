import Findings
import Messages

extension MessageRule {
    /// The message says whether it is an export or an import.
    public static let directionGiven = MessageRule(
        Rule(
            "MP-MSG-001", .error, .rules, zh: "进出口标志须为 E 或 I",
            en: "The message says whether it is an export or an import",
            source: "DecMessage format 2018, IEFlag; interface description (required to save)", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "IEFlag 决定其余各栏的含义（出口的原产国和最终目的国互换）；不填无法保存，也无法按出口规则检查。",
            en: "IEFlag decides what the other elements mean. Without it the message cannot be saved, nor be "
                + "judged as an export."),
        remedy: Bilingual(
            zh: "出口填 E",
            en: "Give E for an export"),
        passing: [.set("DecHead/IEFlag", "E")],
        failing: [.set("DecHead/IEFlag", "")]
    ) { facts, reporter in
        guard !facts.isExport, !facts.isImport else { return }
        let flag = facts.head[.ieFlag]
        reporter.report(
            flag, zh: flag.isEmpty ? "未填进出口标志" : "进出口标志“\(flag.string)”不是 E 或 I",
            en: flag.isEmpty ? "IEFlag is missing" : "IEFlag is '\(flag.string)', neither E nor I")
    }
}

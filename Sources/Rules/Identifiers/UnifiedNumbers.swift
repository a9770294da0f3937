import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A unified number has its form and direction (identifiers 7).
    static let unifiedNumbers = MessageRule(
        Rule(
            "MP-IDN-108", .warning, .codes, zh: "统一编号宜为进出口标志加 17 位数字",
            en: "A unified number is the direction and 17 digits",
            source: "receipts of 2019, as observed", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "统一编号由单一窗口给出：首位 I 或 E，接 4 位年份和 13 位顺序号；首次导入留空。较新的编号未见样本，因此只作警告。",
            en: "The Single Window gives it: I or E, four digits of the year, thirteen of a sequence; empty "
                + "on a first import. Newer ones were not seen, hence a warning only."),
        remedy: Bilingual(
            zh: "首次导入留空，修改时照抄回执", en: "Leave it empty on a first import; copy it from the receipt to change a draft"),
        passing: [
            .set("DecHead/SeqNo", "E20190000357524667")
        ],
        failing: [
            .set("DecHead/SeqNo", "I20190000357524667")
        ]
    ) { facts, reporter in
        let field = facts.head[.seqNo]
        guard field.isFilled else { return }
        let direction = facts.isExport ? Direction.exit : facts.isImport ? .entry : nil
        let bytes = field.bytes
        guard let fault = UnifiedNumber.faults(in: bytes.span, direction: direction).first else { return }
        let words = fault.fact.words
        reporter.report(
            field, zh: "统一编号“\(field.shown)”\(words.zh)", en: "the unified number '\(field.shown)' \(words.en)")
    }
}

import Findings
import Messages

extension MessageRule {
    /// The levy nature is a code of the customs table.
    static let codeOfLevyNature = MessageRule.codes(
        "MP-COD-003", .warning, zh: "征免性质应在海关参数表中",
        en: "The levy nature is a code of the customs table",
        source: "customs parameter table 征免性质 (2020-01, notices of 2024)", certainty: .official,
        scope: .any, table: .levyNature, name: Bilingual(zh: "征免性质", en: "levy nature"),
        passing: [.set("DecHead/CutMode", "299")],
        failing: [.set("DecHead/CutMode", "100")]
    ) { facts, look in
        look(facts.head[.cutMode], of: "###")
    }
}

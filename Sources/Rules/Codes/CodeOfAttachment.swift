import Findings
import Messages

extension MessageRule {
    /// Kinds of attached files are codes of the customs table.
    static let codeOfAttachment = MessageRule.codes(
        "MP-COD-020", .warning, zh: "随附单据类别应在海关参数表中",
        en: "Kinds of attached files are codes of the customs table",
        source: "customs parameter table 随附单据类别 (2018, 2020-01)", certainty: .official,
        scope: .any, table: .edocType, name: Bilingual(zh: "随附单据类别", en: "kind of attached file"),
        passing: [.set("EdocRealation", ""), .set("EdocRealation/EdocCode", "00000004")],
        failing: [.set("EdocRealation", ""), .set("EdocRealation/EdocCode", "00000044")]
    ) { facts, look in
        for file in facts.message.attachments { look(file[.edocCode], of: "########") }
    }
}

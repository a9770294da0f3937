import Findings
import Messages

extension MessageRule {
    /// The document type of a market-procurement export is empty.
    static let typeOfDocument = MessageRule(
        Rule(
            "MP-MSG-012", .notice, .rules, zh: "市场采购出口的单据类型留空",
            en: "The document type of a market-procurement export is empty",
            source: "Single Window interface description, Type; notice of 2024-09-13 on 4.9.7", certainty: .secondary),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "Type 的前两位是两步申报、汇总征税、公路快速通关等业务代码，普通报关单为空；第 7 位 Z（组合港）自 2024-09-13 起可用。",
            en: "Its first two letters stand for other procedures and are blank for an ordinary declaration; "
                + "the seventh, Z for combined ports, exists since 2024-09-13."),
        remedy: Bilingual(
            zh: "清空 Type，除非确有该业务",
            en: "Clear Type unless that procedure is meant"),
        passing: [.set("DecHead/Type", "")],
        failing: [.set("DecHead/Type", "ZC")]
    ) { facts, reporter in
        let type = facts.head[.type]
        guard type.isFilled else { return }
        let isCombinedPort =
            type.rawBytes.count == 7 && type.bytes.elementsEqual("Z".utf8) && facts.date.packed >= 20_240_913
        if isCombinedPort { return }
        reporter.report(type, zh: "单据类型是“\(type.string)”", en: "Type is '\(type.string)'")
    }
}

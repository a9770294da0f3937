import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Numbers of declarations have their form (F-006).
    static let entryNumberForm = MessageRule(
        Rule(
            "MP-FRM-006", .error, .codes, zh: "报关单编号为 18 位：关区 4 位、年份 4 位、进出口标志、顺序号 9 位",
            en: "The number of a declaration has 18 characters: customs, year, direction, serial",
            source: "GACC 2018-60 art. 3(1), 3(2); GACC 2018 filling guide ch. 22", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "第 1 至 4 位为接受申报海关，第 5 至 8 位为年份，第 9 位出口为 0、进口为 1（集中申报清单为 E、I），后 9 位为顺序号；由系统产生，首次申报时留空。",
            en: "Characters 1 to 4 are the accepting customs, 5 to 8 the year, the ninth is 0 for export and "
                + "1 for import (E, I for centralised lists), then nine digits. The system makes it; a first "
                + "declaration leaves it empty."),
        remedy: Bilingual(
            zh: "首次申报留空；关联报关单号照原单填写", en: "Leave it empty on a first declaration; copy a related number as it is"),
        passing: [
            .set("DecHead/PreEntryId", "292120260000000001")
        ],
        failing: [
            .set("DecHead/PreEntryId", "29212026000001")
        ]
    ) { facts, reporter in
        let own = facts.isExport ? Direction.exit : facts.isImport ? .entry : nil
        for name in [ElementName.entryId, .preEntryId] {
            DeclarationNumber.report(facts.head[name], direction: own, facts, .error, &reporter)
        }
        let related = facts.message.freeText[.relId]
        DeclarationNumber.report(related, direction: nil, facts, .error, &reporter)
    }
}

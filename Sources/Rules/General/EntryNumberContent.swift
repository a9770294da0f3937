import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Numbers of declarations are plausible (F-006).
    static let entryNumberContent = MessageRule(
        Rule(
            "MP-FRM-506", .warning, .codes, zh: "报关单编号的关区、年份和进出口标志应合理",
            en: "Customs, year and direction in the number of a declaration are plausible",
            source: "GACC 2018-60 art. 3(1), 3(2); GACC 2018 filling guide ch. 22", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "编号里的关区应在关区代码表内，年份不应晚于申报年份；海关编号的第 9 位应与进出口标志一致（关联报关单可以是进口）。",
            en: "The customs should be in the table and the year not after the declaration; the ninth digit "
                + "of the own number agrees with the direction (a related declaration may be an import)."),
        remedy: Bilingual(zh: "核对编号", en: "Check the number"),
        passing: [
            .set("DecHead/EntryId", "292120260000000001")
        ],
        failing: [
            .set("DecHead/EntryId", "292120261000000001")
        ]
    ) { facts, reporter in
        let own = facts.isExport ? Direction.exit : facts.isImport ? .entry : nil
        for name in [ElementName.entryId, .preEntryId] {
            DeclarationNumber.report(facts.head[name], direction: own, facts, .warning, &reporter)
        }
        let related = facts.message.freeText[.relId]
        DeclarationNumber.report(related, direction: nil, facts, .warning, &reporter)
    }
}

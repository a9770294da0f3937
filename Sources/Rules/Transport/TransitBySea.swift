import Findings
import Messages

extension MessageRule {
    /// Transit leaving by sea names the transit declaration (F-055).
    static let transitBySea = MessageRule(
        Rule(
            "MP-FRM-055", .error, .rules, zh: "海运出境的转关填 @ 加转关申报单预录入号",
            en: "Transit that leaves by sea names the transit declaration after @",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "非中转货物填 @ 加 16 位转关申报单预录入号（或 13 位载货清单号），多张报关单共用一份转关单的只填 @，航次免填；中转货物按境内段另有写法。",
            en: "Goods that are not on a through bill give @ with the 16 characters of the pre-entry number "
                + "or the 13 of the cargo list; several declarations on one transit declaration give @ alone. "
                + "The voyage stays empty. Through goods have forms of their own."),
        remedy: Bilingual(
            zh: "填 @、@ 加 16 位预录入号或 @ 加 13 位载货清单号，航次留空", en: "Give @, or @ with 16 or 13 characters, and no voyage"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafName", "@2921261118000001"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafName", "@29212611180001"),
        ]
    ) { facts, reporter in
        guard facts.leaveInTransit(by: "2") else { return }
        let name = facts.head[.trafName]
        if name.isEmpty {
            reporter.reportEmpty(name, zh: "转关的运输工具名称", en: "the means of transport in customs transit")
        } else if facts.namesTransitDeclaration {
            Transport.reportTransitName(facts, mayBeBare: true, &reporter)
        }
    }
}

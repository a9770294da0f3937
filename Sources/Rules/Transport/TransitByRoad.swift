import Findings
import Messages

extension MessageRule {
    /// Transit leaving by road or otherwise gives the number of the transit declaration (F-060).
    static let transitByRoad = MessageRule(
        Rule(
            "MP-FRM-060", .error, .rules, zh: "公路等出境的转关填 @ 加转关申报单预录入号",
            en: "Transit that leaves by road gives the number after @",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "公路及其他运输方式出境的转关填 @ 加 16 位转关申报单预录入号（或 13 位载货清单号），规范未列只填 @ 的情形；航次免填。",
            en: "By road and other modes it is @ with the 16 characters of the pre-entry number or the 13 of "
                + "the cargo list; @ alone is not foreseen. The voyage stays empty."),
        remedy: Bilingual(zh: "填 @ 加 16 位预录入号或 13 位载货清单号，航次留空", en: "Give @ with 16 or 13 characters, and no voyage"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", "@2921261118001"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", "@"),
        ]
    ) { facts, reporter in
        guard facts.isExport, facts.isTransit, facts.crossesTheBorder, !facts.leaveInTransit(by: "2"),
            !facts.leaveInTransit(by: "3"), !facts.leaveInTransit(by: "5")
        else { return }
        Transport.reportTransitName(facts, mayBeBare: false, &reporter)
    }
}

import Findings
import Messages

extension MessageRule {
    /// Transit leaving by rail or air names the transit declaration (F-059).
    static let transitByRailOrAir = MessageRule(
        Rule(
            "MP-FRM-059", .error, .rules, zh: "铁路、航空出境的转关填 @ 加转关申报单预录入号",
            en: "Transit that leaves by rail or air names the transit declaration after @",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "填 @ 加 16 位转关申报单预录入号（或 13 位载货清单号），多张报关单共用一份转关单的只填 @；航次免填。",
            en: "It is @ with the 16 characters of the pre-entry number or the 13 of the cargo list, for "
                + "several declarations on one transit declaration @ alone. The voyage stays empty."),
        remedy: Bilingual(
            zh: "填 @、@ 加 16 位预录入号或 @ 加 13 位载货清单号，航次留空", en: "Give @, or @ with 16 or 13 characters, and no voyage"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafMode", "3"),
            .set("DecHead/TrafName", "@"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
            .set("DecHead/TrafMode", "3"),
            .set("DecHead/TrafName", "C7001234"),
        ]
    ) { facts, reporter in
        guard facts.leaveInTransit(by: "3") || facts.leaveInTransit(by: "5") else { return }
        Transport.reportTransitName(facts, mayBeBare: true, &reporter)
    }
}

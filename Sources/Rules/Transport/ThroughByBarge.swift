import Findings
import Messages

extension MessageRule {
    /// Through transit by barge: voyage and bill (F-056).
    static let throughByBarge = MessageRule(
        Rule(
            "MP-FRM-056", .error, .rules, zh: "中转货物境内水运须填驳船航次和提单号",
            en: "Through transit by barge gives its voyage and the bill",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "中转货物境内段为水路的，填驳船船名、驳船航次号和提单号。",
            en: "Goods on a through bill that go by water inland give the barge, its voyage and the bill of "
                + "lading."),
        remedy: Bilingual(zh: "补上驳船航次和提单号；非中转货物运输工具填 @", en: "Add voyage and bill; goods not on a through bill name @"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "B112"),
            .set("DecHead/TrafName", "GREEN REED"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", "B112"),
            .set("DecHead/TrafName", "GREEN REED"),
        ]
    ) { facts, reporter in
        let name = facts.head[.trafName]
        guard facts.leaveInTransit(by: "2"), name.isFilled, !facts.namesTransitDeclaration,
            !name.hasSuffix("TRAIN"), !name.hasSuffix("TRUCK")
        else { return }
        Transport.reportEmpty(facts, [.voyage, .bill], &reporter)
    }
}

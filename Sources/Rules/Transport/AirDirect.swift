import Findings
import Messages

extension MessageRule {
    /// By air: flight and waybill (F-050).
    static let airDirect = MessageRule(
        Rule(
            "MP-FRM-050", .error, .rules, zh: "航空运输须填航班号和运单号",
            en: "By air the flight and the waybill are given",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "航空运输填航班号，提运单号填总运单号_分运单号，没有分运单的只填总运单号；航次栏免填。",
            en: "By air it is the flight and the waybill `master_house`, without a house waybill the master "
                + "alone; the voyage stays empty."),
        remedy: Bilingual(zh: "按舱单补上", en: "Add it as in the manifest"),
        passing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/TrafName", "QX1234"),
            .set("DecHead/BillNo", "99912345675_H01"),
            .set("DecFreeTxt/VoyNo", ""),
        ],
        failing: [
            .set("DecHead/TrafMode", "5"),
            .set("DecHead/TrafName", "QX1234"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", ""),
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "5") else { return }
        Transport.reportEmpty(facts, [.flight, .bill], &reporter)
    }
}

import Findings
import Messages

extension MessageRule {
    /// By road: batch number and master waybill (F-047).
    static let roadDirect = MessageRule(
        Rule(
            "MP-FRM-047", .error, .rules, zh: "公路运输须填货物运输批次号和总运单号",
            en: "By road the batch number and the master waybill are given",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "启用公路舱单后，公路运输的航次栏填货物运输批次号，提运单号填进出境汽车载货清单的总运单号，运输工具名称免填。",
            en: "Under the road manifest the voyage is the batch number of the transport and the bill the "
                + "master waybill; the means of transport stays empty."),
        remedy: Bilingual(zh: "补上批次号和总运单号", en: "Add batch number and master waybill"),
        passing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecFreeTxt/VoyNo", "2611180000001"),
        ],
        failing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecFreeTxt/VoyNo", ""),
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "4"), !Transport.isRoadBeforeManifest(facts) else { return }
        Transport.reportEmpty(facts, [.voyage, .bill], &reporter)
    }
}

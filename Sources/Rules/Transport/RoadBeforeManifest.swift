import Findings
import Messages

extension MessageRule {
    /// The form of before the road manifest is history (F-048).
    static let roadBeforeManifest = MessageRule(
        Rule(
            "MP-FRM-048", .warning, .rules, zh: "车牌、出境日期、无运单号是启用公路舱单以前的填法",
            en: "Plate, date of exit and no waybill are the form of before the road manifest",
            source: "our reading: the road manifest is in use everywhere; GACC 2018-60 art. 3(10), 3(11) still "
                + "knows the older form", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "启用公路舱单以前填境内车牌号（深圳提前报关另加 /提前报关）和出境日期，不填运单号；公路舱单现已全国启用，此填法应核对。",
            en: "Before the road manifest it was the plate (in Shenzhen with /提前报关) and the date of exit "
                + "without a waybill. The road manifest is in use everywhere now, so this form deserves a look."),
        remedy: Bilingual(zh: "改填批次号和总运单号", en: "Give batch number and master waybill instead"),
        passing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecHead/BillNo", "1234567890"),
            .set("DecFreeTxt/VoyNo", "2611180000001"),
        ],
        failing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", "粤B6R81J"),
            .set("DecHead/BillNo", ""),
            .set("DecFreeTxt/VoyNo", "20261118"),
        ]
    ) { facts, reporter in
        let field = facts.head[.trafName]
        guard facts.goDirectly(by: "4"), Transport.isRoadBeforeManifest(facts) else { return }
        reporter.report(
            field, zh: "运输工具“\(field.shown)”是启用公路舱单以前的填法",
            en: "'\(field.shown)' is the form of before the road manifest")
    }
}

import Findings
import Messages

extension MessageRule {
    /// By road the vehicle is not named (F-047).
    static let roadVehicleLeftOut = MessageRule(
        Rule(
            "MP-FRM-547", .warning, .rules, zh: "启用公路舱单后运输工具名称免填",
            en: "Under the road manifest the vehicle is not named",
            source: "GACC 2018-60 art. 3(10); GACC 2018 filling guide ch. 54", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "启用公路舱单后车辆由舱单给出，报关单的运输工具名称留空。",
            en: "Under the road manifest the vehicle comes from the manifest, so the element stays empty."),
        remedy: Bilingual(zh: "留空", en: "Leave it empty"),
        passing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecFreeTxt/VoyNo", "2611180000001"),
        ],
        failing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", "粤B6R81J"),
            .set("DecFreeTxt/VoyNo", "2611180000001"),
        ]
    ) { facts, reporter in
        let field = facts.head[.trafName]
        guard facts.goDirectly(by: "4"), field.isFilled, !Transport.isRoadBeforeManifest(facts) else { return }
        reporter.reportFilled(field, zh: "公路运输的运输工具名称应留空，却", en: "the vehicle, left empty by road,")
    }
}

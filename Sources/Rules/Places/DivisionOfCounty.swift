import Findings
import Messages

extension MessageRule {
    /// The division of production is a county (F-097).
    static let divisionOfCounty = MessageRule(
        Rule(
            "MP-FRM-597", .notice, .rules, zh: "产地宜填到县级",
            en: "The division of production is a county, as a rule",
            source: "GACC 2018 filling guide ch. 74(4)", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "产地填县级行政区划；只有没有县级区划的才填到市级（末两位 00）。",
            en: "It is the county-level division; a city (ending in 00) only where no county exists."),
        remedy: Bilingual(zh: "填县级代码", en: "Give the county"),
        passing: [
            .set("DecLists/DecList[1]/DestCode", "330701")
        ],
        failing: [
            .set("DecLists/DecList[1]/DestCode", "330700")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.destCode].fits("####00") {
            let field = item[.destCode]
            reporter.report(
                field, zh: "产地 \(field.shown) 只到市级或省级", en: "the division \(field.shown) is a city or province")
        }
    }
}

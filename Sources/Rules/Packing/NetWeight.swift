import Findings
import Messages

extension MessageRule {
    /// The net weight is at least 1 kg (F-116).
    static let netWeight = MessageRule(
        Rule(
            "MP-FRM-116", .error, .rules, zh: "净重必填，不小于 1 千克",
            en: "The net weight is at least 1 kg",
            source: "GACC 2018-60 art. 3(26); GACC 2018 filling guide ch. 8", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "净重为毛重减去外包装材料后的重量，单位千克，不足一千克的填 1。",
            en: "It is the gross weight without outer packing in kilograms; below one kilogram it is 1."),
        remedy: Bilingual(zh: "不足一千克填 1", en: "Give 1 below one kilogram"),
        passing: [
            .set("DecHead/NetWt", "1")
        ],
        failing: [
            .set("DecHead/NetWt", "0.99")
        ]
    ) { facts, reporter in
        let field = facts.head[.netWt]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "净重", en: "the net weight")
        } else if let weight = field.decimal(5), weight < 100_000 {
            reporter.report(field, zh: "净重 \(field.shown) 小于 1 千克", en: "the net weight \(field.shown) is below 1 kg")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// The gross weight is at least 1 kg (F-115).
    static let grossWeight = MessageRule(
        Rule(
            "MP-FRM-115", .error, .rules, zh: "毛重必填，不小于 1 千克",
            en: "The gross weight is at least 1 kg",
            source: "GACC 2018-60 art. 3(25); GACC 2018 filling guide ch. 7", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "毛重为货物及其包装材料的重量之和，单位千克，不足一千克的填 1。",
            en: "It is the weight of goods and packing in kilograms; below one kilogram it is 1."),
        remedy: Bilingual(zh: "不足一千克填 1", en: "Give 1 below one kilogram"),
        passing: [
            .set("DecHead/GrossWet", "1")
        ],
        failing: [
            .set("DecHead/GrossWet", "0.99")
        ]
    ) { facts, reporter in
        let field = facts.head[.grossWet]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "毛重", en: "the gross weight")
        } else if let weight = field.decimal(5), weight < 100_000 {
            reporter.report(field, zh: "毛重 \(field.shown) 小于 1 千克", en: "the gross weight \(field.shown) is below 1 kg")
        }
    }
}

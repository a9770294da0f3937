import Findings
import Messages

extension MessageRule {
    /// Freight and insurance are plausible (F-130).
    static let plausibleCharges = MessageRule(
        Rule(
            "MP-FRM-130", .warning, .rules, zh: "运费、保险费应大于 0 且小于货值",
            en: "Freight and insurance are above 0 and below the value",
            source: "our reading of GACC 2018-60 art. 3(28), 3(29)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "运费或保险费为 0 的不必填；总价不小于各项总价之和、率不小于 100 的应核对。条文没有规定，这是本程序的推断；率的单位（百分数或小数）也没有写明。",
            en: "A charge of 0 is not given; a total that reaches the value of the goods, or a rate of 100 "
                + "or more, deserves a look. No text says so; nor does one say whether a rate is a percentage."),
        remedy: Bilingual(zh: "核对金额和标记", en: "Check amount and mark"),
        passing: [
            .set("DecHead/TransMode", "2"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "29489.09"),
            .set("DecHead/FeeCurr", "USD"),
        ],
        failing: [
            .set("DecHead/TransMode", "2"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "29489.10"),
            .set("DecHead/FeeCurr", "USD"),
        ]
    ) { facts, reporter in
        for charge in [Charges.fee(facts.head), Charges.insur(facts.head)] {
            guard let fault = Charges.fault(charge, facts) else { continue }
            let field = charge.value
            reporter.report(
                field, zh: "\(field.name) \(field.shown) \(fault.zh)", en: "\(field.name) \(field.shown) \(fault.en)")
        }
    }
}

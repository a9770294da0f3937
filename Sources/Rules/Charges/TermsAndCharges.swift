import Findings
import Messages

extension MessageRule {
    /// The charges suit the terms of delivery (F-129).
    static let termsAndCharges = MessageRule(
        Rule(
            "MP-FRM-129", .warning, .rules, zh: "运费、保险费宜与成交方式相符",
            en: "Freight and insurance suit the terms of delivery",
            source: "our reading of GACC 2018-60 art. 3(27), 3(28), 3(29)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "出口的运费是货物在起运地装上运输工具之后的费用：CIF 应填运费和保险费，C&F 只填运费，C&I 只填保险费，FOB 和 EXW 都不填。条文没有把二者对应起来，这是本程序的推断。",
            en: "Freight is the cost after loading: CIF has freight and insurance, C&F freight only, C&I "
                + "insurance only, FOB and EXW neither. No text pairs them; this is our reading."),
        remedy: Bilingual(zh: "补上或删去运费、保险费，或核对成交方式", en: "Add or remove the charge, or check the terms"),
        passing: [
            .set("DecHead/TransMode", "2"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "120"),
            .set("DecHead/FeeCurr", "USD"),
        ],
        failing: [
            .set("DecHead/TransMode", "1"),
            .set("DecHead/FeeMark", "3"),
            .set("DecHead/FeeRate", "120"),
            .set("DecHead/FeeCurr", "USD"),
        ]
    ) { facts, reporter in
        let terms = facts.head[.transMode]
        guard facts.crossesTheBorder, terms.isOne(of: "1", "2", "3", "4", "7") else { return }
        let wanted = (freight: terms.isOne(of: "1", "2"), insurance: terms.isOne(of: "1", "4"))
        Charges.report(
            Charges.fee(facts.head), isWanted: wanted.freight, terms, zh: "运费", en: "freight", &reporter)
        Charges.report(
            Charges.insur(facts.head), isWanted: wanted.insurance, terms, zh: "保险费", en: "insurance", &reporter)
    }
}

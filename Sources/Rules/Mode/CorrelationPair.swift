import Findings
import Messages

extension MessageRule {
    /// Correlation number and reason come together (F-080).
    static let correlationPair = MessageRule(
        Rule(
            "MP-FRM-080", .error, .rules, zh: "关联号码与关联理由须同时填写",
            en: "A correlation has a number and a reason",
            source: "GACC 2018 filling guide ch. 166", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "检验检疫的关联报检填关联号码和关联理由代码，缺一即不完整。",
            en: "A related declaration under inspection has a number and a reason code; one without the "
                + "other is incomplete."),
        remedy: Bilingual(zh: "补上另一项，或都留空", en: "Give the other one too, or neither"),
        passing: [
            .set("DecHead/CorrelationNo", "126000000000001"),
            .set("DecHead/CorrelationReasonFlag", "1"),
        ],
        failing: [
            .set("DecHead/CorrelationNo", "126000000000001")
        ]
    ) { facts, reporter in
        let (number, reason) = (facts.head[.correlationNo], facts.head[.correlationReasonFlag])
        guard number.isFilled != reason.isFilled else { return }
        reporter.report(
            number.isFilled ? reason : number, zh: "关联号码与关联理由只填了一项",
            en: "of correlation number and reason only one is given")
    }
}

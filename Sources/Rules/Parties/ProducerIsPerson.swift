import Findings
import Messages

extension MessageRule {
    /// A natural person as producer or seller is rare (F-031).
    static let producerIsPerson = MessageRule(
        Rule(
            "MP-FRM-031", .warning, .rules, zh: "以自然人为生产销售单位的应核对",
            en: "A natural person as producer or seller deserves a look",
            source: "GACC 2018-60 art. 3(13)(6); GACC 2018 filling guide ch. 57(5)", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "自然人作生产销售单位时，名称填姓名，代码填身份证、护照等号码；有营业执照的市场经营户有统一社会信用代码（多以 92 开头），不属此列。",
            en: "For a natural person it is the name and the number of the identity card or passport. A "
                + "market merchant with a licence has a credit code (often 92…) and is not this case."),
        remedy: Bilingual(zh: "有营业执照的填统一社会信用代码", en: "Give the credit code of a licensed merchant"),
        passing: [
            .set("DecHead/OwnerCode", "92340603MA2UK1TD00")
        ],
        failing: [
            .set("DecHead/OwnerCode", "440524188001010014")
        ]
    ) { facts, reporter in
        for field in [facts.head[.ownerCodeScc], facts.head[.ownerCode]] where PersonNumber.isOne(field) {
            reporter.report(
                field, zh: "生产销售单位代码“\(field.shown)”是居民身份证号",
                en: "the producer's or seller's code '\(field.shown)' is the number of an identity card")
        }
    }
}

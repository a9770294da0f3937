import Findings
import Messages

extension MessageRule {
    /// The producer or seller is named and coded (F-030).
    static let producerNamed = MessageRule(
        Rule(
            "MP-FRM-030", .error, .rules, zh: "生产销售单位名称及代码必填",
            en: "The producer or seller has a name and a code",
            source: "GACC 2018-60 art. 3(13)(2)(5); GACC 2018 filling guide ch. 57", certainty: .official,
            from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: .of2018(
            zh: "填在境内生产或销售出口货物的单位：自行出口的填自己，委托出口的填委托单位；代码填 18 位统一社会信用代码，没有的填 NO。",
            en: "It is the unit in China that made or sold the goods: the exporter itself, or the principal "
                + "that entrusted it. Its code is the credit code, or exactly NO without one."),
        remedy: Bilingual(zh: "补上名称和代码；没有统一社会信用代码的填 NO", en: "Give name and code; NO where there is no credit code"),
        passing: [
            .set("DecHead/OwnerCodeScc", "NO")
        ],
        failing: [
            .set("DecHead/OwnerCodeScc", ""),
            .set("DecHead/OwnerCode", ""),
        ]
    ) { facts, reporter in
        let head = facts.head
        if head[.ownerName].isEmpty {
            reporter.reportEmpty(head[.ownerName], zh: "生产销售单位名称", en: "the producer's or seller's name")
        }
        if head[.ownerCodeScc].isEmpty, head[.ownerCode].isEmpty {
            reporter.report(
                head[.ownerCodeScc], zh: "生产销售单位的代码未填", en: "the producer or seller has no code")
        }
    }
}

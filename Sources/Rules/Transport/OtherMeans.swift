import Findings
import Messages

extension MessageRule {
    /// By other modes the means is named and there is no voyage (F-052).
    static let otherMeans = MessageRule(
        Rule(
            "MP-FRM-052", .warning, .rules, zh: "其他运输方式填具体名称，航次号免填",
            en: "By other modes the means is named and the voyage is empty",
            source: "GACC 2018-60 art. 3(10); GACC 2018 filling guide ch. 54, 55", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "其他运输方式（9、G、L）填具体的运输方式名称，如管道、驮畜；航次号免填。",
            en: "By the modes 9, G and L the means is named, such as 管道 (pipeline) or 驮畜 (pack animals); the "
                + "voyage stays empty."),
        remedy: Bilingual(zh: "填具体名称，航次号留空", en: "Name the means, leave the voyage empty"),
        passing: [
            .set("DecHead/TrafMode", "9"),
            .set("DecHead/TrafName", "驮畜"),
            .set("DecFreeTxt/VoyNo", ""),
        ],
        failing: [
            .set("DecHead/TrafMode", "9"),
            .set("DecHead/TrafName", "驮畜"),
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "9") || facts.goDirectly(by: "G") || facts.goDirectly(by: "L") else { return }
        Transport.reportEmpty(facts, [.other], &reporter)
        if facts.voyage.isFilled {
            reporter.reportFilled(facts.voyage, zh: "航次号应留空，却", en: "the voyage, left empty by this mode,")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// Without an overseas consignee both its elements say NO (F-036).
    static let noOverseasBuyerPair = MessageRule(
        Rule(
            "MP-FRM-036", .error, .rules, zh: "没有境外收货人时名称和编码都填 NO",
            en: "Without an overseas consignee name and code are both NO",
            source: "GACC 2018-60 art. 3(8)", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "特殊情况没有境外收货人的，名称及编码均填 NO，只填一处即矛盾。",
            en: "Where there is no overseas consignee for special reasons, both are exactly NO; one without "
                + "the other contradicts."),
        remedy: Bilingual(zh: "两处都填 NO，或都填实际收货人", en: "Give NO in both, or the consignee in both"),
        passing: [
            .set("DecHead/OverseasConsigneeEname", "NO"),
            .set("DecHead/OverseasConsigneeCode", "NO"),
        ],
        failing: [
            .set("DecHead/OverseasConsigneeCode", "NO")
        ]
    ) { facts, reporter in
        let (name, code) = (facts.head[.overseasConsigneeEname], facts.head[.overseasConsigneeCode])
        guard (name == "NO") != (code == "NO") else { return }
        reporter.report(
            name == "NO" ? code : name, zh: "境外收货人名称“\(name.shown)”与编码“\(code.shown)”只有一处是 NO",
            en: "the overseas consignee is '\(name.shown)' with the code '\(code.shown)': only one says NO")
    }
}

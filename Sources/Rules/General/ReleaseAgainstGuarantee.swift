import Findings
import Messages

extension MessageRule {
    /// Release against guarantee is for firms that signed for it (F-021).
    static let releaseAgainstGuarantee = MessageRule(
        Rule(
            "MP-FRM-021", .notice, .rules, zh: "担保验放须事先签有承诺",
            en: "Release against a guarantee needs a signed undertaking",
            source: "GACC 2018 filling guide ch. 37", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "只有与海关签有担保验放保证书的企业才填 1，其他填 0 或留空。",
            en: "Only firms that signed the undertaking with customs give 1; all others 0 or nothing."),
        remedy: Bilingual(zh: "没有签署的改为 0", en: "Give 0 unless it was signed"),
        passing: [
            .set("DecHead/ChkSurety", "0")
        ],
        failing: [
            .set("DecHead/ChkSurety", "1")
        ]
    ) { facts, reporter in
        if facts.head[.chkSurety] == "1" {
            reporter.report(facts.head[.chkSurety], zh: "申报了担保验放", en: "release against a guarantee is asked for")
        }
    }
}

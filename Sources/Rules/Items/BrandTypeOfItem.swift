import Findings
import Messages

extension MessageRule {
    /// The first part of the specification is the brand type, 0 to 4 (F-138).
    static let brandTypeOfItem = MessageRule(
        Rule(
            "MP-FRM-138", .error, .rules, zh: "规格型号第一段为品牌类型 0 至 4",
            en: "The first part of the specification is the brand type, 0 to 4",
            source: "GACC 2018-60 art. 3(35)(9); GACC 2017-69; digits after the message format", certainty: .official,
            from: "2018-01-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "0 无品牌，1 境内自主品牌，2 境内收购品牌，3 境外品牌（贴牌生产），4 境外品牌（其它）。2018 年起必填。",
            en: "0 none, 1 own domestic, 2 acquired, 3 foreign made to order, 4 foreign other. Required "
                + "since 2018."),
        remedy: Bilingual(
            zh: "第一段填 0 至 4",
            en: "Give 0 to 4 as the first part"),
        passing: [.set("DecLists/DecList[1]/GModel", "4|0|戒指|锌合金|否|XING|Z230|||")],
        failing: [.set("DecLists/DecList[1]/GModel", "5|0|戒指|锌合金|否|无品牌|Z230|||")]
    ) { facts, reporter in
        for item in facts.items where item[.gModel].isFilled {
            let first = item[.gModel].bytes.prefix { $0 != UInt8(ascii: "|") }
            if first.count == 1, let digit = first.first, digit >= 0x30, digit <= 0x34 { continue }
            reporter.report(
                item[.gModel], zh: "品牌类型“\(first.text)”不是 0 至 4", en: "the brand type '\(first.text)' is not 0 to 4")
        }
    }
}

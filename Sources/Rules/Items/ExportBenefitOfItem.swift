import Findings
import Messages

extension MessageRule {
    /// The second part of the specification is the export benefit, 0 to 2 (F-139).
    static let exportBenefitOfItem = MessageRule(
        Rule(
            "MP-FRM-139", .error, .rules, zh: "规格型号第二段为出口享惠情况 0 至 2",
            en: "The second part of the specification is the export benefit, 0 to 2",
            source: "GACC 2018-60 art. 3(35)(10); GACC 2017-69; digits after the message format", certainty: .official,
            from: "2018-01-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "0 不享受，1 享受，2 不能确定目的国优惠关税；3 只用于进口。单一窗口会退回填错的出口享惠情况。",
            en: "0 no preference at the destination, 1 preference, 2 uncertain; 3 is for imports. The "
                + "gateway refuses a wrong one."),
        remedy: Bilingual(
            zh: "第二段填 0、1 或 2",
            en: "Give 0, 1 or 2 as the second part"),
        passing: [.set("DecLists/DecList[1]/GModel", "0|2|戒指|锌合金|否|无品牌|Z230|||")],
        failing: [.set("DecLists/DecList[1]/GModel", "0|3|戒指|锌合金|否|无品牌|Z230|||")]
    ) { facts, reporter in
        for item in facts.items where item[.gModel].isFilled {
            let text = item[.gModel].bytes
            let tail = text.drop { $0 != UInt8(ascii: "|") }.dropFirst()
            let second = tail.prefix { $0 != UInt8(ascii: "|") }
            if second.count == 1, let digit = second.first, digit >= 0x30, digit <= 0x32 { continue }
            reporter.report(
                item[.gModel], zh: "出口享惠情况“\(second.text)”不是 0 至 2",
                en: "the export benefit '\(second.text)' is not 0 to 2")
        }
    }
}

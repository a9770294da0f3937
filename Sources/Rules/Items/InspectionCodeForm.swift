import Findings
import Messages

extension MessageRule {
    /// The inspection code is three digits (F-134).
    static let inspectionCodeForm = MessageRule(
        Rule(
            "MP-FRM-634", .warning, .rules, zh: "检验检疫编码为 3 位数字",
            en: "The inspection code is three digits",
            source: "entry guide 2018 ch. 68, 89", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "检验检疫编码是 13 位编码的后 3 位；写全 13 位时前 10 位须与商品编号相同。",
            en: "It is the last three of thirteen digits; where all thirteen are written, the first ten are "
                + "the commodity code."),
        remedy: Bilingual(
            zh: "改为 3 位数字",
            en: "Give three digits"),
        passing: [.set("DecLists/DecList[1]/CiqCode", "101")],
        failing: [.set("DecLists/DecList[1]/CiqCode", "10A")]
    ) { facts, reporter in
        for item in facts.items where item[.ciqCode].isFilled {
            let bytes = item[.ciqCode].bytes
            if bytes.isAllDigits, bytes.count == 3 { continue }
            if bytes.isAllDigits, bytes.count == 13, bytes.starts(with: item[.codeTS].bytes) { continue }
            reporter.report(
                item[.ciqCode], zh: "检验检疫编码“\(bytes.text)”不是 3 位数字",
                en: "the inspection code '\(bytes.text)' is not three digits")
        }
    }
}

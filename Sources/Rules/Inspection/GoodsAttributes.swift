import Findings
import Messages

extension MessageRule {
    /// Goods attributes are codes between half-width commas, none twice, none contradicting (F-169).
    static let goodsAttributes = MessageRule(
        Rule(
            "MP-FRM-169", .warning, .rules, zh: "货物属性用半角逗号分隔，不重复，不矛盾",
            en: "Goods attributes are codes between half-width commas, none twice, none contradicting",
            source: "entry guide 2018 ch. 108", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "货物属性填两位代码，多个用半角逗号分隔；14 与 15、16 与 17、23 与 24 互相排斥。",
            en: "Attributes are codes of two digits between commas; 14 and 15, 16 and 17, 23 and 24 exclude "
                + "each other."),
        remedy: Bilingual(
            zh: "写成 19,30",
            en: "Write 19,30"),
        passing: [.set("DecLists/DecList[1]/GoodsAttr", "14,16,19")],
        failing: [.set("DecLists/DecList[1]/GoodsAttr", "14,15,19")]
    ) { facts, reporter in
        for item in facts.items where item[.goodsAttr].isFilled {
            let parts = item[.goodsAttr].bytes.parts(UInt8(ascii: ","))
            let isListed = parts.count <= 20 && parts.allSatisfy { $0.count == 2 && $0.isAllDigits }
            let isOnce = isListed && parts.indices.allSatisfy { !parts[..<$0].contains(parts[$0]) }
            let pairs = [("14", "15"), ("16", "17"), ("23", "24")]
            let clash = pairs.first { pair in
                parts.contains { $0.elementsEqual(pair.0.utf8) } && parts.contains { $0.elementsEqual(pair.1.utf8) }
            }
            if isListed, isOnce, clash == nil { continue }
            let text = item[.goodsAttr].string
            reporter.report(
                item[.goodsAttr],
                zh: clash.map { "货物属性“\(text)”中 \($0.0) 与 \($0.1) 矛盾" } ?? "货物属性“\(text)”不是不重复的两位代码",
                en: clash.map { "in the attributes '\(text)' \($0.0) and \($0.1) contradict each other" }
                    ?? "the attributes '\(text)' are not two-digit codes, each once")
        }
    }
}

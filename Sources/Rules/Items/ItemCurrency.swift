import Findings
import Messages

extension MessageRule {
    /// The currency is three letters (F-151).
    static let itemCurrency = MessageRule(
        Rule(
            "MP-FRM-151", .error, .rules, zh: "币制须填三位字母代码",
            en: "The currency is three letters",
            source: "GACC 2018-60 art. 3(39); entry guide 2018 ch. 72", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "币制用三位字母代码；关检融合（2018-08-01）前的三位数字代码不再使用。",
            en: "Currencies are three letters; the three digits of before the merger of 2018-08-01 are no "
                + "longer used."),
        remedy: Bilingual(
            zh: "填三位字母币制代码，如 USD",
            en: "Give three letters such as USD"),
        passing: [.set("DecLists/DecList[1]/TradeCurr", "USD")],
        failing: [.set("DecLists/DecList[1]/TradeCurr", "502")]
    ) { facts, reporter in
        var near: Bilingual?
        for item in facts.items {
            let code = item[.tradeCurr].bytes
            if code.count == 3, code.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { continue }
            // A search reads the whole table: only for the first.
            let isFirst = near == nil && !code.isEmpty
            let words = isFirst ? facts.codes.near(item[.tradeCurr], in: .currency) : Bilingual(zh: "", en: "")
            if isFirst { near = words }
            reporter.report(
                item[.tradeCurr], zh: code.isEmpty ? "未填币制" : "币制“\(code.text)”不是三位字母\(words.zh)",
                en: code.isEmpty
                    ? "the currency is missing" : "the currency '\(code.text)' is not three letters\(words.en)")
        }
    }
}

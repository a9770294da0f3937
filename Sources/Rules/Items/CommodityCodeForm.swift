import Findings
import Messages

extension MessageRule {
    /// The commodity code is ten digits (F-133).
    static let commodityCodeForm = MessageRule(
        Rule(
            "MP-FRM-133", .error, .rules, zh: "商品编号为 10 位数字",
            en: "The commodity code is ten digits",
            source: "GACC 2018-60 art. 3(34); entry guide 2018 ch. 68; DecMessage format 2018", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "前 8 位是税则号列和统计商品编号，后 2 位是监管附加编号；检验检疫编码另填 CiqCode。",
            en: "Eight digits of tariff and statistics, two of supervision; the inspection suffix goes into "
                + "CiqCode."),
        remedy: Bilingual(
            zh: "填 10 位数字，不带点和空格",
            en: "Give ten digits without dots or blanks"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "7117190000")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "711719000")]
    ) { facts, reporter in
        for item in facts.items where !item[.codeTS].isDigits(10) {
            let code = item[.codeTS].string
            reporter.report(
                item[.codeTS], zh: code.isEmpty ? "未填商品编号" : "商品编号“\(code)”不是 10 位数字",
                en: code.isEmpty ? "the commodity code is missing" : "the commodity code '\(code)' is not ten digits")
        }
    }
}

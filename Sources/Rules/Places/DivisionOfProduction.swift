import Findings
import Messages

extension MessageRule {
    /// Every item has its division of production (F-097).
    static let divisionOfProduction = MessageRule(
        Rule(
            "MP-FRM-097", .error, .codes, zh: "产地（行政区划）每项必填，6 位数字",
            en: "Every item has its division of production, six digits",
            source: "GACC 2018-60 art. 3(42); GACC 2018 filling guide ch. 74(4)", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "录入指南要求出口同时填境内货源地和产地的行政区划代码；2018 年第 60 号公告只对进口的目的地提到行政区划。",
            en: "The guide asks exports for both the source place and the division of production; "
                + "announcement 2018-60 speaks of the division for imports only."),
        remedy: Bilingual(zh: "填县级行政区划代码，例如义乌 330782", en: "Give the county-level division, such as 330782 Yiwu"),
        passing: [
            .set("DecLists/DecList[1]/DestCode", "330702")
        ],
        failing: [
            .set("DecLists/DecList[1]/DestCode", "")
        ]
    ) { facts, reporter in
        for item in facts.items where !item[.destCode].fits("######") {
            let field = item[.destCode]
            if field.isEmpty {
                reporter.reportEmpty(field, zh: "产地代码", en: "the division of production")
            } else {
                reporter.report(
                    field, zh: "产地代码“\(field.shown)”不是 6 位数字", en: "the division '\(field.shown)' is not six digits")
            }
        }
    }
}

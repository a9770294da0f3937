import Findings
import Messages

extension MessageRule {
    /// Every item has its source place in China (F-096).
    static let sourcePlace = MessageRule(
        Rule(
            "MP-FRM-096", .error, .codes, zh: "境内货源地每项必填，5 位",
            en: "Every item has its source place, five characters",
            source: "GACC 2018-60 art. 3(42); GACC 2018 filling guide ch. 74", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "填出口货物在境内的产地或原始发货地；产地难以确定的填最早发运单位所在地；代码 5 位，例如义乌 33189。",
            en: "It is the place of production or first dispatch in China; where production is hard to tell, "
                + "the seat of the unit that first dispatched the goods; five characters, such as 33189 Yiwu."),
        remedy: Bilingual(zh: "从国内地区代码表取 5 位代码", en: "Take the five characters from the table"),
        passing: [
            .set("DecLists/DecList[1]/DistrictCode", "3318W")
        ],
        failing: [
            .set("DecLists/DecList[1]/DistrictCode", "330782")
        ]
    ) { facts, reporter in
        var near: Bilingual?
        for item in facts.items where !item[.districtCode].fits("####*") {
            let field = item[.districtCode]
            if field.isEmpty {
                reporter.reportEmpty(field, zh: "境内货源地", en: "the source place")
            } else {
                // A search reads the whole table: only for the first.
                let words = near == nil ? facts.codes.near(field, in: .domesticDistrict) : Bilingual(zh: "", en: "")
                near = words
                reporter.report(
                    field, zh: "境内货源地“\(field.shown)”不是 5 位地区代码\(words.zh)",
                    en: "the source place '\(field.shown)' is not a district of five characters\(words.en)")
            }
        }
    }
}

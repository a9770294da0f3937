import Findings
import Messages

extension MessageRule {
    /// Source place and division lie in one province (F-098).
    static let placesInOneProvince = MessageRule(
        Rule(
            "MP-FRM-098", .warning, .rules, zh: "境内货源地与产地宜在同一省份",
            en: "Source place and division of production are in one province",
            source: "our reading of GACC 2018-60 art. 3(42); GACC 2018 filling guide ch. 74", certainty: .ownDefault,
            from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "两个代码的前两位都是省份代码，通常相同（义乌 33189 与 330782）；这是本程序的推断。",
            en: "The first two digits of both are the province and normally agree (33189 and 330782 Yiwu). "
                + "This is our reading."),
        remedy: Bilingual(zh: "核对两个代码", en: "Check both codes"),
        passing: [
            .set("DecLists/DecList[1]/DestCode", "330300")
        ],
        failing: [
            .set("DecLists/DecList[1]/DestCode", "440305")
        ]
    ) { facts, reporter in
        for item in facts.items
        where item[.destCode].fits("######") && item[.districtCode].fits("####*")
            && item[.destCode].bytes.prefix(2) != item[.districtCode].bytes.prefix(2)
        {
            reporter.report(
                item[.destCode], zh: "产地 \(item[.destCode].shown) 与境内货源地 \(item[.districtCode].shown) 不在同一省份",
                en:
                    "the division \(item[.destCode].shown) and the source place \(item[.districtCode].shown) are in two provinces"
            )
        }
    }
}

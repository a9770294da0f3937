import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A preference at the destination presupposes an agreement with it (F-141).
    static let benefitNeedsAgreement = MessageRule(
        Rule(
            "MP-FRM-141", .notice, .rules, zh: "填“享受”优惠关税的，最终目的国应与中国有优惠安排",
            en: "A preference at the destination presupposes an agreement with it",
            source: "our reading of GACC 2018-60 art. 3(35)(10); the list of countries with an agreement or a general "
                + "preference for Chinese goods is our default", certainty: .ownDefault, from: "2018-01-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "出口享惠情况填 1 是说货物在最终目的国享受优惠关税。最终目的国不在本程序的名单（与中国有自贸协定、优惠安排，或给予普惠制的国家和地区，按日期）中时宜核对；名单不是官方文件。",
            en:
                "1 says that the goods enjoy a preference at their final destination. Where that is not in this program's "
                + "list of countries with a trade agreement with China or a general preference for its goods, by date, it "
                + "deserves a look. The list is no official one."),
        remedy: Bilingual(zh: "核对出口享惠情况和最终目的国", en: "Check the export benefit and the final destination"),
        passing: [
            .set("DecLists/DecList[1]/GModel", "0|1|戒指|锌合金|否|无品牌|Z230|||"),
            .set("DecLists/DecList[1]/OriginCountry", "VNM"),
        ],
        failing: [.set("DecLists/DecList[1]/GModel", "0|1|戒指|锌合金|否|无品牌|Z230|||")]
    ) { facts, reporter in
        for item in facts.items where item[.gModel].isFilled {
            let parts = item[.gModel].bytes.drop { $0 != UInt8(ascii: "|") }.dropFirst()
            let country = item[.originCountry]
            guard parts.prefix(while: { $0 != UInt8(ascii: "|") }).elementsEqual("1".utf8), country.fits("^^^"),
                country != "CHN", !TradePreferences.exist(country.string, on: facts.date)
            else { continue }
            reporter.report(
                item[.gModel], zh: "出口享惠情况为 1，没有查到 \(country.shown) 的优惠安排",
                en: "the export benefit is 1, no preference of \(country.shown) is known")
        }
    }
}

/// Countries that give Chinese goods a preference: by a trade agreement, or as a general preference. General knowledge of
/// 2026, no official list; a country that is in doubt is in it.
private enum TradePreferences {
    static func exist(_ country: String, on date: CalendarDate) -> Bool {
        if lasting.contains(country) { return true }
        if let day = begun[country], date.packed >= day { return true }
        if let day = ended[country], date.packed < day { return true }
        return false
    }

    /// In force before 2018 and since.
    private static let lasting: Set<String> = [
        "AUS", "BGD", "BRN", "CHE", "CHL", "CRI", "GEO", "HKG", "IDN", "IND", "ISL", "KHM", "KOR", "LAO", "LIE", "LKA",
        "MAC",
        "MMR", "MNG", "MYS", "NOR", "NZL", "PAK", "PER", "PHL", "SGP", "THA", "TWN", "VNM",
    ]
    /// First days.
    private static let begun: [String: Int32] = [
        "MUS": 20_210_101, "JPN": 20_220_101, "NIC": 20_230_501, "ECU": 20_240_501, "SRB": 20_240_701,
        "HND": 20_240_901,
        "MDV": 20_250_101,
    ]
    /// First days without a general preference.
    private static let ended: [String: Int32] = {
        var days: [String: Int32] = ["JPN": 20_190_401]
        for country in ["RUS", "BLR", "KAZ", "ARM", "KGZ"] { days[country] = 20_211_012 }
        let others = [
            "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA",
            "LVA",
            "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", "GBR", "CAN", "TUR", "UKR",
        ]
        for country in others { days[country] = 20_211_201 }
        return days
    }()
}

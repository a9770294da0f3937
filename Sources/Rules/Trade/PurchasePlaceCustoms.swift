import Findings
import Messages

extension MessageRule {
    /// Declared at the customs of a market with market procurement.
    static let purchasePlaceCustoms = MessageRule(
        Rule(
            "MP-TRD-017", .notice, .rules, zh: "申报地海关宜为有市场采购的采购地海关",
            en: "Declared at the customs of a market with market procurement",
            source: "our table of the markets that the sources seen name; the lists of 31 and 39 pilots were not "
                + "seen", certainty: .ownDefault, from: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "市场采购在采购地海关申报。本程序只知道义乌（公告）和常熟、台州路桥、蚌埠、广州、东莞（地方来源）；试点共 39 个，名单未见，所以只作提示。",
            en: "Market procurement is declared where the goods were bought. Known are Yiwu from the "
                + "announcement and Changshu, Luqiao, Bengbu, Guangzhou and Dongguan from local sources; 39 "
                + "pilots exist, their list was not seen."),
        remedy: Bilingual(
            zh: "确认该地是市场采购试点",
            en: "Make sure that the place is a pilot"),
        passing: [.set("DecHead/CustomMaster", "2324")],
        failing: [.set("DecHead/CustomMaster", "2902")]
    ) { facts, reporter in
        let customs = facts.head[.customMaster]
        guard customs.isFilled, !MarketPlaces.isKnown(customs) else { return }
        let name = facts.codes.names(of: customs.bytes, in: .customsDistrict)?.zh ?? ""
        reporter.report(
            customs, zh: "未见 \(customs.string) \(name) 所在地试点市场采购的来源",
            en: "no source seen names a market at \(customs.string)")
    }
}

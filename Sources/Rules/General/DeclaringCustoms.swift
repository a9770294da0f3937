import Findings
import Messages

extension MessageRule {
    /// The declaring customs is a four-digit office, not a head office (F-015).
    static let declaringCustoms = MessageRule(
        Rule(
            "MP-FRM-015", .error, .codes, zh: "申报地海关必填，4 位，末两位不得为 00",
            en: "The declaring customs has four digits and does not end in 00",
            source: "GACC 2018 filling guide ch. 1", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "申报地海关填受理申报的隶属海关，直属关区代码（末两位 00）不受理申报；市场采购在采购地海关申报。",
            en: "It is the office that accepts the declaration; codes of whole regions, ending in 00, accept "
                + "none. Market procurement declares at the place of purchase."),
        remedy: Bilingual(zh: "填采购地海关代码，例如义乌 2921", en: "Give the office at the place of purchase, such as 2921 Yiwu"),
        passing: [
            .set("DecHead/CustomMaster", "2923")
        ],
        failing: [
            .set("DecHead/CustomMaster", "2900")
        ]
    ) { facts, reporter in
        let field = facts.head[.customMaster]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "申报地海关", en: "the declaring customs")
        } else if !field.fits("####") || field.hasSuffix("00") {
            let near = facts.codes.near(field, in: .customsDistrict)
            reporter.report(
                field, zh: "申报地海关“\(field.shown)”不是 4 位隶属海关代码\(near.zh)",
                en: "the declaring customs '\(field.shown)' is not the four-digit code of an office\(near.en)")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// The batch number by road is 13 digits (identifiers 12).
    static let roadBatchNumbers = MessageRule(
        Rule(
            "MP-IDN-115", .warning, .codes, zh: "公路货物运输批次号宜为 13 位数字",
            en: "The batch number by road has 13 digits",
            source: "messages of working systems, as observed", certainty: .observed, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "公路舱单的货物运输批次号在实际报文中是 13 位数字；没有见到官方条文，因此只作警告。",
            en: "In real messages the batch number of the road manifest has 13 digits; no official text was "
                + "seen, hence a warning only."),
        remedy: Bilingual(zh: "照公路舱单填写", en: "Copy it from the road manifest"),
        passing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecFreeTxt/VoyNo", "2611180000001"),
        ],
        failing: [
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", ""),
            .set("DecFreeTxt/VoyNo", "261118001"),
        ]
    ) { facts, reporter in
        let field = facts.voyage
        guard facts.goDirectly(by: "4"), field.isFilled, !Transport.isRoadBeforeManifest(facts),
            !field.fits("#############")
        else { return }
        reporter.report(
            field, zh: "货物运输批次号“\(field.shown)”不是 13 位数字", en: "the batch number '\(field.shown)' is not 13 digits")
    }
}

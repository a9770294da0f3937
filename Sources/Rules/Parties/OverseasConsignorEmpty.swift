import Findings
import Messages

extension MessageRule {
    /// An export leaves the overseas consignor empty (F-038).
    static let overseasConsignorEmpty = MessageRule(
        Rule(
            "MP-FRM-038", .warning, .rules, zh: "出口不填境外发货人",
            en: "An export does not fill the overseas consignor",
            source: "GACC 2018-60 art. 3(8)", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "出口报关单填境外收货人；境外发货人的各元素只用于进口。",
            en: "An export gives the overseas consignee; the elements of the overseas consignor are for "
                + "imports."),
        remedy: Bilingual(zh: "移到境外收货人，或删去", en: "Move it to the consignee, or take it out"),
        passing: [
            .set("DecHead/OverseasConsigneeEname", "SAVANNA EXAMPLE LTD")
        ],
        failing: [
            .set("DecHead/OverseasConsignorEname", "SAVANNA EXAMPLE LTD")
        ]
    ) { facts, reporter in
        let names = [
            ElementName.overseasConsignorCode, .overseasConsignorCname, .overseasConsignorEname,
            .overseasConsignorAddr,
        ]
        for name in names where facts.head[name].isFilled {
            reporter.reportFilled(facts.head[name], zh: "出口不填的境外发货人", en: "the overseas consignor, empty on an export,")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// By sea: vessel, voyage and bill of lading (F-046).
    static let seaDirect = MessageRule(
        Rule(
            "MP-FRM-046", .error, .rules, zh: "海运直接申报须填船名、航次和提单号",
            en: "By sea the vessel, the voyage and the bill of lading are given",
            source: "GACC 2018-60 art. 3(10), 3(11); GACC 2018 filling guide ch. 54, 55, 56", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "水路运输填船舶编号（来往港澳小型船舶为监管簿编号）或船舶英文名、航次号、提单号（有分单的为提单号*分单号），须与舱单一致。",
            en: "By sea it is the number or English name of the vessel, the voyage and the bill (with a "
                + "house bill `bill*house`), as in the manifest."),
        remedy: Bilingual(zh: "按舱单补上", en: "Add it as in the manifest"),
        passing: [
            .set("DecHead/BillNo", "QZXY26110533*H01")
        ],
        failing: [
            .set("DecFreeTxt/VoyNo", "")
        ]
    ) { facts, reporter in
        guard facts.goDirectly(by: "2") else { return }
        Transport.reportEmpty(facts, [.vessel, .voyage, .bill], &reporter)
    }
}

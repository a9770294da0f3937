import Findings
import Messages

extension MessageRule {
    /// The customs before TRAIN or TRUCK is the declaring one (F-062).
    static let competentCustoms = MessageRule(
        Rule(
            "MP-FRM-062", .warning, .rules, zh: "TRAIN、TRUCK 前的 4 位宜为申报地海关",
            en: "The customs before TRAIN or TRUCK is normally the declaring one",
            source: "our reading of GACC 2018-60 art. 3(10)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "TRAIN、TRUCK 前的 4 位是境内段的主管海关，通常就是申报地海关，不会是出境口岸海关。这是本程序的推断。",
            en: "The four digits are the competent customs inland, normally the declaring one and never that "
                + "of exit. This is our reading."),
        remedy: Bilingual(zh: "核对主管海关代码", en: "Check the four digits"),
        passing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "261118"),
            .set("DecHead/TrafName", "2921TRUCK"),
        ],
        failing: [
            .set("DecHead/DeclTrnRel", "1"),
            .set("DecHead/BillNo", "QZXY26110533"),
            .set("DecFreeTxt/VoyNo", "261118"),
            .set("DecHead/TrafName", "3104TRUCK"),
        ]
    ) { facts, reporter in
        let name = facts.head[.trafName]
        guard facts.isTransit, name.fits("####TRAIN") || name.fits("####TRUCK"),
            !name.bytes.prefix(4).elementsEqual(facts.head[.customMaster].bytes)
        else { return }
        reporter.report(
            name, zh: "“\(name.shown)”的前 4 位不是申报地海关 \(facts.head[.customMaster].shown)",
            en: "'\(name.shown)' does not start with the declaring customs \(facts.head[.customMaster].shown)")
    }
}

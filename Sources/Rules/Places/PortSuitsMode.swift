import Findings
import Messages

extension MessageRule {
    /// The domestic port suits the mode and the customs of exit (F-092).
    static let portSuitsMode = MessageRule(
        Rule(
            "MP-FRM-092", .warning, .rules, zh: "离境口岸宜与运输方式、出境关别相符",
            en: "The domestic port suits the mode and the customs of exit",
            source: "our reading of GACC 2018-60 art. 3(22)", certainty: .ownDefault, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "海运从港口离境，空运从机场离境；宁波关区（31）配宁波口岸（38），上海、杭州、厦门、深圳、拱北关区同理。不相符的应核对；这是本程序的推断。",
            en: "Goods leave by sea from a harbour and by air from an airport; the customs of Ningbo (31) go "
                + "with the ports of Ningbo (38), and likewise for Shanghai, Hangzhou, Xiamen, Shenzhen and "
                + "Gongbei. This is our reading."),
        remedy: Bilingual(zh: "核对离境口岸", en: "Check the port"),
        passing: [
            .set("DecHead/EntyPortCode", "380001")
        ],
        failing: [
            .set("DecHead/EntyPortCode", "310301")
        ]
    ) { facts, reporter in
        let (port, customs, mode) = (facts.head[.entyPortCode], facts.head[.iePort], facts.head[.trafMode])
        guard facts.crossesTheBorder, port.fits("######") else { return }
        if !PortRegion.agrees(port.bytes, withCustoms: customs.bytes) {
            reporter.report(
                port, zh: "离境口岸 \(port.shown) 与出境关别 \(customs.shown) 不在同一关区",
                en: "the port \(port.shown) is not in the region of the customs \(customs.shown)")
        }
        if let name = PortRegion.nameAgainst(mode: facts.mode, port.bytes, in: facts.codes) {
            reporter.report(
                port, zh: "离境口岸 \(port.shown)（\(name)）与运输方式 \(mode.shown) 不符",
                en: "the port \(port.shown) (\(name)) does not suit the mode \(mode.shown)")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// Through transit by TRAIN or TRUCK leaves by sea (F-041).
    static let modeAtTheExit = MessageRule(
        Rule(
            "MP-FRM-041", .warning, .rules, zh: "转关出口的运输方式按出境口岸的运输工具填写",
            en: "The mode of a transit export is that at the exit",
            source: "GACC 2018-60 art. 3(9)(1)2; GACC 2018 filling guide ch. 53", certainty: .official,
            from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "转关出口按运离出境口岸的运输工具填写，不按境内段填写；TRAIN、TRUCK 的写法只用于海运出境的中转货物，此时应为 2。",
            en: "It is the mode of the vehicle that leaves the exit, not of the inland leg. The names TRAIN "
                + "and TRUCK are for goods that leave by sea, so the mode is 2."),
        remedy: Bilingual(zh: "卡车、火车运到海港再装船的填 2", en: "Goods brought to a seaport and shipped leave by mode 2"),
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
            .set("DecHead/TrafMode", "4"),
            .set("DecHead/TrafName", "2921TRUCK"),
        ]
    ) { facts, reporter in
        let (mode, name) = (facts.head[.trafMode], facts.head[.trafName])
        guard facts.isTransit, mode.isFilled, mode != "2", name.hasSuffix("TRAIN") || name.hasSuffix("TRUCK") else {
            return
        }
        reporter.report(
            mode, zh: "运输工具“\(name.shown)”用于海运出境的中转货物，运输方式却是 \(mode.shown)",
            en: "'\(name.shown)' is for goods that leave by sea, yet the mode is \(mode.shown)")
    }
}

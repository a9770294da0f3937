import Findings
import Messages

extension MessageRule {
    /// A country with listed ports gives the port (F-090).
    static let portByCountryOnly = MessageRule(
        Rule(
            "MP-FRM-090", .notice, .rules, zh: "代码表有该国港口的，宜填具体港口",
            en: "Where the table has ports of the country, the port is given",
            source: "GACC 2018-60 art. 3(21); GACC 2018 filling guide ch. 62", certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: .of2018(
            zh: "国别代码加 000 只用于代码表里没有的港口；该国有列名港口时应核对能否填具体港口。",
            en: "The country with 000 is for ports that the table lacks; where it lists ports of that "
                + "country the port should be given."),
        remedy: Bilingual(zh: "填具体港口代码", en: "Give the port itself"),
        passing: [
            .set("DecHead/DistinatePort", "KEN009")
        ],
        failing: [
            .set("DecHead/DistinatePort", "KEN000")
        ]
    ) { facts, reporter in
        let field = facts.head[.distinatePort]
        guard facts.crossesTheBorder, field.fits("^^^000"), field != "CHN000",
            let first = PortTable.firstPort(of: field.bytes.prefix(3), in: facts.codes)
        else { return }
        reporter.report(
            field, zh: "指运港 \(field.shown) 只到国别，代码表有该国港口，如 \(first.code) \(first.nameChinese)",
            en: "the port \(field.shown) names the country only; the table has ports of it, such as \(first.code)")
    }
}

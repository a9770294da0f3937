import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Goods under an export licence are not eligible.
    static let licensedGoods = MessageRule(
        Rule(
            "MP-TRD-008", .warning, .rules, zh: "凭许可证件出口的货物不适用市场采购",
            en: "Goods under an export licence are not eligible",
            source: "our reading of the control marks 3 4 5 E G I L S W (R-008) under GACC 2019-221 art. 1",
            certainty: .ownDefault, from: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "限制出口的商品不适用市场采购。以监管证件代码 3、4、5、E、G、I、L、S、W 判断属于限制出口，是本程序的推断。",
            en: "Restricted goods are outside market procurement. That the marks 3 4 5 E G I L S W mean "
                + "restriction is our reading."),
        remedy: Bilingual(
            zh: "核实是否属限制出口；是则改用其他监管方式",
            en: "See whether the goods are restricted; if so declare them under another mode"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "7117190000")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "0102290000")]
    ) { facts, reporter in
        for item in facts.items {
            guard let line = item.tariff, line.flags.contains(.licence) else { continue }
            let marks = line.controlMarks.filter { "345EGILSW".contains($0) }
            reporter.report(
                item[.codeTS], zh: "\(line.codeText) \(line.name) 带监管证件代码 \(marks)",
                en: "\(line.codeText) bears the marks \(marks)")
        }
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Goods under export inspection bear their inspection code (F-134).
    static let inspectionCodeNeeded = MessageRule(
        Rule(
            "MP-FRM-134", .error, .rules, zh: "出口法检商品须填检验检疫编码",
            en: "Goods under export inspection bear their inspection code",
            source: "GACC 2018-60 art. 3(34); entry guide 2018 ch. 68, 89", certainty: .official),
        scope: .export, step: .declare,
        explanation: Bilingual(
            zh: "商品编号共 13 位，后 3 位检验检疫编码填在 CiqCode；不需检验的商品现在通常留空，需检验的不能空。",
            en: "The code has 13 digits, the last three stand in CiqCode. Goods without inspection leave it "
                + "empty today; inspected ones cannot."),
        remedy: Bilingual(
            zh: "填该商品编号下的 3 位检验检疫编码",
            en: "Give the three-digit inspection code that belongs to the commodity code"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "4414909090"), .set("DecLists/DecList[1]/CiqCode", "999")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "4414909090")]
    ) { facts, reporter in
        for item in facts.items where item[.ciqCode].isEmpty {
            guard let line = item.tariff, line.flags.contains(.exportInspection) else { continue }
            reporter.report(
                item[.ciqCode], zh: "\(line.codeText) 是出口法检商品，未填检验检疫编码",
                en: "\(line.codeText) is under export inspection and has no inspection code")
        }
    }
}

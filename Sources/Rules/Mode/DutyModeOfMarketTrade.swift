import Findings
import Messages

extension MessageRule {
    /// Items of market procurement are levied as the law says, mode 1 (F-073, R-109).
    static let dutyModeOfMarketTrade = MessageRule(
        Rule(
            "MP-FRM-573", .warning, .rules, zh: "市场采购的征减免税方式为 1 照章征税",
            en: "Items of market procurement are levied as the law says, mode 1",
            source: "working clients send 1; no text pairs 1039 with a way of levying", certainty: .observed,
            from: "2018-08-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "已见的市场采购报文每项都填 1；全免（3）等没有任何来源支持，宜核对。",
            en:
                "Every market-procurement client seen sends 1. No source supports 3 (exempt) or another; it deserves a look."
        ),
        remedy: Bilingual(zh: "填 1", en: "Give 1"),
        passing: [.set("DecLists/DecList[1]/DutyMode", "1")],
        failing: [.set("DecLists/DecList[1]/DutyMode", "3")]
    ) { facts, reporter in
        for item in facts.items where item[.dutyMode].isOne(of: "2", "3", "4", "5", "6", "7", "8", "9") {
            reporter.report(
                item[.dutyMode], zh: "征减免税方式为 \(item[.dutyMode].shown)",
                en: "the way of levying is \(item[.dutyMode].shown)")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// The transit of a market-procurement export has type 1P.
    static let transitType = MessageRule(
        Rule(
            "MP-TRD-018", .warning, .rules, zh: "市场采购出口转关的转关类型为 1P",
            en: "The transit of a market-procurement export has type 1P",
            source: "DecMessage format 2018, TransFlag 1P 提前/市场采购出口, from 2018-01-01", certainty: .official,
            from: "2018-01-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "2018 年起转关类型中 1P 专用于市场采购出口。",
            en: "Since 2018 type 1P is the one for market-procurement exports."),
        remedy: Bilingual(
            zh: "TransFlag 填 1P",
            en: "Give TransFlag 1P"),
        passing: [.set("TrnHead", ""), .set("TrnHead/TransFlag", "1P")],
        failing: [.set("TrnHead", ""), .set("TrnHead/TransFlag", "1")]
    ) { facts, reporter in
        let type = facts.message.transitHead[.transFlag]
        guard facts.message.transitHead.isPresent, type != "1P" else { return }
        reporter.report(type, zh: "转关类型是“\(type.string)”", en: "the type of transit is '\(type.string)'")
    }
}

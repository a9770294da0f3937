import Findings
import Messages

extension MessageRule {
    /// The transit flags are Y or N for the electronic lock, 0 or 1 for paper.
    static let transitFlagForms = MessageRule(
        Rule(
            "MP-MSG-037", .error, .rules, zh: "转关单的电子关锁标志为 Y、N，类型为 0、1",
            en: "The transit flags are Y or N for the electronic lock, 0 or 1 for paper",
            source: "DecMessage format 2018, TrnHead: ESealFlag Y or N, TrnType 0 or 1", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "ESealFlag：Y 启用电子关锁，N 未启用；TrnType：1 无纸，0 有纸。",
            en: "ESealFlag is Y with an electronic lock, N without; TrnType is 1 without paper, 0 with."),
        remedy: Bilingual(
            zh: "改为规定的值",
            en: "Give one of the values"),
        passing: [.set("TrnHead", ""), .set("TrnHead/ESealFlag", "Y"), .set("TrnHead/TrnType", "1")],
        failing: [.set("TrnHead", ""), .set("TrnHead/ESealFlag", "1"), .set("TrnHead/TrnType", "1")]
    ) { facts, reporter in
        let (lock, kind) = (facts.message.transitHead[.eSealFlag], facts.message.transitHead[.trnType])
        if lock.isFilled, lock != "Y", lock != "N" {
            reporter.report(lock, zh: "电子关锁标志是“\(lock.string)”", en: "ESealFlag is '\(lock.string)'")
        }
        if kind.isFilled, kind != "0", kind != "1" {
            reporter.report(kind, zh: "转关单类型是“\(kind.string)”", en: "TrnType is '\(kind.string)'")
        }
    }
}

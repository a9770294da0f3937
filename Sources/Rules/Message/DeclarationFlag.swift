import Findings
import Messages

extension MessageRule {
    /// The flag of the declaration is 1, 3, 5 or 6.
    static let declarationFlag = MessageRule(
        Rule(
            "MP-MSG-010", .notice, .rules, zh: "报关标志为 1、3、5 或 6",
            en: "The flag of the declaration is 1, 3, 5 or 6",
            source: "DecMessage format 2018, EdiId (working clients and the official sample also send 0)",
            certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "1 普通报关，3 北方转关提前，5 南方转关提前，6 运输工具名称以◎开头的普通报关。官方样例曾写 0，所以只作提示。",
            en: "1 ordinary, 3 and 5 transit in advance in the north and the south, 6 ordinary with a name "
                + "that begins with a ring. The official sample has 0, so this is a notice."),
        remedy: Bilingual(
            zh: "普通报关填 1",
            en: "Give 1 for an ordinary declaration"),
        passing: [.set("DecHead/EdiId", "6")],
        failing: [.set("DecHead/EdiId", "0")]
    ) { facts, reporter in
        let flag = facts.head[.ediId]
        guard flag.isFilled, !flag.isOne(of: "1", "3", "5", "6") else { return }
        reporter.report(flag, zh: "报关标志是 \(flag.string)", en: "EdiId is \(flag.string)")
    }
}

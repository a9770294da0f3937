import Findings
import Messages

extension MessageRule {
    /// The code of the typing firm has 9 or 10 characters.
    static let clerkFirmCode = MessageRule(
        Rule(
            "MP-MSG-014", .notice, .rules, zh: "录入单位代码为 9 或 10 位",
            en: "The code of the typing firm has 9 or 10 characters",
            source: "DecMessage format 2018, CopCode (9 characters); production messages send the 10-character "
                + "customs code", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "格式文件写 9 位组织机构代码，实际报文用 10 位海关注册编码，两种都接受。",
            en: "The format says nine, the organisation code; messages in production send the customs code "
                + "of ten. Both pass."),
        remedy: Bilingual(
            zh: "填 10 位海关注册编码",
            en: "Give the customs code of ten characters"),
        passing: [.set("DecHead/CopCode", "MA2QXB020")],
        failing: [.set("DecHead/CopCode", "91330782")]
    ) { facts, reporter in
        let code = facts.head[.copCode]
        guard code.isFilled, code.bytes.count != 9, code.bytes.count != 10 else { return }
        reporter.report(
            code, zh: "录入单位代码 \(code.string) 有 \(code.bytes.count) 位",
            en: "CopCode \(code.string) has \(code.bytes.count) characters")
    }
}

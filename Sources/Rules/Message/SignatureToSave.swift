import Findings
import Messages

extension MessageRule {
    /// The signature block has its operation and the client's number.
    public static let signatureToSave = MessageRule(
        Rule(
            "MP-MSG-003", .error, .rules, zh: "签名信息须有操作类型和客户端编号",
            en: "The signature block has its operation and the client's number",
            source: "Single Window interface description, DecSign, required to save and to declare",
            certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "操作类型说明是暂存还是申报；客户端编号是企业自编的唯一号，回执据此对应。",
            en: "The operation says what to do with the message; the client's number is the sender's own "
                + "key, echoed in every reply."),
        remedy: Bilingual(
            zh: "补填 OperType 和 ClientSeqNo",
            en: "Give OperType and ClientSeqNo"),
        passing: [.set("DecSign/ClientSeqNo", "26111811WYS27V4ZZF")],
        failing: [.set("DecSign/ClientSeqNo", "")]
    ) { facts, reporter in
        for field in [facts.message.sign[.operType], facts.message.sign[.clientSeqNo]] where field.isEmpty {
            reporter.report(field, zh: "未填 \(field.name)", en: "\(field.name) is missing")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// A message has at most ten attachments (F-010).
    static let attachmentCount = MessageRule(
        Rule(
            "MP-MSG-042", .warning, .rules, zh: "随附单据宜不超过 10 份", en: "A message has at most ten attachments",
            source: "GACC 2018-67, schema (EdocRealation 1 to 10); whether today's server takes more is not known",
            certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "2018 年公布的报文结构为至多 10 份；现在的服务器是否接受更多没有查到，所以不作错误。",
            en:
                "The schema published in 2018 has at most ten. Whether the server of today takes more was not found, so "
                + "that this is no error."),
        remedy: Bilingual(zh: "合并单证", en: "Join documents"),
        passing: MessageExample(AttachmentCount.attachments(10)),
        failing: MessageExample(AttachmentCount.attachments(11))
    ) { facts, reporter in
        let attachments = facts.message.attachments
        guard attachments.count > 10 else { return }
        reporter.report(
            attachments[10], zh: "随附单据 \(attachments.count) 份", en: "there are \(attachments.count) attachments")
    }
}

/// Attachments of the examples.
private enum AttachmentCount {
    static func attachments(_ count: Int) -> [MessageExample.Edit] {
        [
            .set("EdocRealation", ""), .set("EdocRealation/EdocID", "12345"),
            .set("EdocRealation/EdocCode", "10000001"), .set("EdocRealation/EdocFomatType", "S"),
        ] + Array(repeating: .duplicate("EdocRealation"), count: count - 1)
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The sender's number is 18 letters and digits (identifiers 7).
    static let senderNumbers = MessageRule(
        Rule(
            "MP-IDN-109", .warning, .codes, zh: "客户端编号宜为 18 位字母数字",
            en: "The sender's number has 18 letters and digits",
            source: "GACC 2018-67, schema (18 characters); longer and shorter ones were accepted, as observed",
            certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "客户端编号是发送方自己的唯一编号，回执照原样带回；规定 18 位，实际也有系统收过更长的。",
            en: "It is the unique number of the sender, which the reply echoes; 18 characters by the schema, "
                + "though longer ones were accepted."),
        remedy: Bilingual(zh: "用 18 位字母、数字、连字符或下划线", en: "Use 18 letters, digits, hyphens or low lines"),
        passing: [
            .set("DecSign/ClientSeqNo", "TEST20180703000004")
        ],
        failing: [
            .set("DecSign/ClientSeqNo", "TEST 2018070300004")
        ]
    ) { facts, reporter in
        let field = facts.message.sign[.clientSeqNo]
        guard field.isFilled else { return }
        let bytes = field.bytes
        guard let fault = ClientSequenceNumber.faults(in: bytes.span).first else { return }
        let words = fault.fact.words
        reporter.report(field, zh: "客户端编号“\(field.shown)”\(words.zh)", en: "the number '\(field.shown)' \(words.en)")
    }
}

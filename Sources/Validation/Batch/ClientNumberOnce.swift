import Findings

extension BatchRule {
    /// The sender's number stands for one message (identifiers 7).
    static let clientNumberOnce = BatchRule(
        Rule(
            "MP-BAT-006", .warning, .cross, zh: "客户端编号每份报文各不相同",
            en: "The sender's number stands for one message",
            source:
                "DecMessage format 2018, DecSign.ClientSeqNo, echoed by the reply; that it is unique is what working "
                + "systems rely on", certainty: .observed),
        explanation: Bilingual(
            zh: "回执只带回客户端编号；同一录入单位的两份不同报文用同一编号，就分不清回执是哪一份的。内容完全相同的文件不算。",
            en:
                "The reply names the message by this number only; with two different messages of one firm under it, nobody "
                + "knows which one is meant. Files that are the same byte by byte do not count."),
        remedy: Bilingual(zh: "给每份报文自己的 ClientSeqNo", en: "Give each message a ClientSeqNo of its own")
    ) { view, reporter in
        let groups = view.messages { row in
            row[.clientNumber] == 0 ? nil : BatchKey((row[.clientNumber], row[.sender]))
        }
        for group in groups {
            let first = group[0]
            for row in group.dropFirst() {
                let number = view.text(.clientNumber, of: row)
                reporter.report(
                    row, view.clientNumberPlace(of: row),
                    zh: "客户端编号 \(number) 已用于另一份报文", en: "the number \(number) stands for another message too",
                    notes: [Note(zh: "另一份", en: "the other one", place: view.clientNumberPlace(of: first))])
            }
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// A picture of marks has its name and its content.
    static let markPicture = MessageRule(
        Rule(
            "MP-MSG-035", .error, .rules, zh: "唛码附件须有文件名和内容",
            en: "A picture of marks has its name and its content",
            source: "DecMessage format 2018, DecMarkLob", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "图形唛码作为附件上传，文件名和内容都是必填。",
            en: "Graphic marks are attached; name and content are both required."),
        remedy: Bilingual(
            zh: "补填或删去",
            en: "Complete it or take it out"),
        passing: [
            .set("DecMarkLobs", ""),
            .set("DecMarkLobs/DecMarkLob", ""),
            .set("DecMarkLobs/DecMarkLob/AttachName", "mark.png"),
            .set("DecMarkLobs/DecMarkLob/Attachment", "iVBORw0K"),
        ],
        failing: [
            .set("DecMarkLobs", ""),
            .set("DecMarkLobs/DecMarkLob", ""),
            .set("DecMarkLobs/DecMarkLob/AttachName", "mark.png"),
        ]
    ) { facts, reporter in
        for list in facts.message.root.children(.decMarkLobs) {
            for picture in list.children(.decMarkLob) {
                for field in [picture[.attachName], picture[.attachment]] where field.isEmpty {
                    reporter.report(field, zh: "唛码附件缺 \(field.name)", en: "the picture of marks lacks \(field.name)")
                }
            }
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// A picture of marks has at most 1 MB (DecMessage reference 2.10).
    static let markPictureSize = MessageRule(
        Rule(
            "MP-MSG-041", .warning, .rules, zh: "唛码附件不应超过 1 MB",
            en: "A picture of marks has at most 1 MB",
            source:
                "Single Window interface description, DecMarkLob.Attachment (at most 1 MB); that the size is that of "
                + "the picture, not of its text, is our reading", certainty: .secondary, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "附件以 base64 写入报文，解开后的图片不应超过 1 MB（1048576 字节）；说明没有写明按哪个大小算，这里按图片。",
            en:
                "The picture stands in the message as base64; decoded it has at most 1 MB (1,048,576 bytes). Which of the "
                + "two sizes is meant is not said; the picture's is taken."),
        remedy: Bilingual(zh: "缩小图片", en: "Make the picture smaller"),
        passing: [
            .set("DecMarkLobs", ""),
            .set("DecMarkLobs/DecMarkLob", ""),
            .set("DecMarkLobs/DecMarkLob/AttachName", "mark.png"),
            .fill("DecMarkLobs/DecMarkLob/Attachment", with: "A", 1_398_102, ending: "=="),
        ],
        failing: [
            .set("DecMarkLobs", ""),
            .set("DecMarkLobs/DecMarkLob", ""),
            .set("DecMarkLobs/DecMarkLob/AttachName", "mark.png"),
            .fill("DecMarkLobs/DecMarkLob/Attachment", with: "A", 1_398_103, ending: "="),
        ]
    ) { facts, reporter in
        for list in facts.message.root.children(.decMarkLobs) {
            for picture in list.children(.decMarkLob) {
                let size = PictureText.size(picture[.attachment].rawBytes)
                guard size > 1_048_576 else { continue }
                reporter.report(
                    picture[.attachment], zh: "唛码附件 \(picture[.attachName].shown) 有 \(size) 字节",
                    en: "the picture \(picture[.attachName].shown) has \(size) bytes")
            }
        }
    }
}

/// A picture written as base64.
private enum PictureText {
    /// How many bytes a base64 text stands for: three for each four signs, padding and white space not counted.
    static func size(_ text: ArraySlice<UInt8>) -> Int {
        text.count { $0 > 0x20 && $0 != UInt8(ascii: "=") } * 3 / 4
    }
}

import Findings
import Messages

extension MessageRule {
    /// The number of a PDF is customs, kind, SW and 18 digits.
    static let attachmentNumber = MessageRule(
        Rule(
            "MP-MSG-033", .notice, .rules, zh: "PDF 随附单据编号的写法",
            en: "The number of a PDF is customs, kind, SW and 18 digits",
            source: "DecMessage format 2018, EdocID (IM in the text, SW in the official sample); other numbers "
                + "are sent and taken", certainty: .secondary),
        scope: .any,
        explanation: Bilingual(
            zh: "编号为关区代码 4 位、单据类别 8 位、IM 或 SW、18 位流水号。也有系统只填自己的编号并被接受，所以只作提示。",
            en: "It is four digits of the customs office, eight of the kind, IM or SW, eighteen of a serial. "
                + "Other numbers are known to pass, so this is a notice."),
        remedy: Bilingual(
            zh: "按关区+类别+SW+18 位流水号书写",
            en: "Write customs, kind, SW and a serial of 18 digits"),
        passing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocID", "292100000004SW202611186279774582"),
            .set("EdocRealation/EdocCode", "00000004"),
            .set("EdocRealation/EdocFomatType", "US"),
        ],
        failing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocID", "310400000004SW202611186279774582"),
            .set("EdocRealation/EdocCode", "00000004"),
            .set("EdocRealation/EdocFomatType", "US"),
        ]
    ) { facts, reporter in
        for file in facts.message.attachments where file[.edocFomatType] == "US" && file[.edocID].isFilled {
            let number = Array(file[.edocID].bytes)
            let isFormed =
                number.count >= 32 && number[..<4].elementsEqual(facts.head[.customMaster].bytes)
                && number[4..<12].elementsEqual(file[.edocCode].bytes)
                && (number[12..<14].elementsEqual("SW".utf8) || number[12..<14].elementsEqual("IM".utf8))
                && number[14..<32].isAllDigits && (number.count == 32 || number[32...].elementsEqual(".pdf".utf8))
            if isFormed { continue }
            reporter.report(
                file[.edocID], zh: "单据编号 \(file[.edocID].string) 不是关区、类别、SW 和 18 位数字",
                en: "the number \(file[.edocID].string) is not customs, kind, SW and 18 digits")
        }
    }
}

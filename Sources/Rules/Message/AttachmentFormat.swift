import Findings
import Messages

extension MessageRule {
    /// The format of an attached file is US or S.
    static let attachmentFormat = MessageRule(
        Rule(
            "MP-MSG-031", .error, .rules, zh: "随附单据格式类型为 US 或 S",
            en: "The format of an attached file is US or S",
            source: "DecMessage format 2018, EdocFomatType", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "US 是非结构化文件（PDF），S 是结构化数据，只填编号不带文件。",
            en: "US is an unstructured file, a PDF; S is structured: a number without a file."),
        remedy: Bilingual(
            zh: "有 PDF 的填 US",
            en: "Give US where there is a PDF"),
        passing: [.set("EdocRealation", ""), .set("EdocRealation/EdocFomatType", "S")],
        failing: [.set("EdocRealation", ""), .set("EdocRealation/EdocFomatType", "PDF")]
    ) { facts, reporter in
        for file in facts.message.attachments {
            let format = file[.edocFomatType]
            guard format.isFilled, format != "US", format != "S" else { continue }
            reporter.report(format, zh: "格式类型是“\(format.string)”", en: "EdocFomatType is '\(format.string)'")
        }
    }
}

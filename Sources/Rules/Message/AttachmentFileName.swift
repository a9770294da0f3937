import Findings
import Messages

extension MessageRule {
    /// A PDF is named by its name in the archive, each name once.
    static let attachmentFileName = MessageRule(
        Rule(
            "MP-MSG-032", .warning, .rules, zh: "PDF 随附单据须写明压缩包内的文件名，不重复",
            en: "A PDF is named by its name in the archive, each name once",
            source: "official sample of 2018: EdocCopId is the file's name in the archive; electronic-document "
                + "standard of customs, 2019 (64 characters)", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "客户端按 EdocCopId 在 zip 中找 PDF；没有文件名、重名、带路径或超过 64 个字符都会找不到。",
            en: "The client finds the PDF in the archive by EdocCopId; without a name, with one used twice, "
                + "with a path or above 64 characters it does not."),
        remedy: Bilingual(
            zh: "EdocCopId 填压缩包内的文件名",
            en: "Give the file's name in the archive"),
        passing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocFomatType", "US"),
            .set("EdocRealation/EdocCopId", "contract.pdf"),
        ],
        failing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocFomatType", "US"),
            .set("EdocRealation/EdocCopId", "files/contract.pdf"),
        ]
    ) { facts, reporter in
        var seen: Set<ArraySlice<UInt8>> = []
        for file in facts.message.attachments where file[.edocFomatType] == "US" {
            let name = file[.edocCopId]
            if name.isEmpty {
                reporter.report(name, zh: "没有写文件名", en: "the file has no name")
            } else if name.holds("/") || name.holds("\\") || name.width > 64 {
                reporter.report(
                    name, zh: "文件名“\(name.string)”带路径或过长", en: "the name '\(name.string)' has a path or is too long")
            } else if !seen.insert(name.bytes).inserted {
                reporter.report(name, zh: "文件名 \(name.string) 重复", en: "the name \(name.string) is there twice")
            }
        }
    }
}

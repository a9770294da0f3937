import Findings
import Messages

extension MessageRule {
    /// An attached file has its number, kind and format.
    static let attachmentComplete = MessageRule(
        Rule(
            "MP-MSG-030", .error, .rules, zh: "随附单据须有编号、类别和格式类型",
            en: "An attached file has its number, kind and format",
            source: "DecMessage format 2018, EdocRealation (required when present)", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "单据编号、类别代码、格式类型是每条随附单据的必填项。",
            en: "Number, kind and format are required of every attached file."),
        remedy: Bilingual(
            zh: "补填",
            en: "Fill them in"),
        passing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocID", "292100000004SW202611186279774582"),
            .set("EdocRealation/EdocCode", "00000004"),
            .set("EdocRealation/EdocFomatType", "US"),
            .set("EdocRealation/EdocCopId", "contract.pdf"),
        ],
        failing: [
            .set("EdocRealation", ""),
            .set("EdocRealation/EdocID", "292100000004SW202611186279774582"),
            .set("EdocRealation/EdocCode", "00000004"),
        ]
    ) { facts, reporter in
        for file in facts.message.attachments {
            for field in [file[.edocID], file[.edocCode], file[.edocFomatType]] where field.isEmpty {
                reporter.report(field, zh: "随附单据缺 \(field.name)", en: "an attached file lacks \(field.name)")
            }
        }
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Organisation codes of nine characters have their check character (identifiers 2, 3).
    static let organisationCodes = MessageRule(
        Rule(
            "MP-IDN-105", .warning, .codes, zh: "9 位组织机构代码的校验位宜正确",
            en: "An organisation code of nine characters has its check character",
            source: "GB 11714-1997", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "生产销售单位代码和录入单位代码可填 9 位组织机构代码，末位是校验位。",
            en: "The producer and the typing unit may be given by an organisation code of nine characters, "
                + "the last a check character."),
        remedy: Bilingual(zh: "核对代码", en: "Check the code"),
        passing: [
            .set("DecHead/OwnerCode", "MA5FAQKF5")
        ],
        failing: [
            .set("DecHead/OwnerCode", "MA5FAQKF6")
        ]
    ) { facts, reporter in
        for field in [facts.head[.ownerCode], facts.head[.copCode], facts.message.sign[.copCode]]
        where field.fits("*********") {
            let bytes = field.bytes
            guard let fault = OrganisationCode.faults(in: bytes.span).first else { continue }
            let words = fault.fact.words
            reporter.report(
                field, zh: "\(field.name)'\(field.shown)'\(words.zh)", en: "\(field.name) '\(field.shown)' \(words.en)")
        }
    }
}

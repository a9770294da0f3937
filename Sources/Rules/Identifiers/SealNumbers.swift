import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Seals are printable and used once (identifiers 9).
    static let sealNumbers = MessageRule(
        Rule(
            "MP-IDN-119", .warning, .codes, zh: "封志号宜可打印且不重复",
            en: "Seals are printable and used once",
            source: "our default after ISO 17712", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "转关集装箱的封志号为字母、数字、连字符或斜杠，每个封志只用于一个箱；没有官方格式，这是本程序的默认值。",
            en: "Seals of containers in customs transit have letters, digits, hyphens or slashes, each used "
                + "for one box. There is no official form; this is our default."),
        remedy: Bilingual(zh: "照封志核对", en: "Compare with the seal"),
        passing: [
            .set("TrnContainers", ""),
            .set("TrnContainers/TrnContainer", ""),
            .set("TrnContainers/TrnContainer/SealNo", "ML-CN0012345"),
        ],
        failing: [
            .set("TrnContainers", ""),
            .set("TrnContainers/TrnContainer", ""),
            .set("TrnContainers/TrnContainer/SealNo", "ML CN0012345"),
        ]
    ) { facts, reporter in
        var seen: Set<ArraySlice<UInt8>> = []
        for field in facts.message.transitContainers.map({ $0[.sealNo] }) where field.isFilled {
            if !seen.insert(field.bytes).inserted {
                reporter.report(
                    field, zh: "封志号“\(field.shown)”用了不止一次", en: "the seal '\(field.shown)' is used more than once")
            }
            let bytes = field.bytes
            guard let fault = SealNumber.faults(in: bytes.span).first else { continue }
            let words = fault.fact.words
            reporter.report(field, zh: "封志号“\(field.shown)”\(words.zh)", en: "the seal '\(field.shown)' \(words.en)")
        }
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The organisation code inside a credit code has its check character (identifiers 2).
    static let organisationCodeInside = MessageRule(
        Rule(
            "MP-IDN-102", .warning, .codes, zh: "统一社会信用代码内的组织机构代码校验位宜正确",
            en: "The organisation code inside a credit code has its check character",
            source: "GB 11714-1997", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "第 9 至 17 位是组织机构代码，末位是它自己的校验位；少数早期代码不合此规则，因此只作警告。",
            en: "Characters 9 to 17 are an organisation code with a check character of its own; a few early "
                + "codes break it, hence a warning only."),
        remedy: Bilingual(zh: "核对代码", en: "Check the code"),
        passing: [
            .set("DecHead/TradeCoScc", "91350100M000100Y43")
        ],
        failing: [
            .set("DecHead/TradeCoScc", "91310115MA1H8R7C67")
        ]
    ) { facts, reporter in
        for field in FirmCodes.creditCodes(of: facts) where !FirmCodes.isExempt(field) {
            let bytes = field.bytes
            let faults = CreditCode.faults(in: bytes.span)
            guard !faults.contains(where: { $0.level == .error }), let fault = faults.first else { continue }
            let words = fault.fact.words
            reporter.report(
                field, zh: "\(field.name)'\(field.shown)'\(words.zh)", en: "\(field.name) '\(field.shown)' \(words.en)")
        }
    }
}

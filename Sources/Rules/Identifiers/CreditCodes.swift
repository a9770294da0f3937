import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Unified social credit codes have their form and check character (identifiers 2).
    static let creditCodes = MessageRule(
        Rule(
            "MP-IDN-101", .error, .codes, zh: "统一社会信用代码 18 位，校验位须正确",
            en: "A unified social credit code has 18 characters and its check character",
            source: "GB 32100-2015", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "统一社会信用代码由 18 位数字和大写字母（不含 I、O、S、V、Z）组成，最后一位是校验位。生产销售单位没有代码的填 NO，自然人填证件号码，不按此检查。",
            en: "It has 18 digits and capitals without I, O, S, V, Z; the last is a check character. A "
                + "producer without one gives NO, a natural person the number of a document; those are not "
                + "checked."),
        remedy: Bilingual(zh: "核对代码，注意数字 0 与字母 O、1 与 I", en: "Check the code, mind 0 and O, 1 and I"),
        passing: [
            .set("DecHead/TradeCoScc", "92340603MA2UK1TD00")
        ],
        failing: [
            .set("DecHead/TradeCoScc", "91330782MA2QXA01X3")
        ]
    ) { facts, reporter in
        for field in FirmCodes.creditCodes(of: facts) where !FirmCodes.isExempt(field) {
            let bytes = field.bytes
            guard let fault = CreditCode.faults(in: bytes.span).first(where: { $0.level == .error }) else { continue }
            let words = fault.fact.words
            reporter.report(
                field, zh: "\(field.name)'\(field.shown)'\(words.zh)", en: "\(field.name) '\(field.shown)' \(words.en)")
        }
    }
}

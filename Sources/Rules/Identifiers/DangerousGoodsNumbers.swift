import CodeLists
import Findings
import Messages

extension MessageRule {
    /// A UN number is four digits (identifiers 11).
    static let dangerousGoodsNumbers = MessageRule(
        Rule(
            "MP-IDN-118", .warning, .codes, zh: "联合国危险货物编号宜为 4 位数字",
            en: "A UN number is four digits",
            source: "our default: the range 0004 to 3600 is general knowledge", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "危险货物编号为 4 位数字，可前加 UN；范围是本程序的默认值。",
            en: "The number of dangerous goods is four digits, UN before them or not; the range is our "
                + "default."),
        remedy: Bilingual(zh: "核对危险货物编号", en: "Check the number"),
        passing: [
            .set("DecLists/DecList[1]/Uncode", "UN3480")
        ],
        failing: [
            .set("DecLists/DecList[1]/Uncode", "UN348")
        ]
    ) { facts, reporter in
        for item in facts.items where item[.uncode].isFilled {
            let bytes = item[.uncode].bytes
            guard let fault = DangerousGoodsNumber.faults(in: bytes.span).first else { continue }
            let words = fault.fact.words
            reporter.report(
                item[.uncode], zh: "危险货物编号“\(item[.uncode].shown)”\(words.zh)",
                en: "the UN number '\(item[.uncode].shown)' \(words.en)")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// The kind of declaration is given (F-018).
    static let entryType = MessageRule(
        Rule(
            "MP-FRM-018", .error, .rules, zh: "报关单类型必填",
            en: "The kind of declaration is given",
            source: "GACC 2018 filling guide ch. 34; GACC 2018-67, message format", certainty: .official,
            from: "2018-08-01"),
        scope: .any, step: .declare,
        explanation: Bilingual(
            zh: "0 为有纸，L 为有纸带清单，D 为无纸带清单，W 为无纸报关，M 为通关无纸化；现在一般为 M。",
            en: "0 is paper, L paper with list, D paperless with list, W paperless, M paperless clearance; M "
                + "is the usual one today."),
        remedy: Bilingual(zh: "一般填 M", en: "M, as a rule"),
        passing: [
            .set("DecHead/EntryType", "W")
        ],
        failing: [
            .set("DecHead/EntryType", "")
        ]
    ) { facts, reporter in
        let field = facts.head[.entryType]
        if field.isEmpty {
            reporter.reportEmpty(field, zh: "报关单类型", en: "the kind of declaration")
        }
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Container numbers have their check digit (identifiers 1).
    static let containerCheckDigits = MessageRule(
        Rule(
            "MP-IDN-107", .warning, .codes, zh: "集装箱号校验码宜正确",
            en: "A container number has its check digit",
            source: "ISO 6346", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "校验码由前十位算出，余数 10 记作 0。官方录入指南自己的例子 APJU4116601 就不合，因此只作警告。",
            en: "The digit follows from the first ten characters, a rest of 10 is written 0. The official "
                + "guide's own example APJU4116601 breaks it, hence a warning only."),
        remedy: Bilingual(zh: "照箱体号码核对", en: "Compare with the box"),
        passing: [
            .set("DecContainers/Container/ContainerId", "GYOU4047990")
        ],
        failing: [
            .set("DecContainers/Container/ContainerId", "APJU4116601")
        ]
    ) { facts, reporter in
        for field in BoxNumbers.of(facts) where field.isFilled {
            let bytes = field.bytes
            let faults = ContainerNumber.faults(in: bytes.span)
            guard !faults.contains(where: { $0.level == .error }), let fault = faults.first else { continue }
            let words = fault.fact.words
            reporter.report(
                field, zh: "集装箱号“\(field.shown)”\(words.zh)", en: "the container number '\(field.shown)' \(words.en)")
        }
    }
}

import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Container numbers are four letters and seven digits (identifiers 1).
    static let containerNumbers = MessageRule(
        Rule(
            "MP-IDN-106", .error, .codes, zh: "集装箱号为 4 个字母（第 4 位 U、J、Z）加 7 位数字",
            en: "A container number is four letters, the fourth U, J or Z, and seven digits",
            source: "ISO 6346", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "集装箱号前三位是箱主代码，第 4 位是设备类别 U、J、Z，后接 6 位顺序号和 1 位校验码；内陆自备箱等特殊箱号可忽略本规则；位数由 F-181 检查。",
            en: "Three letters of the owner, the category U, J or Z, six digits of a serial and a check "
                + "digit. Boxes of inland systems exist: the rule may be ignored for them. F-181 counts the "
                + "characters."),
        remedy: Bilingual(zh: "照箱体号码填写，去掉空格和连字符", en: "Copy the number on the box without blanks and hyphens"),
        passing: [
            .set("DecContainers/Container/ContainerId", "CSQU3054383")
        ],
        failing: [
            .set("DecContainers/Container/ContainerId", "CSQU30543-3")
        ]
    ) { facts, reporter in
        for field in BoxNumbers.of(facts) where field.bytes.count == 11 || field.name == "ContaNo" && field.isFilled {
            let bytes = field.bytes
            guard let fault = ContainerNumber.faults(in: bytes.span).first(where: { $0.level == .error }) else {
                continue
            }
            let words = fault.fact.words
            reporter.report(
                field, zh: "集装箱号“\(field.shown)”\(words.zh)", en: "the container number '\(field.shown)' \(words.en)")
        }
    }
}

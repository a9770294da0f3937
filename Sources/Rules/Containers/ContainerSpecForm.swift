import Findings
import Messages

extension MessageRule {
    /// The container specification is a code of two digits (F-182).
    static let containerSpecForm = MessageRule(
        Rule(
            "MP-FRM-182", .error, .rules, zh: "集装箱规格为两位数字代码",
            en: "The container specification is a code of two digits",
            source: "entry guide 2018 ch. 67", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "关检融合后用两位代码（11 普通 2*标准箱、21 普通标准箱等）；旧的 S、L 和三位代码不再使用。",
            en: "Since the merger of 2018 codes have two digits (11 ordinary two-TEU, 21 ordinary one-TEU); "
                + "S, L and three-digit codes are gone."),
        remedy: Bilingual(
            zh: "填两位规格代码",
            en: "Give the code of two digits"),
        passing: [.set("DecContainers/Container/ContainerMd", "22")],
        failing: [.set("DecContainers/Container/ContainerMd", "L")]
    ) { facts, reporter in
        for container in facts.containers where container[.containerMd].isFilled && !container[.containerMd].isDigits(2)
        {
            let spec = container[.containerMd]
            reporter.report(
                spec, zh: "集装箱规格“\(spec.string)”不是两位数字", en: "the specification '\(spec.string)' is not two digits")
        }
    }
}

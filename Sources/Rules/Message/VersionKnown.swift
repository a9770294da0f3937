import Findings
import Messages

extension MessageRule {
    /// The version of the message is one that is known.
    static let versionKnown = MessageRule(
        Rule(
            "MP-MSG-024", .notice, .rules, zh: "报文版本号应是见过的版本",
            en: "The version of the message is one that is known",
            source: "interface description (Version, required); versions seen: 3.1, 4.8, 4.9.7, 5.0; production "
                + "messages also send none", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "接口说明要求根元素有 Version，实际报文常常没有，没有见过因此拒收。见过 3.1、4.8、4.9.7、5.0。",
            en: "The description asks for Version on the root; messages in production often have none and "
                + "are not refused for it."),
        remedy: Bilingual(
            zh: "写成 Version=\"4.8\" 或 4.9.7",
            en: "Write Version=\"4.8\" or 4.9.7"),
        passing: [.set("@Version", "4.9.7")],
        failing: [.set("@Version", "4.2")]
    ) { facts, reporter in
        guard let version = facts.message.version, !version.value.isEmpty else {
            reporter.report(facts.message.root, zh: "根元素没有 Version", en: "the root has no Version")
            return
        }
        if version.name != "Version" {
            reporter.report(
                facts.message.root, zh: "属性写成 \(version.name)，应为 Version",
                en: "the attribute is spelled \(version.name), not Version")
        } else if !["3.1", "4.8", "4.9.7", "5.0"].contains(version.value) {
            reporter.report(
                facts.message.root, zh: "版本 \(version.value) 没有见过", en: "version \(version.value) was never seen")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// A name is longer than the 70 of the format of 2018.
    static let widthOfFirstFormat = MessageRule(
        Rule(
            "MP-MSG-021", .notice, .rules, zh: "单位名称超过 2018 年格式的 70",
            en: "A name is longer than the 70 of the format of 2018",
            source: "DecMessage format 2018 (70); newest interface description (100)", certainty: .official),
        scope: .any,
        explanation: Bilingual(
            zh: "单位名称的长度由 70 放宽到 100；对方系统若仍按 2018 年格式，会截断或拒收。",
            en: "Names grew from 70 to 100; a receiver that still keeps to the format of 2018 cuts or "
                + "refuses them."),
        remedy: Bilingual(
            zh: "无需处理，除非对方系统按旧格式",
            en: "Nothing to do unless the receiver keeps to the old format"),
        passing: [
            .set("DecHead/OwnerName", "SAMPLE TRADING COMPANY WITH A NAME OF EXACTLY SEVENTY CHARACTERS, LTD.")
        ],
        failing: [
            .set("DecHead/OwnerName", "SAMPLE TRADING COMPANY WITH A NAME OF EXACTLY SEVENTY CHARACTERS, LTD.1")
        ]
    ) { facts, reporter in
        for name in [ElementName.agentName, .ownerName, .tradeName] where facts.head[name].bytes.count > 70 {
            let width = facts.head[name].width
            guard width > 70, width <= 100 else { continue }
            reporter.report(
                facts.head[name], zh: "\(name.text) 长 \(width)，2018 年格式为 70",
                en: "\(name.text) is \(width) long; in 2018 it was 70")
        }
    }
}

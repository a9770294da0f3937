import Findings
import Messages

extension MessageRule {
    /// What saving needs in the head is there.
    static let headToSave = MessageRule(
        Rule(
            "MP-MSG-002", .error, .rules, zh: "表头暂存必填项须填写",
            en: "What saving needs in the head is there",
            source: "Single Window interface description (报关单导入接口说明), required to save and to declare",
            certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "导入客户端在暂存时就检查这些栏：申报单位、录入单位、录入员、报关转关关系、价格说明、申报人员。",
            en: "The import client asks for these already when it saves: declarant, typing firm and person, "
                + "transit relation, price statement, declaring person."),
        remedy: Bilingual(
            zh: "补填",
            en: "Fill it in"),
        passing: [.set("DecHead/CopCodeScc", "")],
        failing: [.set("DecHead/CopName", "")]
    ) { facts, reporter in
        let names: [ElementName] = [
            .agentCode, .agentName, .copName, .copCode, .typistNo, .inputerName, .declTrnRel, .promiseItmes,
            .declareName,
        ]
        for name in names where facts.head[name].isEmpty {
            reporter.report(
                facts.head[name], zh: "未填 \(name.text)，无法暂存", en: "\(name.text) is missing; the draft cannot be saved")
        }
    }
}

import Findings
import Messages

extension MessageRule {
    /// A file from another system is imported as a draft, operation G.
    static let draftOperation = MessageRule(
        Rule(
            "MP-MSG-006", .warning, .rules, zh: "第三方导入的操作类型为 G（暂存）",
            en: "A file from another system is imported as a draft, operation G",
            source: "guide of the 2016 import client: third-party files are fixed to G; DecMessage format 2018 "
                + "lists the other values", certainty: .secondary),
        scope: .any,
        explanation: Bilingual(
            zh: "导入客户端把第三方报文作为暂存；申报由持卡人在界面上完成。其他操作类型需要数字签名。",
            en: "The client takes files of other systems as drafts; the card holder declares on screen. "
                + "Other operations need a signature."),
        remedy: Bilingual(
            zh: "OperType 填 G",
            en: "Give OperType G"),
        passing: [.set("DecSign/OperType", "G")],
        failing: [.set("DecSign/OperType", "C")]
    ) { facts, reporter in
        let operation = facts.message.sign[.operType]
        guard operation.isFilled, operation != "G" else { return }
        reporter.report(operation, zh: "操作类型是 \(operation.string)", en: "the operation is \(operation.string)")
    }
}

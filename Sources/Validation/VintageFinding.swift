import Findings
import Messages
import Rules

extension VintageRules {
    /// What is said of a document that is not the current message.
    static func finding(_ vintage: MessageVintage, at root: Place, file: String) -> Finding {
        var place = root
        place.file = file
        switch vintage {
        case .beforeMerger:
            return Finding(
                retired, zh: "这是关检融合之前的 3.1 版报文，自 2018-08-01 起不再接受",
                en: "a pre-merger 3.1 message, not accepted since 2018-08-01", hintZh: "用现行格式重新生成整份报文",
                hintEn: "Generate the whole message anew in the edition in force", place: place)
        case .templateNamespace:
            return Finding(
                retired, zh: "命名空间 dec_3_1 只出现在文档模板中",
                en: "the namespace dec_3_1 stands in templates of the documentation only",
                hintZh: "命名空间用 \(MessageVintage.namespace)", hintEn: "Use the namespace \(MessageVintage.namespace)",
                place: place)
        case .importEnvelope:
            return Finding(
                envelope, zh: "报文装在 1.0 版客户端的 ImportMessage 封套里，该封套 2018-08-01 起停用",
                en: "the message is in the ImportMessage envelope of client 1.0, retired on 2018-08-01",
                hintZh: "去掉封套，直接投放 DecMessage", hintEn: "Drop the envelope and hand in the bare DecMessage",
                place: place)
        case .exchangeWrapper(let root):
            return Finding(
                envelope, zh: "\(root) 是直连交换的封套，不是投放文件夹用的报文",
                en: "\(root) is the wrapper of direct exchange, not a message for the drop folder",
                hintZh: "取出其中的 DecMessage 再校验", hintEn: "Take out the DecMessage inside and validate that",
                place: place)
        case .receipt(let root):
            return Finding(
                receipt, zh: "根元素 \(root) 是海关或客户端的回执", en: "the root \(root) is that of a receipt",
                hintZh: "请校验报关单报文", hintEn: "Validate the declaration message itself", place: place)
        case .unknown(let root):
            return Finding(
                notAMessage, zh: "根元素是 \(root)，不是 DecMessage", en: "the root element is \(root), not DecMessage",
                hintZh: "请给出 DecMessage 报文", hintEn: "Give a DecMessage", place: place)
        case .current:
            preconditionFailure("the current message is no finding")
        }
    }

    /// Why the later layers did not run.
    static func reason(_ vintage: MessageVintage) -> Bilingual {
        switch vintage {
        case .beforeMerger, .templateNamespace:
            Bilingual(zh: "不是现行格式的报文", en: "the message is not of the edition in force")
        default: Bilingual(zh: "不是报关单报文", en: "the document is not a declaration message")
        }
    }

    /// What is said of a declaration that is not an export under market procurement.
    static func otherTrade(_ facts: MessageFacts, file: String) -> Finding {
        let mode = facts.head[.tradeMode].string
        let zh = facts.isImport ? "进口报关单：只校验结构和代码，市场采购规则不适用" : "监管方式为“\(mode)”：市场采购规则不适用"
        let en =
            facts.isImport
            ? "an import declaration: structure and codes are checked, the 1039 rules do not apply"
            : "supervision mode '\(mode)': the 1039 rules do not apply"
        var place = facts.head[facts.isImport ? .ieFlag : .tradeMode].place
        place.file = file
        return Finding(otherTrade, zh: zh, en: en, hintZh: "无需处理", hintEn: "Nothing to do", place: place)
    }
}

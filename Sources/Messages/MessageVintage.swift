import Findings

/// Which edition of the message, or which other document, a root element and a few elements betray.
public enum MessageVintage: Sendable, Hashable {
    /// The message as it has been since 2018-08-01, whatever its `Version` says.
    case current(version: String?)
    /// The message before the merger of customs and inspection, "3.1": not accepted since 2018-08-01.
    case beforeMerger
    /// The namespace that only the templates of the documentation use.
    case templateNamespace
    /// The message in the envelope `ImportMessage` of the client 1.0, retired on 2018-08-01.
    case importEnvelope
    /// The wrapper of direct exchange (`DxpMsg`, older: `Message`/`Request`), not for the drop folder.
    case exchangeWrapper(String)
    /// A receipt, not a message.
    case receipt(String)
    /// Nothing that is known here.
    case unknown(String)

    /// The namespace of the message.
    public static let namespace = "http://www.chinaport.gov.cn/dec"

    /// Whether the layers behind recognition have something to say: the current message only.
    public var isCurrent: Bool { if case .current = self { true } else { false } }

    /// Recognises a document.
    public init(of message: DeclarationMessage) {
        switch message.rootName {
        case "DecMessage": self = MessageVintage.declaration(message)
        case "ImportMessage": self = .importEnvelope
        case "DxpMsg", "Message", "Request": self = .exchangeWrapper(message.rootName)
        case "DecImportResponse", "DEC_RESULT", "DEC_DATA", "TRN_DATA", "TRN_RESULT", "ImportAgrResponse", "DxpRep":
            self = .receipt(message.rootName)
        case "Root" where message.unknownNames.contains { ["resultFlag", "failCode", "failInfo"].contains($0) }:
            self = .receipt(message.rootName)
        case let other: self = .unknown(other)
        }
    }

    private static func declaration(_ message: DeclarationMessage) -> MessageVintage {
        // The merged format removed these from the head, and brought the blocks of inspection.
        let removed: Set = ["PayWay", "PaymentMark", "InRatio", "TradeCodeScc", "AgentLinkMan", "OwnerLinkMan"]
        if !message.head[.distinatePort].isPresent || message.unknownNames.contains(where: removed.contains) {
            let isOld = message.unknownNames.contains { removed.contains($0) || $0.hasPrefix("AgentLink") }
            if isOld && !message.head[.tradeCoScc].isPresent { return .beforeMerger }
        }
        if message.namespace == "http://www.chinaport.gov.cn/dec_3_1" { return .templateNamespace }
        return .current(version: message.version?.value)
    }
}

import Findings
import Messages

/// All that a validation found out about one message.
public struct MessageReport: Sendable {
    /// The message's name for people: a path, or a path and an entry of an archive.
    public let file: String
    /// SHA-256 of the bytes that were judged, in hexadecimal.
    public let sha256: String
    /// How many bytes.
    public let size: Int
    /// The edition of the message, `nil` when it is not XML.
    public let vintage: MessageVintage?
    /// The message's own number (`ClientSeqNo`), if it has one.
    public let clientSequenceNumber: String?
    /// The day whose rules were applied, ISO 8601.
    public let date: String
    /// Every finding: layer by layer, in the order of the message.
    public var findings: [Finding]
    /// Findings beyond the limit, counted only.
    public var isCutShort: Bool
    /// The layers in order.
    public var layers: [LayerRun]
    /// What the message is compared by with others of its batch, see ``MessageBatch``; `nil` when it could not be read.
    public var keys: BatchKeys?

    /// The fact.
    public var verdict: Verdict {
        if findings.contains(where: { $0.severity == .error }) { return .invalid }
        return layers.allSatisfy { $0.hasRun || !$0.isRequired } ? .valid : .undetermined
    }

    /// Whether a policy accepts the message: it refuses none of the findings, and every required layer ran.
    public func isAccepted(by policy: AcceptancePolicy) -> Bool {
        if findings.contains(where: { policy.refuses($0) }) { return false }
        return layers.allSatisfy { $0.hasRun || !$0.isRequired }
    }
}

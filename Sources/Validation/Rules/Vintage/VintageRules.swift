import Findings

/// The rules on what a document is at all: editions, envelopes, receipts, imports.
public enum VintageRules {
    /// All of them, in order.
    public static let all = [retired, envelope, receipt, notAMessage, otherTrade]
}

import Findings

/// Rules about what fits into a message, checked once a run before anything is written.
public enum FilingRules {
    /// All of them, in order.
    public static let all = [remarkLength, containerNumber, zeroPrice, inspectionData, ledgerCount, attachedDocument]
}

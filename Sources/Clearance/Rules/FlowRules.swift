import Findings

/// The rules of the flow that are not guards: what an event must look like, and that it comes in turn.
public enum FlowRules {
    /// All of them.
    public static let all = [
        outOfTurn, unknownSubject, badField, badTime, planTwice, jobNotOpen, idTaken, lateLot, missingDocument,
        otherPlan, unreadableRow, waitingReceipt, missingMessage, messageMeasures, messageLots,
    ]

    /// Every rule of the flow, guards too, by code.
    public static let everything = all + Guard.all.map(\.rule)
}

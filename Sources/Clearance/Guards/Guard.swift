import Findings

/// A condition that a transition needs: a published rule and how to see whether it holds.
public struct Guard: Sendable {
    /// The rule.
    public let rule: Rule
    /// Why it does not hold; `nil` where it does.
    let refusal: @Sendable (FlowContext) -> Refusal?

    init(_ rule: Rule, _ refusal: @escaping @Sendable (FlowContext) -> Refusal?) {
        self.rule = rule
        self.refusal = refusal
    }

    /// A rule of the flow: errors of the layer of rules.
    static func rule(_ code: String, zh: String, en: String, source: String, certainty: Certainty) -> Rule {
        Rule(code, .error, .rules, zh: zh, en: en, source: source, certainty: certainty)
    }

    /// Every guard, by rule code.
    public static let all: [Guard] = [
        activeConsolidator, confirmedTrade, allowedWarehouse, allowedMove, manifestKnown, underCaps, lotsReady,
        lotsLoaded, arrivalReported, boxesArrived, inspectionRecorded, otherOfficers, boxesUnstuffed, correctedInTime,
        releasedNow,
        takesGoods, openForUnloading, fitsCapacity, sameDestination, mixedAllowed, keptApart, foreignOnly, beforeCutOff,
        assignedHere, piecesFit, notAboard, declarationNotHeld, nothingHalfLoaded, packingAgrees, goodsReleased,
        sealerAllowed, newSeal, wayOutKnown, transitNumbered, amendmentReason, notInspecting, droppedNotAboard,
        nothingAboard, somethingInspected, nothingInspected, lotsLeft,
    ]
}

/// Names in a message: the first few, and how many there are.
func listed(_ names: [String]) -> String {
    let shown = names.prefix(5).joined(separator: ", ")
    return names.count > 5 ? "\(shown) … (\(names.count))" : shown
}

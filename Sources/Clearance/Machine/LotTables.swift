import Consignments

/// The machine of a lot (rules reference, sections 4.1 and 4.4).
public enum LotTable {
    /// Declared and inspected loose in the warehouse, loaded after release.
    public static let inspectBeforeLoad = StateTable<LotState>(
        warehouse + [
            row([.ready], .declared, .to(.declared)),
            row([.declared, .underInspection], .rejected, .to(.ready)),
            row([.declared, .underInspection], .released, .to(.released)),
            row([.declared], .selected, .to(.underInspection)),
            row([.underInspection], .passed, .to(.released)),
            row([.underInspection], .mismatched, .to(.held)),
            row([.held], .mismatched, .same),
            row([.underInspection], .sampled, .to(.held)),
            row([.held], .sampled, .same),
            row([.declared], .foreignRelease, .to(.released), [.foreignOnly]),
            row([.declared, .underInspection, .released, .assigned, .loaded], .hold, .to(.held)),
            row([.declared, .released, .assigned, .loaded], .heldTogether, .to(.held)),
            row([.held], .clear, .to(.released), [.declarationNotHeld]),
            row([.held], .clearDeclared, .to(.declared)),
            row([.held], .clearReady, .to(.ready)),
            row([.held], .clearPartAboard, .to(.assigned), [.declarationNotHeld]),
            row([.held], .clearAboard, .to(.loaded), [.declarationNotHeld]),
            row([.held], .amended, .to(.released)),
            row([.held], .amendedPartAboard, .to(.assigned)),
            row([.held], .amendedAboard, .to(.loaded)),
            row([.declared, .underInspection, .held, .released, .assigned], .dropped, .to(.withdrawn)),
            row([.ready, .declared, .underInspection, .held, .released, .assigned], .revoked, .to(.withdrawn)),
            row(
                [.released, .assigned, .held], .withdraw, .to(.withdrawn), [.notAboard], needs: [.shutOutApplication]),
            row([.released], .assign, .to(.assigned), assigning),
            row([.assigned], .unassign, .to(.released), [.notAboard]),
            row([.assigned], .loadPart, .same, [.releasedNow] + loading),
            row([.assigned], .loadLast, .to(.loaded), [.releasedNow] + loading),
        ] + unloading)

    /// Loaded first, declared and inspected in the container.
    public static let loadThenInspect = StateTable<LotState>(
        warehouse + [
            row([.declared], .foreignRelease, .to(.ready), [.foreignOnly]),
            row([.ready], .assign, .to(.assigned), assigning),
            row([.assigned], .unassign, .to(.ready), [.notAboard]),
            row([.assigned], .loadPart, .same, loading),
            row([.assigned], .loadLast, .to(.loaded), loading),
            row([.loaded], .boxHit, .to(.waiting)),
            row([.waiting], .boxSpared, .to(.loaded)),
            row([.ready, .assigned, .waiting, .loaded], .mismatched, .to(.held)),
            row([.held], .mismatched, .same),
            row([.ready, .assigned, .waiting, .loaded], .sampled, .to(.held)),
            row([.held], .sampled, .same),
            row([.waiting], .restuffed, .to(.loaded)),
            row([.ready, .assigned, .loaded, .waiting], .hold, .to(.held)),
            row([.ready, .assigned, .loaded, .waiting], .heldTogether, .to(.held)),
            row([.held], .clear, .to(.ready), [.declarationNotHeld]),
            row([.held], .clearPartAboard, .to(.assigned), [.declarationNotHeld]),
            row([.held], .clearAboard, .to(.loaded), [.declarationNotHeld]),
            row([.held], .amended, .to(.ready)),
            row([.held], .amendedPartAboard, .to(.assigned)),
            row([.held], .amendedAboard, .to(.loaded)),
            row([.ready, .assigned, .held], .dropped, .to(.withdrawn)),
            row([.ready, .assigned, .held], .revoked, .to(.withdrawn)),
            row([.assigned, .held], .withdraw, .to(.withdrawn), [.notAboard], needs: [.shutOutApplication]),
        ] + unloading)

    /// The table of a flow.
    public static func of(_ flow: Flow) -> StateTable<LotState> {
        flow == .inspectBeforeLoad ? inspectBeforeLoad : loadThenInspect
    }

    /// Up to the tally both flows are alike.
    private static let warehouse: [[Transition<LotState>]] = [
        row([.planned], .book, .to(.booked), [.activeConsolidator, .confirmedTrade]),
        row([.planned, .booked], .withdraw, .to(.withdrawn)),
        row([.booked], .receive, .to(.received), [.allowedWarehouse], needs: [.warehouseReceipt]),
        row([.received], .count, .same),
        row([.received], .tallyAgrees, .to(.ready)),
        row([.received], .tallyDiffers, .to(.discrepant), needs: [.discrepancyNote]),
        row([.discrepant], .correct, .to(.ready), needs: [.tradeSheet]),
        row([.ready, .held], .correct, .same, [.correctedInTime], needs: [.tradeSheet]),
        row(
            [.received, .discrepant, .ready, .declared, .underInspection, .held, .released, .assigned], .move, .same,
            [.allowedMove]),
        row(
            [.received, .discrepant, .ready, .withdrawn], .returnGoods, .to(.returned), [.notAboard],
            needs: [.returnNote]),
        row([.withdrawn], .seize, .to(.seized), needs: [.custodyRecord]),
    ]

    /// Unloading is alike too.
    private static let unloading: [[Transition<LotState>]] = [
        row([.assigned, .loaded], .unload, .to(.assigned), [.openForUnloading, .piecesFit]),
        row([.held], .unload, .same, [.openForUnloading, .piecesFit]),
    ]
    private static let assigning: [Guard] = [
        .takesGoods, .fitsCapacity, .sameDestination, .mixedAllowed, .keptApart, .beforeCutOff,
    ]
    private static let loading: [Guard] = [.assignedHere, .takesGoods, .piecesFit, .beforeCutOff]

    private static func row(
        _ from: [LotState], _ trigger: Trigger, _ target: Transition<LotState>.Target, _ guards: [Guard] = [],
        needs documents: [DocumentKind] = []
    ) -> [Transition<LotState>] {
        StateTable.rows(from, trigger, target, guards, needs: documents)
    }
}

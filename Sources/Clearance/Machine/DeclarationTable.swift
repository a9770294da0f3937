import Consignments

/// The machine of a declaration (section 4.2), alike in both flows but for what must hold.
public enum DeclarationTable {
    /// Goods are declared loose.
    public static let inspectBeforeLoad = table(declaring: .lotsReady, release: .arrivalReported, inspect: [])
    /// Goods are declared in the container.
    public static let loadThenInspect = table(
        declaring: .lotsLoaded, release: .boxesArrived, inspect: [.boxesUnstuffed])

    /// The table of a flow.
    public static func of(_ flow: Flow) -> StateTable<DeclarationState> {
        flow == .inspectBeforeLoad ? inspectBeforeLoad : loadThenInspect
    }

    private static func table(declaring: Guard, release: Guard, inspect: [Guard]) -> StateTable<DeclarationState> {
        let inspecting: [Guard] = [.inspectionRecorded] + inspect
        return StateTable([
            row([.draft, .returned], .manifestEntry, .same),
            row(
                [.draft, .checked, .submitted, .accepted, .returned, .inspecting, .held, .amending], .arrivalReport,
                .same),
            row([.draft, .returned], .declare, .to(.checked), [.manifestKnown, .underCaps, declaring]),
            row([.checked], .submit, .to(.submitted)),
            row([.submitted], .accept, .to(.accepted)),
            row(
                [.submitted, .accepted, .inspecting, .held, .released, .amending, .cleared, .returned], .entryNumber,
                .same),
            row([.submitted, .accepted], .reject, .to(.returned)),
            row([.inspecting], .reject, .to(.returned), needs: [.returnReceipt]),
            row([.accepted], .release, .to(.released), [release]),
            row([.inspecting], .release, .to(.released), [release], needs: [.releaseReceipt]),
            row([.accepted], .select, .to(.inspecting), needs: [.inspectionNotice]),
            row([.inspecting], .inspectPass, .to(.released), inspecting, needs: [.inspectionRecord]),
            row(
                [.held], .inspectPass, .to(.released), [.inspectionRecorded, .otherOfficers], needs: [.inspectionRecord]
            ),
            row([.inspecting], .inspectMismatch, .to(.held), inspecting, needs: [.inspectionRecord]),
            row([.held], .inspectMismatch, .same, [.inspectionRecorded, .otherOfficers], needs: [.inspectionRecord]),
            row([.inspecting], .inspectSampling, .to(.held), inspecting, needs: [.inspectionRecord]),
            row([.held], .inspectSampling, .same, [.inspectionRecorded, .otherOfficers], needs: [.inspectionRecord]),
            row([.accepted, .released], .hold, .to(.held)),
            row([.held], .clear, .to(.released), [release]),
            row(
                [.accepted, .released, .held], .amendBegin, .to(.amending), [.amendmentReason], needs: [.amendmentForm]),
            row(
                [.inspecting], .amendBegin, .to(.amending), [.notInspecting, .amendmentReason], needs: [.amendmentForm]),
            row([.amending], .amendAccept, .before, [.droppedNotAboard]),
            row([.amending], .amendAcceptHeld, .to(.released), [release, .droppedNotAboard]),
            row([.amending], .amendReject, .before),
            row(
                [.accepted, .released, .held], .revoke, .to(.revoked), [.amendmentReason, .nothingAboard],
                needs: [.revocationForm]),
            row(
                [.inspecting], .revoke, .to(.revoked), [.notInspecting, .amendmentReason, .nothingAboard],
                needs: [.revocationForm]),
            row([.released], .conclude, .to(.cleared), [.lotsLeft]),
        ])
    }

    private static func row(
        _ from: [DeclarationState], _ trigger: Trigger, _ target: Transition<DeclarationState>.Target,
        _ guards: [Guard] = [], needs documents: [DocumentKind] = []
    ) -> [Transition<DeclarationState>] {
        StateTable.rows(from, trigger, target, guards, needs: documents)
    }
}

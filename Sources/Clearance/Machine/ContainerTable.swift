import Consignments

/// The machine of a container (sections 4.3 and 4.4).
public enum ContainerTable {
    /// Only released goods are ever in it.
    public static let inspectBeforeLoad = StateTable<ContainerState>(
        filling + [
            row([.closed], .seal, .to(.sealed), [.goodsReleased] + sealing, needs: [.photo]),
            row(
                [.opened], .reseal, .to(.resealed), [.packingAgrees, .goodsReleased, .newSeal] + sealing,
                needs: [.photo]),
            row([.sealed, .resealed], .gateOut, .to(.gateOut), [.goodsReleased, .wayOutKnown]),
        ] + voyage)

    /// Declared and inspected full.
    public static let loadThenInspect = StateTable<ContainerState>(
        filling + [
            row([.closed], .seal, .to(.sealed), sealing, needs: [.photo]),
            row([.opened], .reseal, .to(.resealed), [.packingAgrees, .newSeal] + sealing, needs: [.photo]),
            row([.sealed, .resealed], .gateOut, .to(.gateOut), [.wayOutKnown]),
            row([.arrivedPort], .unstuff, .to(.unstuffed), [.somethingInspected]),
            row([.unstuffed], .restuff, .to(.restuffed), [.nothingInspected]),
            row([.restuffed], .reseal, .to(.arrivedPort), [.packingAgrees, .newSeal] + sealing, needs: [.photo]),
        ] + voyage)

    /// The table of a flow.
    public static func of(_ flow: Flow) -> StateTable<ContainerState> {
        flow == .inspectBeforeLoad ? inspectBeforeLoad : loadThenInspect
    }

    private static let filling: [[Transition<ContainerState>]] = [
        row([.empty, .open, .loading, .closed, .sealed, .resealed], .bookVessel, .same),
        row([.empty], .goodsAssigned, .to(.open)),
        row([.open, .loading], .goodsAssigned, .same),
        row([.open], .goodsLoaded, .to(.loading)),
        row([.loading], .goodsLoaded, .same),
        row([.loading, .opened, .openedAtPort], .goodsUnloaded, .same),
        row([.loading], .close, .to(.closed), [.nothingHalfLoaded, .packingAgrees]),
        row([.closed], .reopen, .to(.loading)),
        row([.sealed, .resealed], .openSeal, .to(.opened)),
    ]

    private static let voyage: [[Transition<ContainerState>]] = [
        row([.gateOut], .transit, .to(.inTransit), [.transitNumbered]),
        row([.gateOut, .inTransit], .arrive, .to(.arrivedPort)),
        row([.arrivedPort], .openSeal, .to(.openedAtPort)),
        row([.openedAtPort], .reseal, .to(.arrivedPort), [.packingAgrees, .newSeal] + sealing, needs: [.photo]),
        row([.arrivedPort], .loadingManifest, .to(.loadingManifestOK), [.goodsReleased]),
        row([.loadingManifestOK], .depart, .to(.onBoard)),
        row([.onBoard], .tallyReport, .to(.tallied)),
    ]
    private static let sealing: [Guard] = [.sealerAllowed]

    private static func row(
        _ from: [ContainerState], _ trigger: Trigger, _ target: Transition<ContainerState>.Target,
        _ guards: [Guard] = [], needs documents: [DocumentKind] = []
    ) -> [Transition<ContainerState>] {
        StateTable.rows(from, trigger, target, guards, needs: documents)
    }
}

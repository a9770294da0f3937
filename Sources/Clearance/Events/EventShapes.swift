import Consignments

extension EventShape {
    /// Events of the job and of its plan.
    static let job: [EventKind: EventShape] = [
        .open: EventShape(
            [.job],
            required: [word("flow", Flow.allCases.map(\.rawValue)), word("clearance", ["integrated", "transit"])],
            optional: [text("consolidator")] + consolidatorFacts + [whole("tallyTolerance")]
                + [text("codes"), texts("codeFiles")]),
        .consolidator: EventShape([.job], required: consolidatorFacts),
        .warehouse: EventShape(
            [.job],
            required: [
                text("warehouse"), word("kind", Consolidator.WarehouseKind.allCases.map(\.rawValue)),
                flag("addressVerified"),
            ], optional: [text("approval")]),
        .planContainer: EventShape(
            [.container],
            required: [volume, .init(name: "payloadKg", content: .weight, isRequired: true)],
            optional: [text("number"), text("type")] + voyage),
        .planDeclaration: EventShape(
            [.declaration],
            optional: [
                .init(name: "valueUSD", content: .amount, isRequired: false), whole("lines"),
                text("purchaser"), text("bill"), text("clientSeqNo"),
            ]),
        .planLot: EventShape(
            [.lot], required: [text("declaration"), counted, gross, volume, flag("tradeConfirmed")],
            optional: [text("destination"), text("bill"), text("vendor"), text("container"), text("separate")]),
        .foreignLot: EventShape(
            [.lot], required: [text("list"), text("destination"), counted, gross, volume], optional: [text("bill")]),
    ]

    /// Events of a lot, and those that a lot and a declaration share.
    static let lot: [EventKind: EventShape] = [
        .book: EventShape([.lot], required: [text("warehouse")], optional: [text("slot")]),
        .receive: EventShape([.lot], required: [counted], optional: [gross, volume]),
        .count: EventShape([.lot], required: [counted]),
        .tally: EventShape([.lot], optional: [pieces]),
        .correct: EventShape([.lot], required: [counted, text("reason")], optional: [gross, volume]),
        .move: EventShape([.lot], required: [word("zone", Zone.allCases.map(\.rawValue))]),
        .assign: EventShape([.lot], required: [text("container")]),
        .unassign: EventShape([.lot]),
        .load: EventShape([.lot], optional: [text("container"), counted]),
        .unload: EventShape([.lot], optional: [counted, text("reason")]),
        .withdraw: EventShape([.lot], required: [text("reason")]),
        .returnGoods: EventShape([.lot], optional: [text("reason")]),
        .seize: EventShape([.lot], required: [text("reason")]),
        .foreignRelease: EventShape([.lot], required: [text("number")]),
        .hold: EventShape([.lot, .declaration], required: [text("reason")]),
        .clear: EventShape([.lot, .declaration], optional: [text("reason")]),
    ]

    /// Events of a declaration.
    static let declaration: [EventKind: EventShape] = [
        .manifestEntry: EventShape([.declaration], required: [text("bill")]),
        .declare: EventShape([.declaration]),
        .submit: EventShape([.declaration], optional: [text("clientSeqNo")]),
        .accept: EventShape([.declaration], optional: [text("entryNumber")]),
        .entryNumber: EventShape([.declaration], required: [text("number")]),
        .reject: EventShape([.declaration], required: [text("reason")]),
        .arrivalReport: EventShape([.declaration], optional: [text("number")]),
        .select: EventShape([.declaration], optional: [text("number")]),
        .inspect: EventShape(
            [.declaration],
            required: [
                word("result", ["pass", "mismatch", "sampling"]), texts("officers"),
                word("extent", ["full", "sample"]),
                word("method", ["appearance", "opening", "machine"]), flag("partyPresent"), flag("signed"),
            ], optional: [texts("lots")]),
        .release: EventShape([.declaration], optional: [text("number")]),
        .amendBegin: EventShape(
            [.declaration], required: [word("reason", AmendmentReason.allCases.map(\.rawValue))],
            optional: [text("words")]),
        .amendAccept: EventShape([.declaration], optional: [texts("dropped"), text("number")]),
        .amendReject: EventShape([.declaration], required: [text("reason")]),
        .revoke: EventShape(
            [.declaration], required: [word("reason", AmendmentReason.allCases.map(\.rawValue))],
            optional: [text("words")]),
        .conclude: EventShape([.declaration]),
    ]

    /// Events of a container.
    static let container: [EventKind: EventShape] = [
        .bookVessel: EventShape(
            [.container], optional: [text("vessel"), text("voyage"), time("cutOff"), text("number")]),
        .close: EventShape([.container], required: [pieces, gross]),
        .reopen: EventShape([.container], required: [text("reason")]),
        .seal: EventShape([.container], required: sealing, optional: [text("kind")]),
        .openSeal: EventShape([.container], required: [text("reason")]),
        .reseal: EventShape([.container], required: sealing + [pieces, gross], optional: [text("kind")]),
        .gateOut: EventShape([.container], required: [text("vehicle")], optional: [text("transitNumber")]),
        .transit: EventShape([.container], optional: [text("number")]),
        .arrive: EventShape([.container], optional: [text("number")]),
        .unstuff: EventShape([.container]),
        .restuff: EventShape([.container]),
        .loadingManifest: EventShape([.container], optional: [text("number")]),
        .depart: EventShape([.container], optional: [text("vessel"), text("voyage")]),
        .tallyReport: EventShape([.container], optional: [text("number")]),
    ]

    private static let consolidatorFacts = [flag("registered"), flag("controllerVerified"), flag("plaquePosted")]
    private static let voyage = [text("destination"), text("bill"), text("vessel"), text("voyage"), time("cutOff")]
    private static let sealing = [text("number"), text("role")]
}

/// The cases in which a declaration may be amended or revoked (rules R-087), as far as the flow meets them.
public enum AmendmentReason: String, CaseIterable, Sendable {
    /// After release, part or all of the goods are shut out, or the transport changes because of loading.
    case shutOut
    /// More or less loaded than declared, or lost.
    case quantity
    /// A fault of a computer system.
    case system
    /// What customs found does not match what was declared.
    case mismatch
    /// Anything else, in the field `words`; allowed only where the policy says so.
    case other
}

/// What can happen. The raw value is the name in journal, NDJSON and CSV; it never changes its meaning.
public enum EventKind: String, CaseIterable, Sendable {
    // The job.
    case open, warehouse, consolidator, planContainer, planDeclaration, planLot, foreignLot
    // A lot.
    case book, receive, count, tally, correct, move, assign, unassign, load, unload
    case withdraw, returnGoods, seize, foreignRelease
    // A lot or a declaration.
    case hold, clear
    // A declaration.
    case manifestEntry, declare, submit, accept, entryNumber, reject, arrivalReport, select, inspect, release
    case amendBegin, amendAccept, amendReject, revoke, conclude
    // A container.
    case bookVessel, close, reopen, seal, openSeal, reseal, gateOut, transit, arrive, unstuff, restuff
    case loadingManifest, depart, tallyReport
}

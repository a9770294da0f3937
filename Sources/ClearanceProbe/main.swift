// A second process for the journal's tests: writes events, says what was acknowledged, dies where it is told.
//
//   ClearanceProbe count PATH PREFIX EVENTS BATCH [BOUNDARY NUMBER]   counts pieces; dies at the boundary's n-th passing
//   ClearanceProbe fill PATH LOTS BOXES                               plans a job, books and receives every lot
//   ClearanceProbe board PATH                                         reads the board
import Clearance
import Glibc

let arguments = CommandLine.arguments
let time = "2026-11-18T09:30:00+08:00"

func event(
    _ id: String, _ kind: EventKind, _ subject: Subject, _ payload: Payload = [:], _ document: DocumentKind? = nil
)
    -> FlowEvent
{
    let evidence = document.map { [Evidence($0, name: "\(id).pdf")] } ?? []
    return FlowEvent(id: id, kind, subject, payload, actor: "probe", time: time, evidence: evidence)
}

func opening(lots: Int, boxes: Int) -> [FlowEvent] {
    let job = Subject.job("PROBE")
    var events = [
        event(
            "open", .open, job,
            [
                "flow": .text("inspectBeforeLoad"), "clearance": .text("integrated"), "consolidator": .text("Z1"),
                "registered": .flag(true), "controllerVerified": .flag(true), "plaquePosted": .flag(true),
            ]),
        event(
            "warehouse", .warehouse, job,
            ["warehouse": .text("W1"), "kind": .text("publicManagement"), "addressVerified": .flag(true)]),
    ]
    for box in 1...boxes {
        events.append(
            event(
                "box\(box)", .planContainer, .container("C\(box)"),
                ["volumeM3": .text("67"), "payloadKg": .text("26000")]))
        events.append(event("form\(box)", .planDeclaration, .declaration("D\(box)"), ["lines": .whole(20)]))
    }
    for lot in 1...lots {
        let box = lot % boxes + 1
        events.append(
            event(
                "lot\(lot)", .planLot, .lot("L\(lot)"),
                [
                    "declaration": .text("D\(box)"), "pieces": .whole(1_000_000), "grossKg": .text("40.5"),
                    "volumeM3": .text("0.125"), "tradeConfirmed": .flag(true), "container": .text("C\(box)"),
                ]))
    }
    for lot in 1...lots {
        events.append(event("book\(lot)", .book, .lot("L\(lot)"), ["warehouse": .text("W1")]))
        events.append(
            event("receive\(lot)", .receive, .lot("L\(lot)"), ["pieces": .whole(1)], .warehouseReceipt))
    }
    return events
}

/// Ends the process at the n-th passing of a boundary, as a power cut would.
func armed(_ journal: inout Journal, at boundary: String, number: Int) {
    let count = Counter()
    journal.atBoundary = { passed in
        if "\(passed)" == boundary, count.next() == number { kill(getpid(), SIGKILL) }
    }
}

final class Counter: @unchecked Sendable {
    private var value = 0
    func next() -> Int {
        value += 1
        return value
    }
}

func say(_ text: String) {
    print(text)
    fflush(nil)
}

func run() throws(JournalError) {
    var journal = try Journal(path: arguments[2])
    switch arguments[1] {
    case "count":
        _ = try journal.append(opening(lots: 1, boxes: 1))
        if arguments.count > 7 { armed(&journal, at: arguments[6], number: Int(arguments[7]) ?? 1) }
        let (prefix, total, batch) = (arguments[3], Int(arguments[4]) ?? 0, Int(arguments[5]) ?? 1)
        var next = 1
        say("ready")
        while next <= total {
            let last = min(total, next + batch - 1)
            let events = (next...last).map { event("\(prefix)-\($0)", .count, .lot("L1"), ["pieces": .whole(1)]) }
            let outcomes = try journal.append(events)
            for outcome in outcomes {
                if case .refused(let findings) = outcome { say("refused \(findings[0].message.en)") }
            }
            say("ack \(last)")
            next = last + 1
        }
    case "fill":
        let events = opening(lots: Int(arguments[3]) ?? 1, boxes: Int(arguments[4]) ?? 1)
        var start = 0
        let clock = ContinuousClock()
        let begin = clock.now
        while start < events.count {
            let end = min(events.count, start + 1_000)
            for outcome in try journal.append(Array(events[start..<end])) {
                if case .refused(let findings) = outcome { say("refused \(findings[0].message.en)") }
            }
            start = end
        }
        say("\(events.count) events in \(clock.now - begin)")
    case "verify":
        let clock = ContinuousClock()
        let begin = clock.now
        let result = try journal.verify()
        say("\(result.events) events, \(result.faults) in \(clock.now - begin)")
    default:
        let board = try journal.board()
        say("\(board.containers.count) containers, \(board.declarations.count) declarations, \(board.todo.count) to do")
    }
}

do {
    try run()
} catch {
    say("\(error)")
    exit(3)
}

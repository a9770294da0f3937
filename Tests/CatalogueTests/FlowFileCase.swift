import Clearance
import Exchange
import Findings
import Platform
import Zuhuo

/// What the flow reads from files: rows of events, a written plan, receipts of a drop folder.
///
/// Changes:
///
///     rows TEXT                  an event file as a table
///     plan OLD => NEW            the written plan of the standard job, a text of it changed; its journal is opened with it
///     message D1 gone            the message is gone when declared declarations are sent
///     receipt P                  a reply, then receipts L and P come for the declaration that was sent
///     arrived                    the arrival report is recorded
///     counted L1 4               four pieces of the lot are there: tallied, and corrected
///     held L2                    the lot is held once it is declared
///     sent                       what is declared is sent
enum FlowFileCase {
    static func run(_ edits: [Edit]) throws -> Outcome {
        let scratch = try Scratch()
        if let rows = edits.first, rows.verb == "rows" {
            let text = rows.value ?? rows.target
            try scratch.write(Array(text.utf8), "scans.csv")
            let file = try EventFile(path: scratch.path + "/scans.csv", actor: "gun-1", time: nil)
            return Outcome(
                findings: file.findings + file.rows.flatMap(\.findings), inputs: ["scans.csv": Array(text.utf8)])
        }
        let (input, outputs) = try ReplanCase.planned([], in: scratch)
        for (name, bytes) in outputs { try scratch.write(bytes, "OUT/" + name) }
        var plan = outputs["plan.json"] ?? []
        if let edit = edits.first, edit.verb == "plan" {
            guard let place = plan.firstRange(of: Array(edit.target.utf8)) else {
                throw FixtureFault(description: "the plan does not hold '\(edit.target)'")
            }
            plan.replaceSubrange(place, with: Array((edit.value ?? "").utf8))
        }
        let opening = FlowOpening(actor: "tester", time: time)
        let events = FlowStart.events(plan: plan, file: "plan.json", of: input, opening)
        guard let first = events.value, events.findings.isEmpty else {
            return Outcome(findings: events.findings, inputs: ["plan.json": plan])
        }
        let exchanged = edits.filter { $0.verb != "plan" }
        if exchanged.isEmpty { return Outcome() }
        var outcome = Outcome(findings: try exchange(first, exchanged, scratch))
        outcome.folder = scratch.path
        return outcome
    }

    private static let time = "2026-11-18T09:30:00+08:00"
    private static let later: Int64 = 4_000_000_000_000_000_000

    /// The planned job, declared, and passes over the drop folder.
    private static func exchange(_ events: [FlowEvent], _ edits: [Edit], _ scratch: Scratch) throws -> [Finding] {
        for box in DropBox.allCases { try scratch.folder("drop/" + box.rawValue) }
        let journal = try Journal(path: scratch.path + "/a.journal")
        try append(events, journal)
        let board = try journal.board()
        guard let form = board.declarations.first?.declaration else {
            throw FixtureFault(description: "the standard job has no declaration")
        }
        for lot in events.filter({ $0.kind == .planLot }).map(\.subject) {
            let counted = edits.first { $0.verb == "counted" && $0.target.hasPrefix(lot.id + " ") }
            try store(lot, counted.flatMap { Int64($0.target.dropFirst(lot.id.count + 1)) } ?? 5, journal)
        }
        let subject = Subject.declaration(form.id)
        try append([event(.manifestEntry, subject, ["bill": .text("B1")]), event(.declare, subject)], journal)
        var pass = ExchangePass(
            folder: try DropFolder(root: scratch.path + "/drop"), messages: scratch.path + "/OUT", actor: "tester")
        var findings: [Finding] = []
        for edit in edits {
            switch edit.verb {
            case "message": try scratch.remove("OUT/declarations")
            case "sent": break
            case "counted": continue
            case "held":
                try append([event(.hold, .lot(edit.target), ["reason": .text("brand")])], journal)
                continue
            case "arrived":
                try append([event(.arrivalReport, subject)], journal)
                continue
            case "receipt":
                let reply =
                    "<DecImportResponse><ResponseCode>0</ResponseCode><ClientSeqNo>\(form.clientSeqNo)</ClientSeqNo>"
                    + "<SeqNo>E20260000000000017</SeqNo></DecImportResponse>"
                try scratch.write(
                    Array(reply.utf8), "drop/InBox/Successed_E_\(form.clientSeqNo)_t-1_20261118100000.xml")
                for (code, hour) in [("L", 10), (edit.target, 11)] {
                    let text =
                        "<DEC_RESULT><CUS_CIQ_NO>E20260000000000017</CUS_CIQ_NO><ENTRY_ID>292120260000000017</ENTRY_ID>"
                        + "<NOTICE_DATE>2026-11-18T\(hour):30:00</NOTICE_DATE><CHANNEL>\(code)</CHANNEL></DEC_RESULT>"
                    try scratch.write(
                        Array(text.utf8), "drop/InBox/Receipt_DECCUS004_E20260000000000017_\(hour)_20261118103000.xml")
                }
            default: throw FixtureFault(description: "no change '\(edit.verb)'")
            }
            findings += try pass.run(journal, time: "2026-11-18T12:00:00+08:00", now: later).findings
        }
        return findings
    }

    /// A lot of five pieces comes in, and so many are counted.
    private static func store(_ lot: Subject, _ counted: Int64, _ journal: borrowing Journal) throws {
        try append([event(.book, lot, ["warehouse": .text("W1")])], journal)
        try append(
            [event(.receive, lot, ["pieces": .whole(5)]), event(.tally, lot, ["pieces": .whole(counted)])], journal)
        guard counted != 5 else { return }
        try append([event(.correct, lot, ["pieces": .whole(counted), "reason": .text("recounted")])], journal)
    }

    private static func event(_ kind: EventKind, _ subject: Subject, _ payload: Payload = [:]) -> FlowEvent {
        FlowEvent(
            id: "\(kind) \(subject)", kind, subject, payload, actor: "tester", time: time,
            evidence: DocumentKind.allCases.map { Evidence($0, name: "a.pdf") })
    }

    private static func append(_ events: [FlowEvent], _ journal: borrowing Journal) throws {
        for outcome in try journal.append(events) {
            if case .refused(let findings) = outcome {
                throw FixtureFault(description: findings.map(\.message.en).joined(separator: "; "))
            }
        }
    }
}

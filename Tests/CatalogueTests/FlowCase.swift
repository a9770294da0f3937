import Clearance
import Findings

/// A job with two boxes C1 and C2, two declarations D1 and D2, the lots L1 and L2 (D1) and L3 (D2), each of 10 pieces,
/// 100 kg and 2 m³, and X1 of a list elsewhere, and events handed in one by one.
///
/// Changes:
///
///     open flow=loadThenInspect      first: fields of the event that opens the standard job
///     nothing                        first: no standard job
///     policy mixed=no                mixed, manifest, documents, amendsUnderInspection, otherReasons
///     time 2026-11-20T04:00:01Z      the time of the events that follow
///     named e3                       the id of the next event
///     bare                           the next event has no documents
///     stored L1 L2                   booked, received, tallied
///     accepted D1                    manifest entry, declared, submitted, accepted, arrived
///     aboard C1 L1 L2                assigned to a box and loaded
///     inspect D1 result=mismatch     a whole record of the officers A and B, with fields changed
///     KIND SUBJECT FIELD=VALUE …     any event, see docs/flow.md; blanks in values are written _
///
/// Every event but those a rule refuses must be accepted, so a fixture cannot stumble unseen.
final class FlowCase {
    private let scratch: Scratch
    private var journal: Journal
    private var findings: [Finding] = []
    private var count = 0
    private var time = "2026-11-18T09:30:00+08:00"
    private var nextName: String?
    private var isBare = false

    static func run(_ edits: [Edit]) throws -> Outcome {
        let story = try FlowCase()
        let opening = edits.first.map { $0.verb == "open" ? $0.target : "" } ?? ""
        if edits.first?.verb != "nothing" { try story.start(opening) }
        for edit in edits where edit.verb != "nothing" && !(edit.verb == "open" && edit == edits.first) {
            try story.take(edit)
        }
        let late = try FlowDeadlines(story.journal, story.journal.board()).findings
        return Outcome(findings: story.findings + late)
    }

    private init() throws {
        let folder = try Scratch()
        let file = try Journal(path: folder.path + "/a.journal")
        scratch = folder
        journal = file
    }

    private func start(_ changes: String) throws {
        let opening = "J flow=inspectBeforeLoad clearance=integrated consolidator=Z1 registered=true"
        try event("open", opening + " controllerVerified=true plaquePosted=true " + changes)
        try event("warehouse", "J warehouse=W1 kind=publicManagement addressVerified=true")
        for box in ["C1", "C2"] { try event("planContainer", "\(box) volumeM3=10 payloadKg=1000 \(Self.way)") }
        for form in ["D1", "D2"] { try event("planDeclaration", "\(form) lines=3") }
        for (lot, form) in [("L1", "D1"), ("L2", "D1"), ("L3", "D2")] { try event("planLot", Self.lot(lot, form)) }
        try event("foreignLot", "X1 list=9610-1 destination=ARE003 pieces=5 grossKg=7.5 volumeM3=0.2")
    }

    private static let way = "destination=ARE003 bill=B1 cutOff=2026-11-20T12:00:00+08:00"

    private static func lot(_ lot: String, _ form: String) -> String {
        "\(lot) declaration=\(form) pieces=10 grossKg=100 volumeM3=2 tradeConfirmed=true destination=ARE003 bill=B1"
    }

    private func take(_ edit: Edit) throws {
        let words = edit.target.split(separator: " ").map(String.init)
        switch edit.verb {
        case "time": time = edit.target
        case "named": nextName = edit.target
        case "bare": isBare = true
        case "policy": try set(edit.target)
        case "stored":
            for lot in words {
                for step in ["book warehouse=W1", "receive pieces=10", "tally pieces=10"] { try event(step, on: lot) }
            }
        case "accepted":
            for step in ["manifestEntry bill=B1", "declare", "submit", "accept", "arrivalReport"] {
                try event(step, on: edit.target)
            }
        case "aboard":
            for lot in words.dropFirst() {
                try event("assign container=\(words[0])", on: lot)
                try event("load", on: lot)
            }
        case "lot": try event("planLot", Self.lot(words[0], words[1]))
        case "inspect":
            let record = "result=pass officers=A+B extent=full method=opening partyPresent=true signed=true"
            try event("inspect", "\(words[0]) \(record) \(words.dropFirst().joined(separator: " "))")
        default: try event(edit.verb, edit.target)
        }
    }

    private func set(_ setting: String) throws {
        switch setting {
        case "mixed=no": journal.policy.allowsMixedBoxes = false
        case "manifest=no": journal.policy.requiresManifestEntry = false
        case "documents=no": journal.policy.requiresDocuments = false
        case "amendsUnderInspection=yes": journal.policy.amendsUnderInspection = true
        case "otherReasons=yes": journal.policy.allowsOtherReasons = true
        default: throw FixtureFault(description: "no setting '\(setting)'")
        }
    }

    private func event(_ step: String, on subject: String) throws {
        let words = step.split(separator: " ", maxSplits: 1).map(String.init)
        try event(words[0], words.count > 1 ? "\(subject) \(words[1])" : subject)
    }

    private func event(_ kind: String, _ target: String) throws {
        guard let kind = EventKind(rawValue: kind) else { throw FixtureFault(description: "no event '\(kind)'") }
        let words = target.split(separator: " ").map(String.init)
        count += 1
        let event = FlowEvent(
            id: nextName ?? "e\(count)", kind, try Self.subject(words[0], kind), Self.payload(words.dropFirst(), kind),
            actor: "tester", time: time,
            evidence: isBare ? [] : DocumentKind.allCases.map { Evidence($0, name: "a.pdf") })
        (nextName, isBare) = (nil, false)
        if case .refused(let refusals) = try journal.append(event) { findings += refusals }
    }

    /// A subject by its letter; `L:C9` is a lot called C9.
    private static func subject(_ word: String, _ kind: EventKind) throws -> Subject {
        let name = word.dropFirst(word.dropFirst().first == ":" ? 2 : 0)
        switch word.first {
        case "L", "X": return .lot(String(name))
        case "D": return .declaration(String(name))
        case "C": return .container(String(name))
        case "J": return .job(String(name))
        default: throw FixtureFault(description: "'\(word)' is no subject")
        }
    }

    /// Later values of a field stand for earlier ones; `FIELD=` leaves it out.
    private static func payload(_ words: some Sequence<String>, _ kind: EventKind) -> Payload {
        var payload: Payload = [:]
        for word in words {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let text = parts.count > 1 ? parts[1].replacing("_", with: " ") : ""
            payload[parts[0]] = text.isEmpty ? nil : value(text, EventShape.of(kind).fields, parts[0])
        }
        return payload
    }

    private static func value(_ text: String, _ fields: [FieldShape], _ name: String) -> PayloadValue {
        switch fields.first(where: { $0.name == name })?.content {
        case .whole, .count: Int64(text).map { .whole($0) } ?? .text(text)
        case .flag: text == "true" || text == "false" ? .flag(text == "true") : .text(text)
        case .texts: .texts(text.split(separator: "+").map(String.init))
        default: .text(text)
        }
    }
}

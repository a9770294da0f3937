import Clearance
import Exchange

/// Which events bring a declaration of the journal to where its receipts say it stands.
///
/// The steps follow from the receipts as a set and from the journal, not from the order in which receipts came: the whole
/// story is told from the sending on, and what the journal has of it is passed over. A step that a person must take first
/// (an arrival report) is not made up.
struct ReceiptSteps {
    let standing: DeclarationStanding
    let receipts: [String: Receipt]
    let actor: String
    /// When the receipts are read; for a receipt that names no time.
    let time: String

    /// Whether the journal is where the receipts say; then nothing of them is missing that matters.
    func isSettled(_ declaration: DeclarationRecord) -> Bool {
        let story = ReceiptStory(standing)
        return story.state(after: story.moves.count) == declaration.state && number(declaration) == nil
    }

    /// The events not recorded yet, in the order in which they are to be handed in.
    /// - Parameter history: the events of the declaration, in their order.
    func events(for declaration: DeclarationRecord, history: [FlowEvent]) -> [FlowEvent] {
        var known = Set(history.map(\.id))
        let story = ReceiptStory(standing)
        let behind = story.moves.lastIndex { known.contains(id($0, declaration)) }.map { $0 + 1 } ?? 0
        let here = (behind...story.moves.count).first { story.state(after: $0) == declaration.state }
        let events =
            if let here {
                story.moves[here...].map { event($0, declaration, id($0, declaration)) }.filter {
                    !known.contains($0.id)
                }
            } else {
                overruling(declaration, story, history).map { anew($0, declaration, &known) }
            }
        if events.contains(where: { $0.kind == .accept }) { return events }
        return (number(declaration).map { [event($0, declaration, id($0, declaration))] } ?? []) + events
    }

    /// The straight way to the end of the story, where what the journal has is not on it: receipts that came late have
    /// changed what earlier ones meant. What a person did stands.
    private func overruling(
        _ declaration: DeclarationRecord, _ story: ReceiptStory, _ history: [FlowEvent]
    ) -> [ReceiptStory.Move] {
        let end = story.state(after: story.moves.count)
        if declaration.state == .released, end == .held, let step = standing.decidedBy {
            // A person's clearing stands until another receipt comes.
            let hold = ReceiptStory.Move(kind: .hold, state: .held, step: step)
            if !history.contains(where: { $0.id == id(hold, declaration) }) { return [hold] }
        }
        guard let step = standing.decidedBy, let last = history.last(where: { Self.moving.contains($0.kind) }),
            last.id.hasPrefix("receipt:") || declaration.state == .returned && isEarlier(last, than: step)
        else { return [] }
        return story.way(from: declaration.state, step)
    }

    private static let moving: Set<EventKind> = [
        .declare, .submit, .accept, .reject, .select, .inspect, .release, .hold, .clear, .amendBegin, .amendAccept,
        .amendReject, .revoke, .conclude,
    ]

    /// Whether a person or the drop folder recorded a return before customs said what the standing rests on.
    private func isEarlier(_ reject: FlowEvent, than step: StandingStep) -> Bool {
        guard let told = step.time, let then = EventTime(reject.time), let now = EventTime(Self.text(told)) else {
            return false
        }
        return then < now
    }

    /// The customs number, where it became known after the acceptance was recorded.
    private func number(_ declaration: DeclarationRecord) -> ReceiptStory.Move? {
        guard declaration.entryNumber.isEmpty, !standing.entryIds.isEmpty, let step = standing.decidedBy,
            DeclarationTable.inspectBeforeLoad.transition(from: declaration.state, on: .entryNumber) != nil
        else { return nil }
        return ReceiptStory.Move(kind: .entryNumber, state: declaration.state, step: step)
    }

    // MARK: Events

    private func id(_ move: ReceiptStory.Move, _ declaration: DeclarationRecord) -> String {
        "receipt:\(move.kind.rawValue):\(declaration.id):\(move.step.sha256.prefix(24))"
    }

    /// An event that the same receipt may have brought before.
    private func anew(
        _ move: ReceiptStory.Move, _ declaration: DeclarationRecord, _ known: inout Set<String>
    ) -> FlowEvent {
        let base = id(move, declaration)
        var name = base
        var count = 1
        while !known.insert(name).inserted {
            count += 1
            name = "\(base):\(count)"
        }
        return event(move, declaration, name)
    }

    private func event(_ move: ReceiptStory.Move, _ declaration: DeclarationRecord, _ id: String) -> FlowEvent {
        let step = move.step
        return FlowEvent(
            id: id, move.kind, .declaration(declaration.id), payload(move), actor: actor,
            time: step.time.map(Self.text) ?? time,
            evidence: [Evidence(Self.document(move.kind), name: step.file, sha256: step.sha256)])
    }

    private func payload(_ move: ReceiptStory.Move) -> Payload {
        switch move.kind {
        case .accept: standing.entryIds.first.map { ["entryNumber": .text($0)] } ?? [:]
        case .release, .select, .entryNumber: standing.entryIds.first.map { ["number": .text($0)] } ?? [:]
        case .reject, .hold: ["reason": .text(reason(move))]
        default: [:]
        }
    }

    private func reason(_ move: ReceiptStory.Move) -> String {
        if move.kind == .hold, standing.hasConflict { return "回执互相矛盾 (receipts contradict each other)" }
        let words = receipts[move.step.sha256]?.text.replacing("\n", with: " ") ?? ""
        return words.isEmpty ? move.step.code ?? move.step.stage.words.zh : words
    }

    private static func document(_ kind: EventKind) -> DocumentKind {
        switch kind {
        case .select: .inspectionNotice
        case .reject: .returnReceipt
        case .release, .conclude: .releaseReceipt
        default: .other
        }
    }

    /// Receipts carry the time of China.
    private static func text(_ time: WallTime) -> String { "\(time.description)+08:00" }
}

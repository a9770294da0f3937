import Clearance
import Exchange

/// Which events bring a declaration of the journal to where its receipts say it stands.
///
/// The steps follow from the receipts as a set and from the journal's state, not from the order in which receipts came;
/// a step that a person must take first (an inspection record, an arrival report) is not made up.
struct ReceiptSteps {
    let standing: DeclarationStanding
    let receipts: [String: Receipt]
    let actor: String
    /// When the receipts are read; for a receipt that names no time.
    let time: String

    /// The events, in the order in which they are to be handed in.
    func events(for declaration: DeclarationRecord) -> [FlowEvent] {
        guard !standing.hasConflict else { return [] }
        let subject = Subject.declaration(declaration.id)
        let events = kinds(declaration.state).compactMap { kind in
            step(for: kind).map { event(kind, subject, $0) }
        }
        if events.contains(where: { $0.kind == .accept }) { return events }
        return number(declaration).map { [$0] + events } ?? events
    }

    /// The customs number, where it became known after the acceptance was recorded: the order of receipts must not matter.
    private func number(_ declaration: DeclarationRecord) -> FlowEvent? {
        guard declaration.entryNumber.isEmpty, !standing.entryIds.isEmpty, let step = standing.decidedBy,
            DeclarationTable.inspectBeforeLoad.transition(from: declaration.state, on: .entryNumber) != nil
        else { return nil }
        return event(.entryNumber, .declaration(declaration.id), step)
    }

    /// The way from a state to the standing's stage.
    private func kinds(_ state: DeclarationState) -> [EventKind] {
        let start: [EventKind] = state == .submitted ? [.accept] : []
        switch standing.stage {
        case .unknown, .sent, .stored, .declared, .suspended: return []
        case .sendFailed, .refused, .declarationFailed, .returned, .deleted:
            return state == .submitted || state == .accepted ? [.reject] : []
        case .accepted, .pending, .reviewed: return start
        case .inspecting: return state == .submitted || state == .accepted ? start + [.select] : []
        case .released, .cleared:
            let release: [EventKind] =
                switch state {
                case .submitted, .accepted: start + [.release]
                default: []
                }
            return standing.stage == .cleared && state != .cleared ? release + [.conclude] : release
        }
    }

    /// The step that an event rests on: the latest that speaks of it, else what decided the standing.
    private func step(for kind: EventKind) -> StandingStep? {
        let stages: [Stage] =
            switch kind {
            case .accept: [.accepted]
            case .select: [.inspecting]
            case .release: [.released]
            default: [standing.stage]
            }
        return standing.steps.last { stages.contains($0.stage) } ?? standing.decidedBy
    }

    private func event(_ kind: EventKind, _ subject: Subject, _ step: StandingStep) -> FlowEvent {
        var payload: Payload = [:]
        let receipt = receipts[step.sha256]
        switch kind {
        case .accept: if let number = standing.entryIds.first { payload["entryNumber"] = .text(number) }
        case .reject:
            let words = receipt?.text.replacing("\n", with: " ") ?? ""
            payload["reason"] = .text(words.isEmpty ? step.code ?? standing.stage.words.zh : words)
        case .release, .select, .entryNumber:
            if let number = standing.entryIds.first { payload["number"] = .text(number) }
        default: break
        }
        let document: DocumentKind = kind == .select ? .inspectionNotice : .releaseReceipt
        return FlowEvent(
            id: "receipt:\(kind.rawValue):\(subject.id):\(step.sha256.prefix(24))", kind, subject, payload,
            actor: actor,
            time: step.time.map { "\($0.description)+08:00" } ?? time,
            evidence: [
                Evidence(
                    [.reject, .accept, .entryNumber].contains(kind) ? .other : document, name: step.file,
                    sha256: step.sha256)
            ])
    }
}

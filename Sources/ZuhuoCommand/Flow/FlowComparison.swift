import Clearance
import Findings
import Zuhuo

/// Messages beside the journal, when declarations are declared or sent by hand.
struct FlowComparison {
    let arguments: Arguments

    /// Refusals of the messages that do not agree with the journal; `nil` where all do, or no folder was named.
    func outcomes(of events: [FlowEvent], _ journal: borrowing Journal) throws(Failure) -> [FlowOutcome]? {
        guard let output = arguments.value(FlowOptions.messages) else { return nil }
        let folder = MessageFolder(output)
        var outcomes: [FlowOutcome] = []
        var isRefused = false
        for event in events {
            let obstacles = try obstacles(to: event.subject.id, in: folder, journal)
            outcomes.append(obstacles.isEmpty ? .accepted(sequence: 0) : .refused(obstacles))
            isRefused = isRefused || !obstacles.isEmpty
        }
        return isRefused ? outcomes : nil
    }

    /// A declaration that is not on record is the journal's to refuse.
    private func obstacles(
        to declaration: String, in folder: MessageFolder, _ journal: borrowing Journal
    ) throws(Failure) -> [Finding] {
        guard let form = try Failure.journal({ () throws(JournalError) in try journal.declaration(declaration) }) else {
            return []
        }
        do throws(ExchangePassError) { return try folder.obstacles(to: form, in: journal) } catch {
            throw Failure(error)
        }
    }

    /// Where no folder was named: says which declarations have lots that were corrected or have left since the plan.
    func warn(_ events: [FlowEvent], _ journal: borrowing Journal, _ console: Console) throws(Failure) {
        guard !arguments.has(FlowOptions.messages) else { return }
        for form in events.map(\.subject.id) {
            let changed = try changedLots(of: form, journal)
            guard !changed.isEmpty else { continue }
            let names = changed.prefix(5).map(\.visible).joined(separator: ", ") + (changed.count > 5 ? " …" : "")
            console.say(
                Bilingual(
                    zh: "报关单 \(form.visible) 的货物 \(names) 在编排后有更正或已离开：用 zuhuo flow amend 重写报文，旧报文不会发送",
                    en:
                        "lots of declaration \(form.visible) were corrected or have left since the plan: \(names). Write its "
                        + "message anew with zuhuo flow amend; the old one is not sent"))
        }
    }

    private func changedLots(of form: String, _ journal: borrowing Journal) throws(Failure) -> [String] {
        try Failure.journal { () throws(JournalError) in
            let corrected = Set(
                try journal.history(.declaration(form)).map(\.event).filter { $0.kind == .correct }.map(\.subject.id))
            return try journal.lots(ofDeclaration: form).filter { $0.state.isFinal || corrected.contains($0.id) }
                .map(\.id)
        }
    }
}

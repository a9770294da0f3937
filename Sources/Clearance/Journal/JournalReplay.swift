import Ledger

/// Folds the stored events into records, and checks every link of the chain on the way.
struct JournalReplay {
    let file: JournalFile

    /// The state that the events add up to.
    /// - Throws: ``JournalError/damagedEvent(sequence:reason:)`` at the first event that is not what it was.
    func rebuild() throws(JournalError) -> MemoryRecords {
        var engine = FlowEngine(records: MemoryRecords(), policy: nil)
        var last: Int64 = 0
        var previous = ""
        try file.everyEvent { stored throws(JournalError) in
            try Self.checkLink(stored, after: last, previous)
            let findings = engine.apply(stored.event, sequence: stored.sequence)
            if let finding = findings.first {
                throw .damagedEvent(sequence: stored.sequence, reason: finding.message.en)
            }
            last = stored.sequence
            previous = stored.hash
        }
        let head = try file.guarded { file throws(LedgerError) in try file.head() }
        guard head.sequence == last, head.hash == previous else {
            throw .damagedEvent(sequence: last, reason: "the journal ends here, its head names event \(head.sequence)")
        }
        return engine.records
    }

    private static func checkLink(_ stored: StoredEvent, after last: Int64, _ previous: String) throws(JournalError) {
        let sequence = stored.sequence
        guard sequence == last + 1 else {
            throw .damagedEvent(sequence: sequence, reason: "it follows event \(last)")
        }
        guard stored.previous == previous else {
            throw .damagedEvent(sequence: sequence, reason: "it does not name the hash of the event before it")
        }
        let hash = ChainLink.hash(
            stored.event, payload: stored.event.payload.canonicalText, sequence: sequence, previous: previous)
        guard hash == stored.hash else {
            throw .damagedEvent(sequence: sequence, reason: "its content does not fit its hash")
        }
    }
}

import Clearance
import Exchange
import Findings
import Platform

/// Why a pass over the drop folder ended early.
public enum ExchangePassError: Error, Sendable {
    /// The drop folder.
    case exchange(ExchangeError)
    /// The journal.
    case journal(JournalError)
    /// A message file.
    case platform(PlatformError)
}

/// Moves messages and receipts between the journal and the drop folder.
///
/// A declaration that is declared in the journal is sent under the try that its own history gives, so that a killed pass
/// done again sends nothing twice. Receipts are read as a set, whatever their order, and acknowledged after the journal
/// has what they say. Nothing is deleted.
public struct ExchangePass {
    /// What a pass did.
    public struct Report: Sendable {
        /// Declarations sent: their ref and the file's name.
        public var sent: [(declaration: String, file: String)] = []
        /// Receipts that are new.
        public var arrivals: [Receipt] = []
        /// Events recorded, and the receipt each rests on.
        public var recorded: [FlowEvent] = []
        /// Receipts of this pass whose declaration the journal does not know.
        public var unknown: [Receipt] = []
        /// Files set aside.
        public var setAside: [String] = []
        /// Files that may still be growing.
        public var waiting: [String] = []
        /// Everything worth saying.
        public var findings: [Finding] = []
    }

    let folder: DropFolder
    let messages: MessageFolder?
    let actor: String
    /// Receipts read before, by the name of their file.
    private var known: [String: Receipt] = [:]

    /// A pass.
    /// - Parameters:
    ///   - folder: the drop folder.
    ///   - messages: a run's output folder, with the messages in `declarations/`; `nil` sends nothing.
    ///   - actor: who is written into the events.
    public init(folder: DropFolder, messages: String?, actor: String) {
        self.folder = folder
        self.messages = messages.map(MessageFolder.init)
        self.actor = actor
    }

    /// One pass.
    /// - Parameters:
    ///   - time: when it is, ISO 8601 with an offset.
    ///   - now: the same in nanoseconds since 1970, by the clock of the volume; see `DropFolder.scan`.
    ///   - quietSeconds: how long a file must not have changed.
    public mutating func run(
        _ journal: borrowing Journal, time: String, now: Int64?, quietSeconds: Int = 2
    ) throws(ExchangePassError) -> Report {
        var report = Report()
        try send(journal, time, &report)
        let scan = try exchange { () throws(ExchangeError) in
            try folder.scan(now: now, quietSeconds: quietSeconds)
        }
        report.arrivals = scan.arrivals.map(\.receipt)
        report.setAside = scan.setAside.map(\.name)
        report.waiting = scan.waiting
        report.findings += scan.findings
        try readReceipts(scan)
        try giveBack(scan.placements, journal, time, &report)
        try move(journal, scan, time, &report)
        try exchange { () throws(ExchangeError) in try folder.acknowledge(scan) }
        return report
    }

    // MARK: Sending

    private func send(
        _ journal: borrowing Journal, _ time: String, _ report: inout Report
    ) throws(ExchangePassError) {
        guard let messages else { return }
        let sent = Set(folder.dispatches.map { Optional($0.name) })
        let board = try self.journal { () throws(JournalError) in try journal.board() }
        for status in board.declarations where status.declaration.state == .checked {
            let form = status.declaration
            guard let message = try message(of: form) else {
                report.findings.append(messages.missing(form))
                continue
            }
            let attempt = try attempts(form.id, journal) + 1
            // What a killed pass put there already is too late to be refused.
            if !sent.contains(MessageName(clientSeqNo: form.clientSeqNo, attempt: attempt)) {
                let obstacles = try messages.obstacles(to: message, of: form, in: journal)
                report.findings += obstacles
                if !obstacles.isEmpty { continue }
            }
            let dispatch = try exchange { () throws(ExchangeError) in
                try folder.put(message.outgoing(form), attempt: attempt)
            }
            let event = FlowEvent(
                id: "sent:\(form.id):\(attempt)", .submit, .declaration(form.id),
                ["clientSeqNo": .text(form.clientSeqNo)], actor: actor, time: time,
                evidence: [Evidence(.other, name: dispatch.file, sha256: dispatch.sha256)])
            try record([event], journal, &report)
            report.sent.append((form.id, dispatch.file))
        }
    }

    private func message(of form: DeclarationRecord) throws(ExchangePassError) -> MessageFolder.Filed? {
        do throws(PlatformError) { return try messages?.message(of: form) } catch { throw .platform(error) }
    }

    /// A message in `FailBox` did not go out: its declaration is to be corrected and declared again, then sent under the
    /// next try. One that was sent again meanwhile is left alone.
    private func giveBack(
        _ placements: [Placement], _ journal: borrowing Journal, _ time: String, _ report: inout Report
    ) throws(ExchangePassError) {
        let failed = placements.filter { $0.box == .fail }
        guard !failed.isEmpty else { return }
        let board = try self.journal { () throws(JournalError) in try journal.board() }
        for placement in failed {
            let name = placement.dispatch.name
            let form = board.declarations.map(\.declaration).first { $0.clientSeqNo == name.clientSeqNo }
            guard let form, form.state == .submitted, try attempts(form.id, journal) == name.attempt else { continue }
            let event = FlowEvent(
                id: "failed:\(form.id):\(name.attempt)", .reject, .declaration(form.id),
                ["reason": .text("客户端发送失败：FailBox/\(placement.file)")], actor: actor, time: time,
                evidence: [Evidence(.other, name: placement.file, sha256: placement.dispatch.sha256)])
            try record([event], journal, &report)
        }
    }

    /// How often a declaration was sent.
    private func attempts(_ id: String, _ journal: borrowing Journal) throws(ExchangePassError) -> Int {
        let history = try self.journal { () throws(JournalError) in try journal.ownEvents(.declaration(id)) }
        return history.count { $0.event.kind == .submit }
    }

    // MARK: Receipts

    /// Takes in the new receipts, and at the first pass those that were read before the program started.
    private mutating func readReceipts(_ scan: ScanReport) throws(ExchangePassError) {
        let fresh = Set(scan.arrivals.map(\.file.name))
        let passedOver = Set(scan.waiting + scan.setAside.map(\.name)).union(fresh)
        for arrival in scan.arrivals { known[arrival.file.name] = arrival.receipt }
        let root = folder.root + "/InBox"
        guard Directory.kind(of: root) == .directory else { return }
        do throws(PlatformError) {
            let box = try OpenFolder(path: root)
            for entry in try box.entries(depth: 2) where entry.stamp != nil && entry.name.hasSuffix(".xml") {
                guard known[entry.name] == nil, !passedOver.contains(entry.name) else { continue }
                guard let read = try? box.contents(of: entry.name, limit: ReceiptReader.largest) else { continue }
                if let receipt = ReceiptReader.read(read.bytes, file: entry.name).value { known[entry.name] = receipt }
            }
        } catch {
            throw .platform(error)
        }
    }

    private func move(
        _ journal: borrowing Journal, _ scan: ScanReport, _ time: String, _ report: inout Report
    ) throws(ExchangePassError) {
        let receipts = known.sorted { $0.key < $1.key }.map(\.value)
        let folded = DeclarationStanding.fold(receipts)
        report.findings += folded.findings
        let board = try self.journal { () throws(JournalError) in try journal.board() }
        let forms = board.declarations.map(\.declaration)
        let bySHA = Dictionary(receipts.map { ($0.sha256, $0) }) { first, _ in first }
        var placed: Set<String> = []
        let bySeqNo = Dictionary(forms.map { ($0.clientSeqNo, $0) }) { first, _ in first }
        let byEntry = Dictionary(forms.map { ($0.entryNumber, $0) }) { first, _ in first }
        let found = (folded.value ?? []).compactMap { standing in
            let seqNo = standing.clientSeqNos.first { !$0.isEmpty && bySeqNo[$0] != nil }
            let entry = standing.entryIds.first { !$0.isEmpty && byEntry[$0] != nil }
            return (seqNo.flatMap { bySeqNo[$0] } ?? entry.flatMap { byEntry[$0] }).map {
                (form: $0, standing: standing)
            }
        }
        for (form, standing) in found.sorted(by: { $0.form.id < $1.form.id }) {
            placed.formUnion(standing.steps.map(\.sha256))
            let steps = ReceiptSteps(standing: standing, receipts: bySHA, actor: actor, time: time)
            try bring(form, with: steps, journal, &report)
        }
        report.unknown = scan.arrivals.map(\.receipt).filter { !placed.contains($0.sha256) && $0.stage != nil }
    }

    /// Hands in the events of a standing one after the other; what was recorded before is passed over.
    private func bring(
        _ form: DeclarationRecord, with steps: ReceiptSteps, _ journal: borrowing Journal, _ report: inout Report
    ) throws(ExchangePassError) {
        if steps.isSettled(form) { return }
        let history = try self.journal { () throws(JournalError) in try journal.ownEvents(.declaration(form.id)) }
        for event in steps.events(for: form, history: history.map(\.event)) {
            guard try record([event], journal, &report) else { return }
        }
    }

    /// Hands in events; a refusal waits for a person and is said.
    @discardableResult
    private func record(
        _ events: [FlowEvent], _ journal: borrowing Journal, _ report: inout Report
    ) throws(ExchangePassError) -> Bool {
        let outcomes = try self.journal { () throws(JournalError) in try journal.append(events) }
        var isWhole = true
        for (event, outcome) in zip(events, outcomes) {
            switch outcome {
            case .accepted: report.recorded.append(event)
            case .repeated: break
            case .refused(let findings):
                isWhole = false
                report.findings += findings.map { Self.waiting(event, $0) }
            }
        }
        return isWhole
    }

    // MARK: Findings and errors

    private static func waiting(_ event: FlowEvent, _ finding: Finding) -> Finding {
        let file = event.evidence.first?.name ?? ""
        return Finding(
            FlowRules.waitingReceipt,
            zh: "回执 \(file) 要求报关单 \(event.subject.id)“\(event.kind.words.zh)”，但\(finding.message.zh)",
            en:
                "the receipt \(file) asks for '\(event.kind.words.en)' of declaration \(event.subject.id), but \(finding.message.en)",
            hintZh: finding.hint.zh + "；下次交换时自动补记", hintEn: finding.hint.en + "; the next pass then records it",
            place: Place(file: file, path: "\(event.subject)"))
    }

    private func exchange<Result>(_ body: () throws(ExchangeError) -> Result) throws(ExchangePassError) -> Result {
        do throws(ExchangeError) { return try body() } catch { throw .exchange(error) }
    }

    private func journal<Result>(_ body: () throws(JournalError) -> Result) throws(ExchangePassError) -> Result {
        do throws(JournalError) { return try body() } catch { throw .journal(error) }
    }
}

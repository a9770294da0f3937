import Findings

/// Something a receipt or a box of the drop folder says about how far a declaration has come.
public struct StandingStep: Hashable, Sendable {
    /// How far.
    public let stage: Stage
    /// When, if known.
    public let time: WallTime?
    /// The code that says so; `nil` for a message found in a box.
    public let code: String?
    /// SHA-256 of the receipt, or of the message found in a box.
    public let sha256: String
    /// Name of its file.
    public let file: String
}

/// Where a declaration stands, by all its receipts together.
///
/// It is a fold of a set: the order in which receipts come, copies of them and replays make no difference.
public struct DeclarationStanding: Hashable, Sendable {
    /// How far it has come.
    public let stage: Stage
    /// What decided that; `nil` for ``Stage/unknown``.
    public let decidedBy: StandingStep?
    /// The sender's numbers, ascending; one, unless receipts tie several together.
    public let clientSeqNos: [String]
    /// The data centre's numbers, ascending.
    public let seqNos: [String]
    /// Customs' numbers, ascending.
    public let entryIds: [String]
    /// Every step, each once, in the order in which they count: those without a time first.
    public let steps: [StandingStep]
    /// Whether receipts contradict each other; see the findings. Goods should then wait for a person.
    public let hasConflict: Bool

    /// Every stage it was ever in, in the order of ``Stage``.
    public var reached: [Stage] { Set(steps.map(\.stage)).sorted() }

    /// Whether the goods may be loaded by what the receipts say: released or cleared, nothing contradicting.
    public var isReleased: Bool { !hasConflict && (stage == .released || stage == .cleared) }
}

/// A message of ours found in a box of the drop folder.
public struct BoxSighting: Hashable, Sendable {
    /// The sender's number.
    public let clientSeqNo: String
    /// Whether it lies in `FailBox`; else in `SentBox`.
    public let hasFailed: Bool
    /// SHA-256 of the message.
    public let sha256: String
    /// Name of its file.
    public let file: String

    /// A sighting.
    public init(clientSeqNo: String, hasFailed: Bool, sha256: String, file: String) {
        self.clientSeqNo = clientSeqNo
        self.hasFailed = hasFailed
        self.sha256 = sha256
        self.file = file
    }
}

extension DeclarationStanding {
    /// The standings of all declarations that any of the receipts is about, in the order of their numbers (the sender's,
    /// else the data centre's, else customs').
    ///
    /// Receipts belong together when a number ties them, directly or over others. Receipts without any number are left
    /// out; reading them made a finding. The result is the same for any order of the inputs and any copies among them.
    /// - Complexity: O(n log n).
    public static func fold(
        _ receipts: some Sequence<Receipt>, sightings: some Sequence<BoxSighting> = [BoxSighting]()
    ) -> Checked<[DeclarationStanding]> {
        var groups = NumberGroups()
        for receipt in receipts { groups.add(receipt) }
        for sighting in sightings { groups.add(sighting) }
        var standings: [DeclarationStanding] = []
        var findings: [Finding] = []
        for group in groups.sorted() {
            var walk = StandingWalk(group)
            standings.append(walk.standing())
            findings += walk.findings
        }
        return Checked(standings, findings)
    }
}

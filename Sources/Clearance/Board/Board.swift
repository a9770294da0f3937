import Findings

/// So many lots in one place and state.
public struct LotTally: Hashable, Sendable {
    /// The container they are assigned to, or planned for; empty where none.
    public let container: String
    /// Whether they are assigned, not only planned.
    public let isAssigned: Bool
    /// Their declaration; empty for lots declared elsewhere.
    public let declaration: String
    /// Their state.
    public let state: LotState
    /// How many.
    public let lots: Int64
}

/// What something waits for.
public struct Wait: Hashable, Sendable {
    /// What waits.
    public let subject: Subject
    /// What it waits for: another subject, where there is one.
    public let awaited: Subject?
    /// The event that would end the waiting.
    public let event: EventKind
    /// How many lots are meant; 0 where it is not about lots.
    public let lots: Int64
    /// In words.
    public let words: Bilingual
}

/// A container on the board.
public struct ContainerStatus: Hashable, Sendable {
    /// The container.
    public let container: ContainerRecord
    /// The lots in it or planned for it, by declaration and state.
    public let tallies: [LotTally]
    /// What it waits for, the nearest first.
    public let waits: [Wait]
}

/// A declaration on the board.
public struct DeclarationStatus: Hashable, Sendable {
    /// The declaration.
    public let declaration: DeclarationRecord
    /// Its lots, by container and state.
    public let tallies: [LotTally]
    /// What it waits for, the nearest first.
    public let waits: [Wait]
}

/// The state of a job at one look: what waits for what. Everything in the order of the names.
public struct Board: Hashable, Sendable {
    /// The job; `nil` before it is opened.
    public let job: JobRecord?
    /// Its containers.
    public let containers: [ContainerStatus]
    /// Its declarations.
    public let declarations: [DeclarationStatus]
    /// Lots declared elsewhere (9610 lists) that are in no box, by state.
    public let listed: [LotTally]
    /// What those wait for, the nearest first.
    public let listedWaits: [Wait]
    /// Sequence number of the last event it takes account of.
    public let sequence: Int64

    /// All waits that a person of the firm can end, declarations first.
    public var todo: [Wait] {
        let answers: Set<EventKind> = [.accept, .release, .amendAccept, .tallyReport]
        let all = declarations.flatMap(\.waits) + containers.flatMap(\.waits) + listedWaits
        return all.filter { !answers.contains($0.event) && $0.awaited == nil }
    }
}

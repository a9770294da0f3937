import Findings

/// One thing that happened, or that somebody wants recorded as happened: an operation as a value.
///
/// What a kind needs in its payload stands in ``EventShape``. Whether it may happen now is decided by the transitions and
/// guards when it is handed to the ``Journal``.
public struct FlowEvent: Hashable, Sendable {
    /// Name of the event, unique in the journal: the same event handed in twice is recorded once.
    public var id: String
    /// What happened.
    public var kind: EventKind
    /// To what.
    public var subject: Subject
    /// With which data.
    public var payload: Payload
    /// Who says so: a person's or scanner's number.
    public var actor: String
    /// When, ISO 8601 with an offset, as given by the caller.
    public var time: String
    /// Documents and photos it rests on.
    public var evidence: [Evidence]

    /// An event.
    public init(
        id: String, _ kind: EventKind, _ subject: Subject, _ payload: Payload = [:], actor: String, time: String,
        evidence: [Evidence] = []
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.payload = payload
        self.actor = actor
        self.time = time
        self.evidence = evidence
    }
}

/// What became of an event handed to the journal.
public enum FlowOutcome: Hashable, Sendable {
    /// Recorded now, under that sequence number.
    case accepted(sequence: Int64)
    /// The very same event is there already.
    case repeated(sequence: Int64)
    /// Not recorded; why, and what must happen first.
    case refused([Finding])
}

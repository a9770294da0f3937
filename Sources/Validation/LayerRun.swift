import Findings

/// The layers of a validation, in the order in which they run.
public enum ValidationLayer: String, CaseIterable, Sendable {
    /// Whether the bytes are well-formed XML.
    case wellFormed = "well-formed"
    /// Whether the elements are those of the message, in its order and number.
    case structure
    /// Code tables and identifiers.
    case codes
    /// The rules of the trade and of the declaration form.
    case rules
    /// The message against its source, its attachments, its neighbours.
    case cross
}

/// What became of a layer.
public struct LayerRun: Sendable, Hashable {
    /// Whether a layer ran.
    public enum State: Sendable, Hashable {
        /// It ran to its end.
        case run
        /// It did not run, and why.
        case skipped(Bilingual)
    }

    /// Which layer.
    public let layer: ValidationLayer
    /// Whether it ran.
    public let state: State
    /// Whether the message may be called valid only if it ran.
    public let isRequired: Bool
    /// How long it took, in nanoseconds, by the clock of the caller; `nil` without a clock.
    public let nanoseconds: UInt64?

    /// Notes what became of a layer.
    public init(_ layer: ValidationLayer, _ state: State, isRequired: Bool, nanoseconds: UInt64? = nil) {
        self.layer = layer
        self.state = state
        self.isRequired = isRequired
        self.nanoseconds = nanoseconds
    }

    /// Whether it ran.
    public var hasRun: Bool { state == .run }
}

/// What a validation says of a message: a fact, whatever the user's policy makes of it.
public enum Verdict: String, CaseIterable, Sendable {
    /// Every required layer ran, and no error was found.
    case valid
    /// An error was found.
    case invalid
    /// No error was found, but a required layer did not run.
    case undetermined
}

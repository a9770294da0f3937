/// What an event is about.
public struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The kinds of things that move.
    public enum Kind: String, CaseIterable, Sendable {
        /// The job as a whole.
        case job
        /// A lot (货物批次).
        case lot
        /// A declaration (报关单).
        case declaration
        /// A container (集装箱).
        case container
    }

    /// What it is.
    public let kind: Kind
    /// Its name in the job: lot number, declaration ref, container ref.
    public let id: String

    /// A subject.
    public init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// A lot.
    public static func lot(_ id: String) -> Subject { Subject(.lot, id) }
    /// A declaration.
    public static func declaration(_ id: String) -> Subject { Subject(.declaration, id) }
    /// A container.
    public static func container(_ id: String) -> Subject { Subject(.container, id) }
    /// The job.
    public static func job(_ id: String) -> Subject { Subject(.job, id) }

    /// Orders by kind, then by name.
    public static func < (left: Subject, right: Subject) -> Bool {
        (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }

    /// `lot L017`
    public var description: String { "\(kind.rawValue) \(id)" }

    /// `货物 L017`
    var wordsZh: String {
        switch kind {
        case .job: "作业 \(id)"
        case .lot: "货物 \(id)"
        case .declaration: "报关单 \(id)"
        case .container: "集装箱 \(id)"
        }
    }
}

import Findings
import Markup

/// What changed between two declarations, in the trade's terms: for an amendment, or to see what was sent anew.
///
/// Lines that say the same are paired whatever their numbers, then those with the same number, commodity code and goods
/// name, then by ever weaker likeness, so that renumbering is said as such; containers by their number, attachments by theirs, other blocks by what names them. An absent and an
/// empty element are the same, and so are `100` and `100.00` where a number stands. References to lines (the lines
/// inside a container) are compared after renumbering.
public struct MessageDiff: Sendable {
    /// Every change: the head, the lines in the order of the newer message, what was removed where it stood before.
    public let changes: [MessageChange]
    /// Whether both messages were read whole; otherwise there may be more changes.
    public let isComplete: Bool

    /// Compares two messages. Complexity: O(elements), but O(k log k) for k lines.
    public init(from older: DeclarationMessage, to newer: DeclarationMessage) {
        var comparison = MessageComparison(older, newer)
        changes = comparison.run()
        isComplete = !older.isTruncated && !newer.isTruncated
    }

    /// Whether the two say the same.
    public var isEmpty: Bool { changes.isEmpty }

    /// How many changes there are of a kind.
    public func count(of kind: MessageChange.Kind) -> Int { changes.count { $0.kind == kind } }
}

import Findings

/// The rules of changing a plan, in reading order.
public enum ReplanRules {
    /// All of them.
    public static let all = [withdrawn, held, chargesKept, codeTables, figures, boxes]
}

import Findings

/// The rules of loading, in reading order.
public enum LoadingRules {
    /// All of them.
    public static let all = [
        lotTooLarge, lotTooHeavy, noContainerLeft, fixedContainerFull, groupTooLarge, groupConflict, groupApart,
        fixedTogether,
    ]
}

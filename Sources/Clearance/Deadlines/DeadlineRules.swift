import Findings

/// The rules on limits of time.
public enum DeadlineRules {
    /// All of them, in order.
    public static let all = [arrival, advanceManifest, loadingManifest, tally]
}

import Findings

/// The rules on newer code tables (`MP-CLS-…`).
public enum CodeListRules {
    /// All of them, in order.
    public static let all = [
        tableFile, header, row, vintage, code, twice, name, day, shape, unit, duty, marks, older, closed, count,
    ]
}

import Findings

/// The rules of a lot's commodity code and its eligibility for market procurement (1039).
public enum TariffRules {
    /// All rules, in reading order.
    public static let all: [Rule] = [
        malformedCode, unknownCode, prohibited, licence, otherDocument,
    ]
}

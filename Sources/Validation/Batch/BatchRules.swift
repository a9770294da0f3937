import Findings

/// The rules on several messages of one run.
public enum BatchRules {
    static let rules: [BatchRule] = [
        .sharedBill,
        .billOfOneVoyage,
        .kindOfSharedBox,
        .flagOfSharedBox,
        .cargoOfSharedBox,
        .clientNumberOnce,
        .unifiedNumberOnce,
        .sealOfOneBox,
        .dividedGoods,
        .declaredTwice,
    ]

    /// All of them, in order.
    public static let all = rules.map(\.rule)
}

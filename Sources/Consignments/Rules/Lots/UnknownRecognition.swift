import Findings

extension LotRules {
    /// The recognition state must be entered or confirmed.
    public static let unknownRecognition = Rule(
        "MP-LOT-004", .error, zh: "认定状态应为 entered 或 confirmed",
        en: "The recognition state must be entered or confirmed",
        source: "contracts section 1", certainty: .contract)
}

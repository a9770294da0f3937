import Findings

extension ReceiptRules {
    /// Plan.json keeps to its contract.
    static let badPlan = Rule(
        "MP-RCP-040", .error, .input, zh: "plan.json 须合乎约定",
        en: "plan.json keeps to its contract",
        source: "contract of plan.json and lists, contracts section 4", certainty: .contract)
}

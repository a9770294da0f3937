import Findings

extension ReceiptRules {
    /// The correspondence list agrees with plan.json.
    static let badList = Rule(
        "MP-RCP-043", .warning, .cross, zh: "对应清单须与 plan.json 一致",
        en: "the correspondence list agrees with plan.json",
        source: "contract of plan.json and lists, contracts section 4", certainty: .contract)
}

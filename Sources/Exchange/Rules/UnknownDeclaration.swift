import Findings

extension ReceiptRules {
    /// A receipt belongs to a declaration of the plan.
    static let unknownDeclaration = Rule(
        "MP-RCP-041", .warning, .cross, zh: "回执须属于本计划的报关单",
        en: "a receipt belongs to a declaration of the plan",
        source: "contract of plan.json and lists, contracts section 4", certainty: .contract)
}

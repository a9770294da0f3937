import Findings

extension JobRules {
    /// Inspection in a market-operated warehouse without approval.
    public static let warehouseApproval = Rule(
        "MP-JOB-043", .warning, .rules, zh: "市场化运营仓库内查验须有批准",
        en: "inspection in a market-operated warehouse has an approval",
        source: "our reading of the customs inspection measures art. 4 (R-078)", certainty: .ownDefault)
}

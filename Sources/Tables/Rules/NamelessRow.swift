import Findings

extension TableRules {
    /// Figures belong to a lot that is named.
    public static let namelessRow = Rule(
        "MP-TAB-026", .error, zh: "有数字的行应写明批次、交易单、商户和商品",
        en: "A row with figures must name its lot, trade, merchant and goods",
        source: "contracts section 1", certainty: .contract)
}

import Findings

extension VintageRules {
    /// The market-procurement rules speak to exports under supervision mode 1039 only.
    static let otherTrade = Rule(
        "SW-014", .notice, .rules, zh: "市场采购的规则只用于监管方式 1039 的出口",
        en: "The market-procurement rules speak to exports under supervision mode 1039 only",
        source: "GACC 2019-221 art. 1", certainty: .official)
}

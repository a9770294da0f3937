import Findings

extension FilingRules {
    /// A containerised declaration names its box.
    public static let containerNumber = Rule(
        "MP-FIL-002", .warning, .rules, zh: "装箱货物须填集装箱号",
        en: "Goods in a container must name it",
        source: "GACC 2018-60 item 32(26); filling-rules F-180", certainty: .official)
}

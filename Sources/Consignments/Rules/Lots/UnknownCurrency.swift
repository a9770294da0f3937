import Findings

extension LotRules {
    /// The currency must be a three-letter code.
    public static let unknownCurrency = Rule(
        "MP-LOT-024", .error, zh: "币制应为三位字母代码",
        en: "The currency must be a three-letter code",
        source: "GACC 2018-60 art. 3(39); filling rules F-151", certainty: .official)
}

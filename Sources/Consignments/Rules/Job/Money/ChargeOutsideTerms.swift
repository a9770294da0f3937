import Findings

extension JobRules {
    /// A charge that the terms leave out of the price.
    public static let chargeOutsideTerms = Rule(
        "MP-JOB-064", .warning, .rules, zh: "成交方式不含此项费用",
        en: "the terms leave this charge out of the price",
        source: "our reading of GACC 2018-60 art. 3 items 27 to 29 (F-129)", certainty: .ownDefault)
}

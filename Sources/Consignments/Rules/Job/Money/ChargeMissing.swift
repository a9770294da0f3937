import Findings

extension JobRules {
    /// Terms that hold a charge which is not given.
    public static let chargeMissing = Rule(
        "MP-JOB-065", .warning, .rules, zh: "成交方式所含费用须列明",
        en: "the charges in the terms are given",
        source: "our reading of GACC 2018-60 art. 3 items 27 to 29 (F-129)", certainty: .ownDefault)
}

import Findings

extension JobRules {
    /// The tariff at hand is of another year than the declaration.
    public static let tariffYear = Rule(
        "MP-JOB-034", .warning, .codes, zh: "税则宜与申报日期同年", en: "the tariff is that of the declaration's year",
        source: "our default: tariff lines change every January", certainty: .ownDefault)
}

import Findings

extension JobRules {
    /// A rate of a later day.
    public static let lateRate = Rule(
        "MP-JOB-061", .warning, .rules, zh: "汇率日期不晚于申报日期",
        en: "rates are not later than the declaration",
        source: "our default; no text names the rate (R-003)", certainty: .ownDefault)
}

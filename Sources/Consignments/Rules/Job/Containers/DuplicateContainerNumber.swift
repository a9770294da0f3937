import Findings

extension JobRules {
    /// Two containers with one number.
    public static let duplicateContainerNumber = Rule(
        "MP-JOB-072", .error, .codes, zh: "集装箱号不可重复",
        en: "container numbers are unique",
        source: "GACC 2018-60 art. 3 item 32 (F-181)", certainty: .official)
}

import Findings

extension JobRules {
    /// A customs district ending 00 as customs of declaration.
    public static let districtOffice = Rule(
        "MP-JOB-022", .error, .codes, zh: "申报地海关后两位不可为 00",
        en: "the customs of declaration does not end in 00",
        source: "Single Window entry guide 2018, item 1 (F-015)", certainty: .official)
}

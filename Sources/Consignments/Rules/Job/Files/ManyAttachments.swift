import Findings

extension JobRules {
    /// More attachments than the message holds.
    public static let manyAttachments = Rule(
        "MP-JOB-092", .error, .structure, zh: "随附单据不超过 10 份",
        en: "at most ten attachments",
        source: "DecMessage format 2018 (F-010)", certainty: .official)
}

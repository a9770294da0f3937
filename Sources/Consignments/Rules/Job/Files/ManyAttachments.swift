import Findings

extension JobRules {
    /// More attachments than the message foresees.
    public static let manyAttachments = Rule(
        "MP-JOB-092", .warning, .structure, zh: "随附单据宜不超过 10 份",
        en: "at most ten attachments",
        source: "DecMessage format 2018 (F-010)", certainty: .official)
}

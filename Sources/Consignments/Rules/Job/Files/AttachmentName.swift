import Findings

extension JobRules {
    /// A file name longer than the message takes.
    public static let attachmentName = Rule(
        "MP-JOB-090", .error, .structure, zh: "随附单据文件名不超过 64",
        en: "an attachment's file name has at most 64 characters",
        source: "DecMessage format 2018, EdocCopId", certainty: .official)
}

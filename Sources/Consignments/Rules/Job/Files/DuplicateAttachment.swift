import Findings

extension JobRules {
    /// Two attachments with one file name: the archive is flat.
    public static let duplicateAttachment = Rule(
        "MP-JOB-091", .error, .structure, zh: "随附单据文件名不可重复",
        en: "attachments have different file names",
        source: "DecMessage format 2018, attachments", certainty: .official)
}

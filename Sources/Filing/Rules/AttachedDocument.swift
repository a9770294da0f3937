import Findings

extension FilingRules {
    /// What a document of a declaration must be.
    public static let attachedDocument = Rule(
        "MP-DOC-001", .error, .input, zh: "随附单据须为存在的 PDF（1.4 及以上）文件，不超过 4 MB，文件名不超过 64 个字符且不重复",
        en:
            "An attachment must be an existing PDF (1.4 or later) of at most 4 MB with a unique name of at most 64 characters",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)
}

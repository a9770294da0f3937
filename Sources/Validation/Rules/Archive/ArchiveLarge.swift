import Findings

extension ArchiveRules {
    /// A document should have at most 4 MB.
    static let large = Rule(
        "MP-ARC-009", .warning, .cross, zh: "随附文件不应超过 4 MB",
        en: "A document should have at most 4 MB",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)
}

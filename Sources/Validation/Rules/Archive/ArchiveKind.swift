import Findings

extension ArchiveRules {
    /// A document should be a PDF.
    static let kind = Rule(
        "MP-ARC-008", .warning, .cross, zh: "随附文件应为 PDF",
        en: "A document should be a PDF",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)
}

import Findings

extension ArchiveRules {
    /// A PDF is of version 1.4 or later (DecMessage reference 4.8).
    static let oldPDF = Rule(
        "MP-ARC-011", .warning, .cross, zh: "PDF 应为 1.4 或更高版本", en: "A PDF should be of version 1.4 or later",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)

    /// The version at the head of a PDF before 1.4, such as `1.3`; `nil` for a later one and for what is no PDF.
    static func oldVersion(_ head: [UInt8]) -> String? {
        guard head.starts(with: "%PDF-1.".utf8), head.count > 7, (0x30...0x33).contains(head[7]) else { return nil }
        return "1.\(head[7] - 0x30)"
    }
}

import Findings

extension ArchiveRules {
    /// EdocSize should be the file's bytes.
    static let size = Rule(
        "MP-ARC-010", .notice, .cross, zh: "EdocSize 应为文件的字节数",
        en: "EdocSize should be the file's bytes",
        source: "GACC 2018-67, EdocRealation; the server seems not to check it", certainty: .observed)
}

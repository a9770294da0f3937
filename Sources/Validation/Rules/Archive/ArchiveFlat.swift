import Findings

extension ArchiveRules {
    /// The archive should have no folders.
    static let flat = Rule(
        "MP-ARC-005", .warning, .cross, zh: "压缩包中不应有文件夹",
        en: "The archive should have no folders",
        source: "Single Window client 2018, drop folder (decmessage reference section 4)", certainty: .observed)
}

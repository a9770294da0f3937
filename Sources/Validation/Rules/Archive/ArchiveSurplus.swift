import Findings

extension ArchiveRules {
    /// A file of the archive should be named by the message.
    static let surplus = Rule(
        "MP-ARC-007", .warning, .cross, zh: "压缩包中的文件应在报文中提到",
        en: "A file of the archive should be named by the message",
        source: "Single Window client 2018, drop folder (decmessage reference section 4)", certainty: .observed)
}

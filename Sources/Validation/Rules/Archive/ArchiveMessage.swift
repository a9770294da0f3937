import Findings

extension ArchiveRules {
    /// The archive must hold exactly one message.
    static let message = Rule(
        "MP-ARC-002", .error, .cross, zh: "压缩包中须有且只有一份报文",
        en: "The archive must hold exactly one message",
        source: "Single Window client 2018, drop folder (decmessage reference section 4)", certainty: .contract)
}

import Findings

extension ArchiveRules {
    /// The archive must be readable.
    static let unreadable = Rule(
        "MP-ARC-001", .error, .cross, zh: "压缩包须可读",
        en: "The archive must be readable",
        source: "Single Window client 2018, drop folder (decmessage reference section 4)", certainty: .contract)
}

import Findings

extension ArchiveRules {
    /// The archive must not expand to too much.
    static let bomb = Rule(
        "MP-ARC-004", .error, .cross, zh: "压缩包解压后不得过大",
        en: "The archive must not expand to too much",
        source: "our contract: what is unpacked is bounded", certainty: .contract)
}

import Findings

extension ArchiveRules {
    /// No path of the archive may lead outside it.
    static let name = Rule(
        "MP-ARC-003", .error, .cross, zh: "压缩包中的路径不得指向包外",
        en: "No path of the archive may lead outside it",
        source: "our contract: such an entry is never read", certainty: .contract)
}

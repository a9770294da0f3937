import Findings

extension ReceiptRules {
    /// What cannot be read is set aside, never deleted.
    static let setAside = Rule(
        "MP-RCP-031", .warning, .input, zh: "读不懂的文件另行保留，绝不删除",
        en: "what cannot be read is set aside, never deleted",
        source: "drop-folder protocol of the import client (docs/exchange.md)", certainty: .observed)
}

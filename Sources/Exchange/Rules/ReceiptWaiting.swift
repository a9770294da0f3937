import Findings

extension ReceiptRules {
    /// A file that is still being written waits.
    static let waiting = Rule(
        "MP-RCP-030", .notice, .input, zh: "尚在写入的文件下次再读",
        en: "a file that is still being written waits",
        source: "drop-folder protocol of the import client (docs/exchange.md)", certainty: .observed)
}

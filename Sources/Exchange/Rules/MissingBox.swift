import Findings

extension ReceiptRules {
    /// The drop folder has its four boxes.
    static let missingBox = Rule(
        "MP-RCP-033", .warning, .input, zh: "交换文件夹须有四个子文件夹",
        en: "the drop folder has its four boxes",
        source: "drop-folder protocol of the import client (docs/exchange.md)", certainty: .observed)
}

import Findings

extension ReceiptRules {
    /// The boxes hold ordinary files only.
    static let unusableEntry = Rule(
        "MP-RCP-032", .warning, .input, zh: "收件文件夹中只应有普通文件",
        en: "the boxes hold ordinary files only",
        source: "our default: links and pipes are never followed", certainty: .ownDefault)
}

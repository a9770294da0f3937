import Findings

extension ReceiptRules {
    /// A message put into the drop folder is whole.
    static let unfinished = Rule(
        "MP-RCP-034", .warning, .input, zh: "放入交换文件夹的报文须完整",
        en: "a message put into the drop folder is whole",
        source: "our default: a try whose file does not match the ledger is not sent", certainty: .ownDefault)
}

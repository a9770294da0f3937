import Findings

extension ReceiptRules {
    /// A unified number has 18 characters, a customs number 18 digits.
    static let oddNumber = Rule(
        "MP-RCP-008", .warning, .codes, zh: "统一编号 18 位，海关编号 18 位数字",
        en: "a unified number has 18 characters, a customs number 18 digits",
        source: "declaration message format V1.0, annex of GACC 2018-67", certainty: .official)
}

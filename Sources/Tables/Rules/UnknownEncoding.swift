import Findings

extension TableRules {
    /// The encoding is one of those allowed.
    public static let unknownEncoding = Rule(
        "MP-TAB-003", .error, zh: "编码应为 UTF-8 或 GB18030",
        en: "The encoding must be UTF-8 or GB18030",
        source: "contracts section 1", certainty: .contract)
}

import Findings

extension CodeListRules {
    /// A table should not be older than the program's.
    static let older = Rule(
        "MP-CLS-013", .warning, zh: "代码表不宜比程序中的旧",
        en: "A table should not be older than the program's",
        source: "our default: what is older undoes newer rows", certainty: .ownDefault)
}

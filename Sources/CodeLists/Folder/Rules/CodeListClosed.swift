import Findings

extension CodeListRules {
    /// Whether a table is closed is the program's to say.
    static let closed = Rule(
        "MP-CLS-014", .warning, zh: "表的封闭或开放由程序决定",
        en: "Whether a table is closed is the program's to say",
        source: "our default: an official list that is complete stays so", certainty: .ownDefault)
}

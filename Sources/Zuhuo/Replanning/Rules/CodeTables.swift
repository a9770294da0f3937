import Findings

extension ReplanRules {
    /// The tables by which a plan was made and is changed.
    public static let codeTables = Rule(
        "MP-RPL-004", .warning, .codes, zh: "改计划宜用原计划所用的代码表",
        en: "A plan should be changed with the code tables it was made with",
        source: "our default: other units, marks or duties change declarations that nobody touched",
        certainty: .ownDefault)
}

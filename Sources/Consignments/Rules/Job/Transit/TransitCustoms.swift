import Findings

extension JobRules {
    /// Transit within one customs office.
    public static let transitCustoms = Rule(
        "MP-JOB-085", .warning, .rules, zh: "转关的申报地海关与出境关别应不同",
        en: "transit runs between two customs offices",
        source: "our reading of GACC 2018-60 art. 3 item 10 (F-062)", certainty: .ownDefault)
}

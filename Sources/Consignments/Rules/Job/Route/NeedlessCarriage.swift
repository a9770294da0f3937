import Findings

extension JobRules {
    /// Something filled that the mode leaves empty.
    public static let needlessCarriage = Rule(
        "MP-JOB-032", .warning, .rules, zh: "该运输方式下此项免填",
        en: "the mode leaves this field empty",
        source: "GACC 2018-60 art. 3 item 10 (F-047, F-050)", certainty: .official)
}

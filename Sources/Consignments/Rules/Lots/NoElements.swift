import Findings

extension LotRules {
    /// Declaration elements should be given.
    public static let noElements = Rule(
        "MP-LOT-012", .notice, zh: "应填写申报要素",
        en: "Declaration elements should be given",
        source: "GACC 2018-60 art. 3(35); filling rules F-137", certainty: .ownDefault)
}

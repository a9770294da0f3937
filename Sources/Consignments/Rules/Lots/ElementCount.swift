import Findings

extension LotRules {
    /// There must be as many elements as the tariff line asks for.
    public static let elementCount = Rule(
        "MP-LOT-011", .warning, zh: "申报要素个数应与税则一致",
        en: "There must be as many elements as the tariff line asks for",
        source: "GACC 2018-60 art. 3(35); filling rules F-137", certainty: .ownDefault)
}

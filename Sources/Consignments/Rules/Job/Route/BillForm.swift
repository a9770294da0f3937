import Findings

extension JobRules {
    /// A house bill in another form than the mode of transport asks for.
    public static let billForm = Rule(
        "MP-JOB-030", .warning, .rules, zh: "提运单号的分单号按运输方式书写",
        en: "a house bill is written as its mode asks",
        source: "GACC 2018-60 art. 3 item 11 (F-066)", certainty: .official)
}

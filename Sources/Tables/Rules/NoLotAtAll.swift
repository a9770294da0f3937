import Findings

extension TableRules {
    /// There is something to declare.
    public static let noLotAtAll = Rule(
        "MP-TAB-027", .error, zh: "一个作业的表格中至少应有一批货物",
        en: "The tables of a job hold at least one lot",
        source: "contracts section 1", certainty: .contract)
}

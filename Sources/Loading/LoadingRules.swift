import Findings

/// The rules of loading, in reading order.
public enum LoadingRules {
    /// No empty container is large enough for the lot.
    public static let lotTooLarge = rule(
        "MP-CON-001", zh: "每批货物的体积须能装入至少一种箱型", en: "every lot fits into some container by volume")
    /// No container that is large enough carries the lot.
    public static let lotTooHeavy = rule(
        "MP-CON-002", zh: "每批货物的毛重不得超过可用集装箱的载重", en: "every lot fits into some container by gross weight")
    /// The containers of the job are full.
    public static let noContainerLeft = rule(
        "MP-CON-003", zh: "作业的集装箱须够装全部货物", en: "the job has containers enough for all lots")
    /// The container a lot is fixed to is full.
    public static let fixedContainerFull = rule(
        "MP-CON-004", zh: "指定装入某集装箱的货物不得超过其限装体积和载重",
        en: "lots fixed to a container fit into it together")
    /// Lots that must stay together fit into no container together.
    public static let groupTooLarge = rule(
        "MP-CON-005", zh: "同柜组的货物须能一起装入一个集装箱", en: "lots kept together fit into one container")
    /// Lots that must stay together are fixed to different containers.
    public static let groupConflict = rule(
        "MP-CON-006", zh: "同柜组的货物不得指定不同的集装箱", en: "lots kept together name the same container")

    /// Lots that must stay together must not share a container either.
    public static let groupApart = rule(
        "MP-CON-007", zh: "同柜组的货物不得属于同一分柜组", en: "lots kept together do not carry the same separate value")
    /// Lots that must not share a container are fixed to one.
    public static let fixedTogether = rule(
        "MP-CON-008", zh: "同一分柜组的货物不得指定装入同一集装箱",
        en: "lots with the same separate value name different containers")

    /// All of them.
    public static let all = [
        lotTooLarge, lotTooHeavy, noContainerLeft, fixedContainerFull, groupTooLarge, groupConflict, groupApart,
        fixedTogether,
    ]

    private static func rule(_ code: String, zh: String, en: String) -> Rule {
        Rule(code, .error, .rules, zh: zh, en: en, source: "contracts section 5", certainty: .contract)
    }
}

import Findings

extension Guard {
    ///
    public static let assignedHere = Guard(
        rule(
            "MP-FLW-038", zh: "货物须装入所配的集装箱",
            en: "a lot is loaded into the container it is assigned to",
            source: "report on Yiwu 2023: late assignment", certainty: .secondary)
    ) {
        let named = $0.payload.text("container")
        guard let lot = $0.lot, !named.isEmpty, named != lot.container else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 配在 \(lot.container)，不是 \(named)",
            en: "lot \(lot.id) is assigned to \(lot.container), not to \(named)",
            hintZh: "装入 \(lot.container)，或先取消配箱再改配",
            hintEn: "load it into \(lot.container), or first unassign and assign it anew")
    }
}

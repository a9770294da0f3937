import Findings

extension Guard {
    /// Lots with one `separate` value go into different containers.
    public static let keptApart = Guard(
        rule(
            "MP-FLW-042", zh: "同一分柜组的货物不得同箱", en: "lots with the same separate value are never in one container",
            source: "docs/lots-table.md, column separate", certainty: .contract)
    ) {
        guard let lot = $0.lot, let box = $0.container, !lot.separate.isEmpty else { return nil }
        let there = $0.lots.filter { $0.separate == lot.separate && $0.id != lot.id && $0.container == box.id }
        guard !there.isEmpty else { return nil }
        let names = listed(there.map(\.id))
        return Refusal(
            zh: "货物 \(lot.id) 与集装箱 \(box.id) 中的 \(names) 同属分柜组 \(lot.separate)，不得同箱",
            en: "lot \(lot.id) must not share container \(box.id) with \(names): separate value \(lot.separate)",
            hintZh: "配到另一个集装箱，或先取消那一批的配箱", hintEn: "assign it to another container, or first unassign that lot")
    }
}

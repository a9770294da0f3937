import Findings

extension Guard {
    /// Section 4.3.
    public static let nothingHalfLoaded = Guard(
        rule(
            "MP-FLW-050", zh: "关箱时配箱货物须全部装完",
            en: "all lots assigned to a box are loaded whole when it is closed",
            source: "definition of the packing list", certainty: .secondary)
    ) {
        let open = $0.lots.filter { !$0.isWhollyAboard }
        guard let box = $0.container, !open.isEmpty else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) 有未装完的货物：\(listed(open.map(\.id)))",
            en: "container \(box.id) has lots that are not loaded whole: \(listed(open.map(\.id)))",
            hintZh: "先装完，或卸下并取消配箱", hintEn: "first load the rest, or unload and unassign them")
    }
}

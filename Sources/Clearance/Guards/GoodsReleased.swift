import Findings

extension Guard {
    /// section 4.3.
    public static let goodsReleased = Guard(
        rule(
            "MP-FLW-052", zh: "箱内货物须全部处于放行状态",
            en: "everything in the box is released at this moment",
            source: "GACC Decree 172; definitions of the loading manifest", certainty: .official)
    ) {
        let open = $0.unreleasedAboard
        guard let box = $0.container, !open.isEmpty else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) 内有未放行的货物：\(listed(open.map(\.id)))",
            en: "container \(box.id) holds lots that are not released: \(listed(open.map(\.id)))",
            hintZh: "先等放行，或卸下这些货物（必要时 reopen 或 openSeal）",
            hintEn: "first wait for their release, or unload them (after reopen or openSeal where needed)")
    }
}

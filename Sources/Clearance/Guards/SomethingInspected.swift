import Findings

extension Guard {
    ///
    public static let somethingInspected = Guard(
        rule(
            "MP-FLW-064", zh: "掏箱须因箱内报关单被布控",
            en: "a box is unstuffed because a declaration in it is under inspection",
            source: "report on the Yiwu express centre 2025", certainty: .secondary)
    ) {
        let context = $0
        let hit = context.lots.contains { context.declarations[$0.declaration]?.state == .inspecting }
        guard let box = context.container, !hit else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) 没有查验中的报关单", en: "no declaration in container \(box.id) is under inspection",
            hintZh: "先登记布控（select）", hintEn: "first record the selection (event select)")
    }
}

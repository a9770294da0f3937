import Findings

extension Guard {
    ///
    public static let nothingInspected = Guard(
        rule(
            "MP-FLW-065", zh: "重装前箱内报关单查验须全部结束",
            en: "a box is filled again when all inspections of its declarations are over",
            source: "report on the Yiwu express centre 2025", certainty: .secondary)
    ) {
        let context = $0
        let open = Set(context.lots.map(\.declaration)).sorted().filter {
            context.declarations[$0]?.state == .inspecting
        }
        guard let box = context.container, !open.isEmpty else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) 的报关单 \(listed(open)) 仍在查验",
            en: "declarations \(listed(open)) of container \(box.id) are still under inspection",
            hintZh: "先登记查验结果（inspect）", hintEn: "first record the result (event inspect)")
    }
}

import Findings

extension Guard {
    ///
    public static let boxesUnstuffed = Guard(
        rule(
            "MP-FLW-022", zh: "先装后查：查验前须掏箱",
            en: "load then inspect: the box is unstuffed before the inspection",
            source: "report on the Yiwu express centre 2025", certainty: .secondary)
    ) {
        let context = $0
        let boxes = Set(context.liveLots.map(\.container).filter { !$0.isEmpty })
        let full = boxes.sorted().filter { context.containers[$0]?.state != .unstuffed }
        guard !full.isEmpty else { return nil }
        return Refusal(
            zh: "集装箱 \(listed(full)) 尚未掏箱", en: "containers \(listed(full)) are not unstuffed",
            hintZh: "先掏箱（unstuff）", hintEn: "first unstuff them (event unstuff)")
    }
}

import Findings

extension Guard {
    ///
    public static let boxesArrived = Guard(
        rule(
            "MP-FLW-019", zh: "先装后查：集装箱运抵后才能放行",
            en: "load then inspect: goods are released after their container has arrived",
            source: "Ningbo Customs notice 2019-05-08", certainty: .official)
    ) {
        let context = $0
        let boxes = Set(context.liveLots.map(\.container).filter { !$0.isEmpty })
        let late = boxes.sorted().filter { context.containers[$0]?.state.isAtPort != true }
        guard let declaration = context.declaration, !late.isEmpty else { return nil }
        return Refusal(
            zh: "报关单 \(declaration.id) 的集装箱未运抵：\(listed(late))",
            en: "declaration \(declaration.id) has containers that have not arrived: \(listed(late))",
            hintZh: "先登记集装箱运抵（arrive）", hintEn: "first record their arrival (event arrive)")
    }
}

import Findings

extension Guard {
    ///
    public static let transitNumbered = Guard(
        rule(
            "MP-FLW-056", zh: "转关途中只用于转关作业",
            en: "only a job under transit is in transit",
            source: "contracts section 2", certainty: .contract)
    ) {
        guard let box = $0.container, !$0.job.isTransit else { return nil }
        return Refusal(
            zh: "通关一体化作业的集装箱 \(box.id) 没有转关", en: "container \(box.id) is under integrated clearance, not transit",
            hintZh: "直接登记运抵（arrive）", hintEn: "record its arrival (event arrive)")
    }
}

import Findings

extension Guard {
    /// R-091, section 4.3.
    public static let wayOutKnown = Guard(
        rule(
            "MP-FLW-055", zh: "出卡口须有封志和通关或转关数据",
            en: "a box leaves the gate with its seal and its clearance or transit data",
            source: "Yiwu land port 2025; working transit clients", certainty: .secondary)
    ) {
        guard let box = $0.container else { return nil }
        if box.seal.isEmpty {
            return Refusal(
                zh: "集装箱 \(box.id) 没有封志", en: "container \(box.id) has no seal", hintZh: "先施封（seal）",
                hintEn: "first seal it (event seal)")
        }
        guard $0.job.isTransit, $0.payload.text("transitNumber").isEmpty else { return nil }
        return Refusal(
            zh: "转关作业的集装箱 \(box.id) 没有转关单号", en: "container \(box.id) goes under transit and has no transit number",
            hintZh: "先取得转关单号，填入 transitNumber",
            hintEn: "first obtain the transit declaration and give its transitNumber")
    }
}

import Findings

extension Guard {
    /// R-073, section 4.1.
    public static let beforeCutOff = Guard(
        rule(
            "MP-FLW-037", zh: "截港、截关时间之后不得配箱、装箱",
            en: "nothing is assigned or loaded after the container's cut-off",
            source: "report on Yiwu 2023: assignment by vessel date", certainty: .secondary)
    ) {
        guard let box = $0.container, let limit = EventTime(box.cutOff), let now = EventTime($0.event.time), now > limit
        else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) 的截止时间 \(box.cutOff) 已过",
            en: "the cut-off of container \(box.id), \(box.cutOff), has passed",
            hintZh: "改配到下一航次的集装箱，或更新订舱（bookVessel）",
            hintEn: "assign it to a box of the next vessel, or renew the booking (event bookVessel)")
    }
}

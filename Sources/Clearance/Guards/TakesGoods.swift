import Findings

extension Guard {
    /// Section 4.3: no lot may be added after Sealed.
    public static let takesGoods = Guard(
        rule(
            "MP-FLW-031", zh: "关箱、施封后不得再加货",
            en: "nothing is added to a box after closing or sealing",
            source: "definition of the packing list; inspect-before-load reports", certainty: .secondary)
    ) {
        guard let box = $0.container else {
            return Refusal(
                zh: "没有指定的集装箱", en: "the container is not on record",
                hintZh: "先登记集装箱（planContainer）", hintEn: "first record the container (event planContainer)")
        }
        guard !box.state.takesGoods else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) \(box.state.zh)，不能再加货",
            en: "container \(box.id) is \(box.state.en): nothing may be added",
            hintZh: box.state == .closed ? "先重新打开（reopen），装完再关箱" : "改配到另一个未关的集装箱",
            hintEn: box.state == .closed
                ? "first reopen it (event reopen), close it again afterwards"
                : "assign the lot to another box that is still open")
    }
}

import Findings

extension Guard {
    /// Section 4.3.
    public static let openForUnloading = Guard(
        rule(
            "MP-FLW-032", zh: "卸货须在未关箱或已开封时进行",
            en: "goods are unloaded from a box that is loading or whose seal was opened",
            source: "our default; follows from the order of sealing", certainty: .ownDefault)
    ) {
        guard let box = $0.container, ![.loading, .opened, .openedAtPort].contains(box.state) else { return nil }
        return Refusal(
            zh: "集装箱 \(box.id) \(box.state.zh)，不能卸货",
            en: "container \(box.id) is \(box.state.en): nothing can be unloaded",
            hintZh: box.state == .closed ? "先重新打开（reopen）" : "先开封（openSeal）",
            hintEn: box.state == .closed ? "first reopen it (event reopen)" : "first open its seal (event openSeal)")
    }
}

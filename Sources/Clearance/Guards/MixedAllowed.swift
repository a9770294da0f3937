import Findings

extension Guard {
    /// R-084.
    public static let mixedAllowed = Guard(
        rule(
            "MP-FLW-035", zh: "清单货物与报关单货物同箱须目的地一致且已有自己的放行",
            en: "listed goods share a box when the destination is the same and their own release is recorded",
            source: "Yiwu land port 2025: pilot of list and declaration in one box", certainty: .secondary)
    ) {
        guard let lot = $0.lot, let box = $0.container, lot.isForeign else { return nil }
        guard $0.policy.allowsMixedBoxes else {
            return Refusal(
                zh: "设置不允许清单货物 \(lot.id) 与报关单货物同箱",
                en: "the settings do not allow listed lot \(lot.id) in a shared box",
                hintZh: "更改设置，或单独装箱", hintEn: "change the settings, or ship it by itself")
        }
        let isReleased = !lot.ownRelease.isEmpty
        guard !isReleased || lot.destination != box.destination else { return nil }
        return Refusal(
            zh: "清单货物 \(lot.id)（\(lot.list)）不能装入 \(box.id)：\(isReleased ? "目的地不同" : "没有放行记录")",
            en:
                "listed lot \(lot.id) (\(lot.list)) cannot share container \(box.id): \(isReleased ? "another destination" : "its own release is not recorded")",
            hintZh: isReleased ? "配到运往 \(lot.destination) 的集装箱" : "先登记清单放行（foreignRelease）",
            hintEn: isReleased
                ? "assign it to a container that goes to \(lot.destination)"
                : "first record its release (event foreignRelease)")
    }
}

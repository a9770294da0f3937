/// Boxes of one size packed by patterns.
extension PackingSearch {
    /// Most items a box on average for which patterns are worth their while.
    static var mostInPattern: Int { 12 }
    /// Work of the patterns in place of one look of the exchanges.
    static var workALook: Int { 15 }
    /// The part of the effort that is left to others after the patterns: one in so many.
    static var rest: Int { 8 }

    /// Raises what is proved to be needed, and packs into as few boxes as that if it can.
    func byPatterns(
        _ best: inout PackingState<Size>, _ rank: inout PackingRank, _ proved: inout Int,
        _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) {
        guard hasOneKind, able.count <= Self.mostInPattern * rank.boxes,
            let kinds = PatternKinds(problem, able)
        else { return }
        var known = [[Int]](repeating: [], count: rank.boxes)
        for item in able where best.boxOf[item] >= 0 { known[Int(best.boxOf[item])].append(item) }
        var patterns = PatternPacking(kinds, known: known, bound: bounds.boxes, work: effort.looks * Self.workALook)
        let isReached = patterns.relax(below: rank.boxes)
        proved = patterns.bound
        guard isReached, proved < rank.boxes else { return }
        for seed in 1...20 as ClosedRange<UInt64> where rank.boxes > proved && patterns.left > 0 && !shouldStop() {
            let dive = patterns.dive(into: min(proved + Int(seed - 1) / 4, rank.boxes - 1), seed: seed)
            take(finished(dive, boxes: rank.boxes - 1, seed, effort, shouldStop), &best, &rank)
        }
    }

    /// A dive brought to an end: what is left over goes into the boxes that are left, by repacking some of them.
    private func finished(
        _ dive: PatternPacking.Dive, boxes: Int, _ seed: UInt64, _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) -> PackingState<Size> {
        var state = start
        for box in 0..<max(boxes, dive.boxes.count) {
            state.left.append(items.rooms[0])
            state.kinds.append(0)
            guard box < dive.boxes.count else { continue }
            for item in dive.boxes[box] { state.put(item, items.sizes[item], into: box) }
        }
        var pool: [Int] = []
        for item in dive.left.sorted(by: { (items.shares[$0], $1) > (items.shares[$1], $0) }) {
            if let box = state.left.indices.first(where: { items.sizes[item].fits(state.left[$0]) }) {
                state.put(item, items.sizes[item], into: box)
            } else {
                pool.append(item)
            }
        }
        guard !pool.isEmpty else { return state }
        var repacking = BoxRepacking(items, state, pool: pool, seed: seed, steps: effort.looks / 80)
        _ = repacking.run(shouldStop)
        return repacking.state
    }
}

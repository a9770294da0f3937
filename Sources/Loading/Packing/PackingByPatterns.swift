/// Boxes of one size packed by patterns.
extension PackingSearch {
    /// Most items a box on average for which patterns are worth their while.
    static var mostInPattern: Int { 12 }
    /// Work of the patterns in place of one look of the exchanges.
    static var workALook: Int { 12 }
    /// The part of the effort that is left to others after the patterns: one in so many.
    static var rest: Int { 8 }

    /// The part of the effort for one try at completing some boxes after a dive: one in so many.
    static var partOfDive: Int { 800 }

    /// Work of a set of items looked at there.
    static var workAStep: Int { 45 }

    /// Raises what is proved to be needed, and packs into as few boxes as that if it can.
    func byPatterns(
        _ best: inout PackingState<Size>, _ rank: inout PackingRank, _ proved: inout Int,
        _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) {
        guard hasOneKind, problem.marks.count == 0, able.count <= Self.mostInPattern * rank.boxes,
            let kinds = PatternKinds(problem, able)
        else { return }
        var known = [[Int]](repeating: [], count: rank.boxes)
        for item in able where best.boxOf[item] >= 0 { known[Int(best.boxOf[item])].append(item) }
        var patterns = PatternPacking(kinds, known: known, bound: bounds.boxes, work: effort.looks * Self.workALook)
        let isReached = patterns.relax(below: rank.boxes, shouldStop)
        proved = patterns.bound
        guard isReached, proved < rank.boxes else { return }
        for seed in 1...20 as ClosedRange<UInt64> where rank.boxes > proved && patterns.left > 0 {
            guard !shouldStop() else { return }
            let target = min(proved + Int(seed - 1) / 4, rank.boxes - 1)
            let dive = patterns.dive(into: target, seed: seed, shouldStop) { dive, work in
                take(completed(dive, target, seed, &work, effort, shouldStop), &best, &rank)
                return rank.boxes <= target
            }
            if rank.boxes > target { take(repacked(dive, rank.boxes - 1, seed, effort, shouldStop), &best, &rank) }
        }
    }

    /// A dive brought to an end by completing some of its boxes anew with what is left over.
    private func completed(
        _ dive: PatternPacking.Dive, _ boxes: Int, _ seed: UInt64, _ work: inout Int, _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) -> PackingState<Size> {
        let (state, pool) = opened(dive, boxes)
        guard !pool.isEmpty else { return state }
        var completion = PartialCompletion(items, state, pool: pool, dimensions: problem.dimensions, seed: seed)
        _ = completion.run(steps: effort.looks / Self.partOfDive, shouldStop)
        work += completion.steps * Self.workAStep
        return completion.state
    }

    /// A dive brought to an end by repacking a few of its boxes at a time.
    private func repacked(
        _ dive: PatternPacking.Dive, _ boxes: Int, _ seed: UInt64, _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) -> PackingState<Size> {
        let (state, pool) = opened(dive, boxes)
        guard !pool.isEmpty else { return state }
        var repacking = BoxRepacking(items, state, pool: pool, seed: seed, steps: effort.looks / 80)
        _ = repacking.run(shouldStop)
        return repacking.state
    }

    /// The boxes of a dive and further ones, into which goes what fits; the others are the pool.
    private func opened(_ dive: PatternPacking.Dive, _ boxes: Int) -> (state: PackingState<Size>, pool: [Int]) {
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
        return (state, pool)
    }
}

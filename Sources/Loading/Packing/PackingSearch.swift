/// From rules of thumb to the best packing the effort allows.
///
/// 1. First fit in the given order, first-fit and best-fit decreasing by several measures, the dot-product rule item by
///    item and box by box, each with every kind as the one opened first; the best is kept.
/// 2. If it does not meet the bound: exact search for few items, else ``BoxExchange`` at cheaper and cheaper fleets.
struct PackingSearch<Size: PackingSize> {
    let problem: VectorPacking
    let items: PackingItems<Size>
    let start: PackingState<Size>
    /// Items that some empty box holds.
    let able: [Int]
    let bounds: PackingBounds
    private let choices: FleetChoices
    /// Worth of the items no box holds.
    private let hopeless: Int

    /// Up to this many items every box is looked at for every item; beyond, the open ones of a window.
    static var fewItems: Int { 20_000 }
    /// Most items whose boxes are completed one by one.
    static var mostCompleted: Int { 1_200 }
    /// Most places for items in boxes; beyond, boxes are left as they are.
    static var mostPlaces: Int { 10_000_000 }
    /// Up to this many items kinds are opened in every order that seems to make sense.
    static var mostThorough: Int { 1_000 }
    /// Most items for which the exact search is tried.
    static var mostExact: Int { 40 }

    init(_ problem: VectorPacking) {
        self.problem = problem
        let items = PackingItems<Size>(problem)
        let given = problem.given.indices.map { box in
            var room = Size(problem.given[box], at: 0, dimensions: problem.dimensions)
            room.markAll()
            if problem.marks.count > 0 { for mark in problem.marks.given[box] { room.unmark(Int(mark)) } }
            return room
        }
        self.items = items
        start = PackingState(
            left: given, kinds: given.map { _ in -1 }, boxOf: Array(repeating: -1, count: problem.count))
        let rooms = given + problem.kinds.indices.filter { problem.kinds[$0].available > 0 }.map { items.rooms[$0] }
        able = items.sizes.indices.filter { item in rooms.contains { items.sizes[item].fits($0) } }
        bounds = PackingBounds(problem, able)
        choices = FleetChoices(problem, able)
        let whole = problem.worth.isEmpty ? problem.count : problem.worth.reduce(0, +)
        hopeless = whole - (problem.worth.isEmpty ? able.count : able.reduce(0) { $0 + problem.worth[$1] })
    }

    /// The best packing the effort allows.
    func run(
        _ effort: VectorPacking.Effort, from known: VectorPacking.Packing?, byRules: Bool, _ shouldStop: () -> Bool
    ) -> VectorPacking.Packing {
        var best = start
        var rank = self.rank(best)
        if let known { take(state(of: known), &best, &rank) }
        if byRules, !isDone(rank) { construct(&best, &rank, shouldStop) }
        if !isDone(rank), able.count <= Self.mostExact {
            var exact = ExactPacking(problem, items, able, start: start, steps: effort.steps)
            if let found = exact.run(below: rank) { take(found, &best, &rank) }
            if exact.isComplete { return answer(best, hasOneKind && rank.behind <= hopeless ? rank.boxes : 0) }
        }
        if !isDone(rank), able.count <= Self.mostCompleted { complete(1...2, 100, &best, &rank, effort, shouldStop) }
        var proved = 0
        if !isDone(rank), rank.behind <= hopeless, able.count <= Self.mostCompleted {
            byPatterns(&best, &rank, &proved, effort, shouldStop)
        }
        if !isDone(rank, proved), able.count <= Self.mostCompleted {
            complete(1...6, 30, &best, &rank, effort, shouldStop)
        }
        var effort = effort
        if proved > 0 { effort.looks /= Self.rest }
        if !isDone(rank, proved) { improve(&best, &rank, effort, shouldStop) }
        return answer(best, proved)
    }

    /// The best of a known packing and what the rules of thumb make of the items in the given order.
    func ruled(from known: VectorPacking.Packing, _ shouldStop: () -> Bool) -> VectorPacking.Packing {
        var best = start
        var rank = self.rank(best)
        take(state(of: known), &best, &rank)
        if isDone(rank) || shouldStop() { return known }
        let before = rank
        if able.count <= Self.mostThorough {
            construct(&best, &rank, shouldStop)
        } else {
            let filling = PackingFilling(
                items: items, start: start, stock: problem.kinds.map(\.available), window: .max)
            for kinds in choices.openingOrders { take(filling.fill(able, kinds, .first), &best, &rank) }
        }
        return rank < before ? answer(best) : known
    }

    /// Whether all boxes are new and alike.
    var hasOneKind: Bool { problem.kinds.count == 1 && problem.given.isEmpty }

    private func isDone(_ rank: PackingRank, _ proved: Int = 0) -> Bool {
        rank.behind <= hopeless && ((rank.cost <= bounds.cost && rank.boxes <= bounds.boxes) || rank.boxes <= proved)
    }

    private func worth(of item: Int) -> Int { problem.worth.isEmpty ? 1 : problem.worth[item] }

    /// Keeps a packing if it is better.
    func take(_ state: PackingState<Size>, _ best: inout PackingState<Size>, _ rank: inout PackingRank) {
        var state = state
        state.downsize(problem, items)
        let new = self.rank(state)
        if new < rank { (best, rank) = (state, new) }
    }

    private func rank(_ state: PackingState<Size>) -> PackingRank {
        var behind = 0
        for item in state.boxOf.indices where state.boxOf[item] < 0 { behind += worth(of: item) }
        let cost = state.kinds.reduce(into: Int128(0)) { if $1 >= 0 { $0 += Int128(problem.kinds[$1].cost) } }
        return PackingRank(behind: behind, cost: cost, boxes: state.kinds.count)
    }

    private func state(of packing: VectorPacking.Packing) -> PackingState<Size> {
        var state = start
        for kind in packing.kinds.dropFirst(start.kinds.count) {
            state.kinds.append(kind)
            state.left.append(items.rooms[kind])
        }
        for item in packing.boxOf.indices where packing.boxOf[item] >= 0 {
            state.put(item, items.sizes[item], into: Int(packing.boxOf[item]))
        }
        return state
    }

    private func answer(_ state: PackingState<Size>, _ proved: Int = 0) -> VectorPacking.Packing {
        VectorPacking.Packing(boxOf: state.boxOf, kinds: state.kinds, proved: proved)
    }
}

extension PackingSearch {
    /// Rules of thumb, at least one of them.
    private func construct(
        _ best: inout PackingState<Size>, _ rank: inout PackingRank, _ shouldStop: () -> Bool
    ) {
        let isFew = able.count <= Self.fewItems
        let isThorough = able.count <= Self.mostThorough
        let filling = PackingFilling(
            items: items, start: start, stock: problem.kinds.map(\.available), window: isFew ? .max : 64)
        let measures = SizeMeasures(problem)
        let orders = [able] + SizeMeasures.Measure.all(problem.dimensions).map { measures.decreasing(able, $0) }
        for kinds in isThorough ? choices.thoroughOpeningOrders : choices.openingOrders {
            for (number, order) in orders.enumerated() where isFew || number < 2 {
                take(filling.fill(order, kinds, .first), &best, &rank)
                if isDone(rank) || shouldStop() { return }
                guard number > 0 else { continue }
                take(filling.fill(order, kinds, .fullest), &best, &rank)
                take(filling.fill(order, kinds, .aligned), &best, &rank)
                if isDone(rank) || shouldStop() { return }
            }
            if isThorough { constructPlainly(kinds, &best, &rank) }
            if isDone(rank) || shouldStop() { return }
            if rank.behind > hopeless {
                // Boxes are too few: small items first leave the fewest behind.
                for order in orders.dropFirst() { take(filling.fill(order.reversed(), kinds, .first), &best, &rank) }
            }
            let lookahead = isFew ? min(able.count, max(256, 20_000_000 / max(able.count, 1))) : 128
            take(filling.fillByDotProduct(orders[1], kinds, lookahead: lookahead), &best, &rank)
            take(filling.fillByDotProduct(orders[0], kinds, lookahead: lookahead), &best, &rank)
            if isDone(rank) || shouldStop() { return }
        }
    }

    /// The rules as they are usually meant: volume and weight count alike, however much of them is asked for, and goods
    /// to be kept apart are no larger for that.
    private func constructPlainly(_ kinds: [Int], _ best: inout PackingState<Size>, _ rank: inout PackingRank) {
        let filling = PackingFilling(
            items: items.plain(problem), start: start, stock: problem.kinds.map(\.available), window: .max)
        let measures = SizeMeasures(problem, isPlain: true)
        for measure in SizeMeasures.Measure.all(problem.dimensions) {
            let order = measures.decreasing(able, measure)
            if problem.dimensions > 2 { take(filling.fill(order, kinds, .first), &best, &rank) }
            take(filling.fill(order, kinds, .fullest), &best, &rank)
            take(filling.fill(order, kinds, .aligned), &best, &rank)
        }
    }

    /// Boxes of one size completed one by one, at the bound itself.
    private func complete(
        _ starts: ClosedRange<UInt64>, _ part: Int, _ best: inout PackingState<Size>, _ rank: inout PackingRank,
        _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) {
        guard hasOneKind, let room = items.rooms.first else { return }
        for start in starts where !isDone(rank) {
            guard !shouldStop() else { return }
            var completion = BoxCompletion(
                items, able, room: room, dimensions: problem.dimensions, most: rank.boxes - 1,
                steps: effort.looks / part, seed: start)
            guard let boxes = completion?.run() else { continue }
            var state = self.start
            for contents in boxes {
                state.left.append(room)
                state.kinds.append(0)
                for item in contents { state.put(item, items.sizes[item], into: state.left.count - 1) }
            }
            take(state, &best, &rank)
        }
    }

    private func improve(
        _ best: inout PackingState<Size>, _ rank: inout PackingRank, _ effort: VectorPacking.Effort,
        _ shouldStop: () -> Bool
    ) {
        // Where boxes run out, something stays behind most of the time, and no bound says when to stop.
        var looks = rank.behind > hopeless ? effort.looks / 8 : effort.looks
        var seed: UInt64 = 1
        let stride = choices.mostTogether(items.sizes)
        guard stride * best.kinds.count < Self.mostPlaces else { return }
        while looks > 0, !isDone(rank), !shouldStop() {
            let changes = choices.cheaper(than: best, rank, bounds, isShort: rank.behind > hopeless)
            guard !changes.isEmpty else { return }
            let share = max(100_000, effort.looks / max(4, changes.count))
            var isBetter = false
            for change in changes {
                seed += 1
                let changed = apply(change, to: best, seed)
                var exchange = BoxExchange(
                    items, changed.state, pool: changed.pool, stride: stride, seed: seed, looks: min(looks, share))
                let isComplete = exchange.run(shouldStop)
                looks -= max(10_000, share - max(0, exchange.looks))
                if !isComplete, able.count <= Self.mostCompleted, rank.behind <= hopeless {
                    var repacking = BoxRepacking(
                        items, exchange.state, pool: exchange.pool, seed: seed, steps: share / 2)
                    if repacking.run(shouldStop) {
                        take(repacking.state, &best, &rank)
                        isBetter = true
                        break
                    }
                }
                if isComplete || rank.behind > hopeless {
                    let before = rank
                    take(exchange.state, &best, &rank)
                    isBetter = rank < before
                }
                if isBetter || looks <= 0 { break }
            }
        }
    }

    /// Takes boxes of the wanted kinds away, the emptiest first but one by lot, and adds the new ones.
    private func apply(
        _ change: FleetChange, to state: PackingState<Size>, _ seed: UInt64
    ) -> (state: PackingState<Size>, pool: [Int]) {
        var dice = PackingDice(seed: seed)
        var removed = Set<Int>()
        for kind in change.removed {
            let alike = state.kinds.indices.filter { state.kinds[$0] == kind && !removed.contains($0) }
            let byLeft = alike.map { (items.scale.share(state.left[$0]), $0) }.sorted { $0 > $1 }
            guard !byLeft.isEmpty else { continue }
            removed.insert(byLeft[dice.below(min(byLeft.count, Int(clamping: seed)))].1)
        }
        var next = start
        var places = Array(repeating: Int32(-1), count: state.left.count)
        for box in state.left.indices where !removed.contains(box) {
            if state.kinds[box] >= 0 {
                next.left.append(items.rooms[state.kinds[box]])
                next.kinds.append(state.kinds[box])
                places[box] = Int32(truncatingIfNeeded: next.left.count - 1)
            } else {
                places[box] = Int32(truncatingIfNeeded: box)
            }
        }
        for kind in change.added {
            next.left.append(items.rooms[kind])
            next.kinds.append(kind)
        }
        var pool: [Int] = []
        for item in able {
            let box = state.boxOf[item] < 0 ? -1 : places[Int(state.boxOf[item])]
            if box < 0 { pool.append(item) } else { next.put(item, items.sizes[item], into: Int(box)) }
        }
        return (next, pool)
    }

    /// Brings what a packing leaves behind into its boxes and those of the fleet it has not opened.
    func exchanged(
        _ packing: VectorPacking.Packing, fleet: [Int], looks: Int, _ shouldStop: () -> Bool
    ) -> VectorPacking.Packing {
        var state = state(of: packing)
        var stock = fleet
        for kind in state.kinds where kind >= 0 { stock[kind] -= 1 }
        for kind in stock.indices {
            for _ in 0..<max(0, stock[kind]) {
                state.left.append(items.rooms[kind])
                state.kinds.append(kind)
            }
        }
        let pool = able.filter { state.boxOf[$0] < 0 }
        let stride = choices.mostTogether(items.sizes)
        guard !pool.isEmpty, stride * state.kinds.count < Self.mostPlaces else { return packing }
        var exchange = BoxExchange(
            items, state, pool: pool, stride: stride, seed: 77, looks: looks)
        guard exchange.run(shouldStop) else { return packing }
        state = exchange.state
        state.downsize(problem, items)
        return answer(state)
    }
}

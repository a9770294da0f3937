/// The ways to a plan, and the choice among them.
struct Consolidation {
    var units: CargoUnits
    let supply: BoxSupply
    /// Given containers with the fixed units in them.
    let start: Packing
    /// The units to be placed, as they stand in the input.
    let arrived: [UInt32]
    /// The same by their bonds.
    let ranked: [UInt32]
    let effort: VectorPacking.Effort
    /// How many `separate` values the plain problem knows.
    var reach: CargoPacking.Reach
    /// What they need, all together.
    private let need: (volume: Int128, weight: Int128)

    init(
        units: CargoUnits, supply: BoxSupply, start: Packing, arrived: [UInt32], ranked: [UInt32],
        effort: VectorPacking.Effort, reach: CargoPacking.Reach = CargoPacking.Reach()
    ) {
        self.units = units
        self.supply = supply
        self.start = start
        self.arrived = arrived
        self.ranked = ranked
        self.effort = effort
        self.reach = reach
        need = units.total(of: arrived)
    }

    /// Most units for which every box is looked at for every unit.
    static let fewUnits = 20_000
    /// How often those that have a place are packed again where others stay behind.
    static let mostThrift = 3
    /// One box in so many above the bound is no reason to give up part of the grouping.
    static let nearEnough = 250

    /// The best packing found.
    func best(_ shouldStop: () -> Bool) -> Packing {
        guard !ranked.isEmpty else { return start }
        let cargo = CargoPacking(units, ranked, supply, start: start, need: need, reach: reach)
        // By the totals alone; what else is known of the least the search asks itself.
        let bounds = PackingBounds(cargo.frame, totals: cargo.totals)
        let apart = units.separation.most(among: ranked.lazy.map(Int.init))
        var best = start
        best.unplaced = ranked.map(Int.init)
        for kinds in FleetChoices.openingOrders(cargo.frame, totals: cargo.totals) {
            let filled = grouped(kinds, stock: supply.kinds.map(\.available))
            if rank(filled) < rank(best) { best = filled }
            if isDone(best, bounds, apart) { return best }
        }
        // With more care, and less regard for neighbours: nearly always enough on realistic mixes, and far less work than a
        // search.
        let careful = grouped(cheapestFirst, stock: supply.kinds.map(\.available), isCareful: true)
        if rank(careful) < rank(best) { best = careful }
        if isDone(best, bounds, apart) { return best }
        if apart > 0 {
            let spread = grouped(cheapestFirst, stock: supply.kinds.map(\.available), in: units.spread(ranked))
            if rank(spread) < rank(best) { best = spread }
            if isDone(best, bounds, apart) { return best }
        }
        if best.unplaced.isEmpty, best.boxes.count > bounds.boxes + bounds.boxes / Self.nearEnough {
            let levelled = grouped(
                cheapestFirst, stock: supply.kinds.map(\.available),
                in: LevelledOrder.merged(ranked, units, supply.largest), isCareful: true)
            if rank(levelled) < rank(best) { best = levelled }
        }
        if !cargo.isWhole || cargo.values.marks > 0 || (apart > 0 && ranked.count > Self.fewUnits) {
            let other = mended(shouldStop)
            if rank(other) < rank(best) { best = other }
            if isDone(best, bounds, apart) { return best }
        }
        let found = search(cargo, from: best, shouldStop)
        guard cargo.isWhole else {
            let other = putRight(found)
            return rank(other) < rank(best) ? other : best
        }
        var cheaper = found
        if cargo.values.marks > 0, !isDone(found, bounds, apart) {
            // Marks make each look dearer: the same search without them may come further, even put right.
            let loose = CargoPacking(units, ranked, supply, start: start, need: need, reach: .none)
            let other = putRight(search(loose, from: best, shouldStop))
            if rank(other) < rank(cheaper) { cheaper = other }
        }
        guard rank(cheaper) < rank(best) else { return best }
        return regrouped(cheaper, cargo, shouldStop) ?? cheaper
    }

    private func isDone(_ packing: Packing, _ bounds: PackingBounds, _ apart: Int) -> Bool {
        packing.unplaced.isEmpty && packing.cost(supply) <= bounds.cost
            && packing.boxes.count <= max(bounds.boxes, apart)
    }

    /// As if everything might share boxes, then put right: a start where there are many units or values.
    private func mended(_ shouldStop: () -> Bool) -> Packing {
        var loose = self
        loose.units.separation = Separation()
        return putRight(loose.best(shouldStop))
    }

    private func putRight(_ loose: Packing) -> Packing {
        var packing = SeparationRepair(units, supply, start).mend(loose, ranked, kinds: cheapestFirst)
        packing.downsize(supply)
        return packing
    }

    private func rank(_ packing: Packing) -> PackingRank {
        PackingRank(
            behind: packing.unplaced.reduce(0) { $0 + Int(units.lotCounts[$1]) }, cost: packing.cost(supply),
            boxes: packing.boxes.count)
    }

    private func grouped(
        _ kinds: [Int], stock: [Int], in order: [UInt32]? = nil, isCareful: Bool = false
    ) -> Packing {
        var filled = GroupedFilling(
            start, units, need: need, supply: supply, stock: stock, isCareful: isCareful
        ).fill(order ?? ranked, kinds)
        filled.downsize(supply)
        return filled
    }

    /// In proportion to the units up to a thousand of them, growing slowly beyond.
    private func looks(_ cargo: CargoPacking) -> Int {
        let (values, marks) = cargo.values
        // A look takes the longer the more dimensions there are.
        let most = effort.looks / (values + marks == 0 ? 1 : values > 6 ? 8 : marks > 0 ? 5 : 3)
        let few = most / 1_000 * min(1_000, ranked.count)
        return min(6 * most, few + most / 3_000 * ranked.count / 1_000)
    }

    /// A packing that costs as little as can be found.
    private func search(_ cargo: CargoPacking, from known: Packing, _ shouldStop: () -> Bool) -> Packing {
        var known = known
        let problem = cargo.problem(units)
        if ranked.count > Self.fewUnits, !shouldStop() {
            let limit = FillingLimit(toBeat: known, of: ranked, units, supply)
            let room = cheapestFirst.first.map { supply.kinds[$0].room } ?? supply.largest
            let decreasing = LoadingOrder.decreasing.sort(ranked, of: units, room: room)
            let tried = LoadingTries(
                units: units, supply: supply, start: start, free: ranked, limit: limit, decreasing: (decreasing, room)
            ).best()
            for packing in [tried] + aligned(decreasing, limit) where rank(packing) < rank(known) { known = packing }
        }
        let answer = problem.search(
            VectorPacking.Effort(looks: looks(cargo), steps: effort.steps), from: cargo.plain(known),
            byRules: ranked.count <= Self.fewUnits, shouldStop)
        let found = cargo.cargo(answer, units, supply)
        if ranked.count > Self.fewUnits { return firstFit(found) }
        return ruled(thrifty(found, shouldStop), shouldStop)
    }

    /// Where units stay behind, no bound says when the boxes of the others are few enough: the others are packed once more
    /// as if there were no more of them, and those left behind are offered what that frees.
    private func thrifty(_ found: Packing, _ shouldStop: () -> Bool) -> Packing {
        var best = found
        for _ in 0..<Self.mostThrift where !best.unplaced.isEmpty && !shouldStop() {
            let placed = ranked.filter { best.boxOf[Int($0)] >= 0 }
            guard !placed.isEmpty else { return best }
            let cargo = CargoPacking(
                units, placed, supply, start: start, need: units.total(of: placed), reach: reach)
            guard cargo.isWhole else { return best }
            let effort = VectorPacking.Effort(looks: looks(cargo), steps: effort.steps)
            let answer = cargo.problem(units).search(effort, from: cargo.plain(best), byRules: true, shouldStop)
            var fewer = cargo.cargo(answer, units, supply)
            fewer.unplaced += best.unplaced
            guard fewer.unplaced.count == best.unplaced.count, rank(fewer) < rank(best) else { return best }
            best = filledUp(fewer)
        }
        return best
    }

    /// A packing with what it leaves behind put, as it stands in the order, where there is room.
    private func filledUp(_ packing: Packing) -> Packing {
        var kinds = supply.kinds.map(\.available)
        for box in packing.boxes where box.kind >= 0 { kinds[box.kind] -= 1 }
        let behind = Set(packing.unplaced)
        var held = HeldValues(packing, units)
        var next = packing
        next.unplaced = []
        for unit in ranked.lazy.map(Int.init) where behind.contains(unit) {
            let load = units.load(unit)
            var place = next.boxes.indices.first { next.boxes[$0].left.holds(load) && !held.clashes(unit, $0) }
            if place == nil,
                let kind = cheapestFirst.first(where: { kinds[$0] > 0 && supply.kinds[$0].room.holds(load) })
            {
                kinds[kind] -= 1
                next.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
                place = next.boxes.count - 1
            }
            guard let box = place else {
                next.unplaced.append(unit)
                continue
            }
            held.put(unit, into: box)
            next.boxes[box].left = next.boxes[box].left.taking(load)
            next.boxOf[unit] = Int32(truncatingIfNeeded: box)
        }
        return next
    }

    /// The rules of thumb with the lots, and equal ones among them, as they arrived: the one way that hangs on the order of
    /// the input, taken only if it is better than everything else.
    private func ruled(_ found: Packing, _ shouldStop: () -> Bool) -> Packing {
        let cargo = CargoPacking(units, arrived, supply, start: start, need: need, reach: reach)
        let answer = cargo.problem(units).ruled(from: cargo.plain(found), shouldStop)
        let packing = cargo.cargo(answer, units, supply)
        return rank(packing) < rank(found) ? packing : found
    }

    /// First fit as the lots arrived, where there are many.
    private func firstFit(_ found: Packing) -> Packing {
        let asArrived = BoxFilling(start, supply: supply, way: FillingWay(kinds: cheapestFirst, bestFit: false))
            .fill(units, in: arrived, limit: FillingLimit(toBeat: found, of: ranked, units, supply))
        return asArrived.unplaced.isEmpty && rank(asArrived) < rank(found) ? asArrived : found
    }

    /// The dot-product rule, largest first and by bonds.
    private func aligned(_ decreasing: [UInt32], _ limit: FillingLimit?) -> [Packing] {
        [decreasing, ranked].map { order in
            var packing = AlignedFilling(start, units, supply: supply, kinds: cheapestFirst).fill(order, limit: limit)
            guard !units.separation.isEmpty else {
                packing.downsize(supply)
                return packing
            }
            return putRight(packing)
        }
    }

    private var cheapestFirst: [Int] {
        supply.kindsByCost(of: Load(volume: Int64(clamping: need.volume), weight: Int64(clamping: need.weight)))
    }

    /// The grouped filling with the fleet of a cheaper packing, what is left over exchanged in.
    private func regrouped(_ cheaper: Packing, _ cargo: CargoPacking, _ shouldStop: () -> Bool) -> Packing? {
        var stock = supply.kinds.map { _ in 0 }
        for box in cheaper.boxes where box.kind >= 0 { stock[box.kind] += 1 }
        let kinds = supply.kinds.indices.sorted {
            (supply.kinds[$0].room.volume, $1) > (supply.kinds[$1].room.volume, $0)
        }
        let filled = GroupedFilling(start, units, need: need, supply: supply, stock: stock).fill(ranked, kinds)
        let answer = cargo.problem(units).exchanged(
            cargo.plain(filled), fleet: stock, looks: looks(cargo), shouldStop)
        let packing = cargo.cargo(answer, units, supply)
        return rank(packing) > rank(cheaper) ? nil : packing
    }
}

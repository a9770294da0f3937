/// Empties declarations of a partition into the others: by moving lots into room that is there, and where there is none by
/// exchanging a lot for smaller ones, which are placed in turn.
///
/// Every step makes the value still to be placed smaller, so it ends; effort is bounded in lots looked at.
struct DeclarationRepair {
    /// Declarations tried before giving up, least valuable first.
    static let victims = 8
    /// Exact trials for one lot.
    static let trials = 8

    private let division: DivisionKinds
    private let caps: DivisionCaps
    private var groups: [[UInt32]]
    private var fills: [Int64] = []
    private var trial: DeclarationTrial
    private var looked = 0

    init(_ division: DivisionKinds, _ caps: DivisionCaps, _ partition: Partition) {
        self.division = division
        self.caps = caps
        groups = partition.groups
        trial = DeclarationTrial(division, caps)
        fills = groups.map { $0.reduce(0) { $0 + division.sizes[Int($1)] } }
    }

    /// Empties declarations one by one until only `bound` are left, none can be emptied, the effort is spent or
    /// `shouldStop` says so.
    mutating func reduced(to bound: Int, effort: Int, shouldStop: () -> Bool) -> Partition {
        while groups.count > bound, !shouldStop(), emptyOne(effort, shouldStop) {}
        return Partition(groups: groups)
    }

    private mutating func emptyOne(_ effort: Int, _ shouldStop: () -> Bool) -> Bool {
        let order = groups.indices.sorted { fills[$0] != fills[$1] ? fills[$0] < fills[$1] : $0 < $1 }
        for victim in order.prefix(Self.victims) {
            guard looked + trial.effort < effort, !shouldStop() else { return false }
            let (oldGroups, oldFills) = (groups, fills)
            if empty(victim, effort) {
                groups.remove(at: victim)
                fills.remove(at: victim)
                return true
            }
            (groups, fills) = (oldGroups, oldFills)
        }
        return false
    }

    private mutating func empty(_ victim: Int, _ effort: Int) -> Bool {
        var waiting = LotHeap(groups[victim].map { (division.sizes[Int($0)], $0) })
        groups[victim] = []
        fills[victim] = .max / 2
        var steps = 64 + 8 * waiting.count
        while let next = waiting.popGreatest() {
            steps -= 1
            guard steps > 0, looked + trial.effort < effort else { return false }
            if place(next) { continue }
            guard let ejected = exchange(next) else { return false }
            for lot in ejected { waiting.insert((division.sizes[Int(lot)], lot)) }
        }
        return true
    }

    /// Into the fullest declaration that takes it.
    private mutating func place(_ lot: UInt32) -> Bool {
        let size = division.sizes[Int(lot)]
        looked += groups.count
        let open = groups.indices.filter { fills[$0] + size <= caps.capacity + caps.margin }
            .sorted { fills[$0] != fills[$1] ? fills[$0] > fills[$1] : $0 < $1 }
        for target in open.prefix(Self.trials) where takes(groups[target] + [lot], fill: fills[target] + size) {
            groups[target].append(lot)
            fills[target] += size
            return true
        }
        return false
    }

    private mutating func takes(_ lots: [UInt32], fill: Int64) -> Bool {
        if lots.count <= caps.cap.lines, fill + caps.margin <= caps.capacity { return true }
        return trial.holds(lots)
    }

    /// One lot, or two, that leave a declaration for `lot`.
    private struct Exchange {
        let target: Int
        let places: [Int]
        let size: Int64
    }

    /// Places a lot where smaller ones make room for it, the least of them.
    private mutating func exchange(_ lot: UInt32) -> [UInt32]? {
        let size = division.sizes[Int(lot)]
        var found: [Exchange] = []
        for target in groups.indices where fills[target] < .max / 2 {
            guard let exchange = least(target, size) else { continue }
            found.append(exchange)
        }
        found.sort { $0.size != $1.size ? $0.size < $1.size : $0.target < $1.target }
        for exchange in found.prefix(Self.trials) {
            var lots = groups[exchange.target]
            let ejected = exchange.places.map { lots[$0] }
            lots.removeAll { ejected.contains($0) }
            lots.append(lot)
            let fill = fills[exchange.target] + size - exchange.size
            guard takes(lots, fill: fill) else { continue }
            groups[exchange.target] = lots
            fills[exchange.target] = fill
            return ejected
        }
        return nil
    }

    /// The least one or two lots of a declaration that make room for `size` and are together smaller.
    private mutating func least(_ target: Int, _ size: Int64) -> Exchange? {
        let need = fills[target] + size + caps.margin - caps.capacity
        guard need < size else { return nil }
        let lots = groups[target]
        looked += lots.count
        var best: Exchange?
        for place in lots.indices {
            let one = division.sizes[Int(lots[place])]
            if one >= need, one < min(size, best?.size ?? .max) {
                best = Exchange(target: target, places: [place], size: one)
            }
        }
        guard lots.count <= 128 else { return best }
        return pair(target, size, need, best)
    }

    private mutating func pair(_ target: Int, _ size: Int64, _ need: Int64, _ best: Exchange?) -> Exchange? {
        let sizes = division.sizes
        let lots = groups[target]
        let order = lots.indices.sorted {
            let (left, right) = (sizes[Int(lots[$0])], sizes[Int(lots[$1])])
            return left != right ? left < right : $0 < $1
        }
        looked += lots.count * 4
        var (low, high, best) = (0, order.count - 1, best)
        while low < high {
            let both = sizes[Int(lots[order[low]])] + sizes[Int(lots[order[high]])]
            if both < need {
                low += 1
                continue
            }
            if both < min(size, best?.size ?? .max) {
                best = Exchange(target: target, places: [order[low], order[high]], size: both)
            }
            high -= 1
        }
        return best
    }
}

/// Lots waiting for a place, greatest first.
struct LotHeap {
    private var lots: [(size: Int64, position: UInt32)]

    init(_ lots: [(Int64, UInt32)]) {
        self.lots = lots.map { (size: $0.0, position: $0.1) }
        self.lots.sort { Self.precedes($1, $0) }
    }

    var count: Int { lots.count }

    mutating func popGreatest() -> UInt32? { lots.popLast()?.position }

    mutating func insert(_ lot: (Int64, UInt32)) {
        let new = (size: lot.0, position: lot.1)
        lots.insert(new, at: lots.firstIndex { Self.precedes(new, $0) } ?? lots.count)
    }

    private static func precedes(
        _ left: (size: Int64, position: UInt32), _ right: (size: Int64, position: UInt32)
    ) -> Bool {
        left.size != right.size ? left.size < right.size : left.position > right.position
    }
}

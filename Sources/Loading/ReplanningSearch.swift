/// The plan that loses the fewest lots, then moves the fewest, then costs least, starting from a plan.
///
/// Every move has a cause: a unit that must be placed, a bin that breaks a limit, a stock that is overdrawn. From a plan
/// of fewest moves no move can be taken back, so each of its moves has such a cause, and a search along causes with ever
/// greater budgets of moves meets it. It is exact unless ``isProved`` says otherwise; then the best plan met is the answer.
package struct ReplanningSearch<Bins: ReplanningBins> {
    /// A plan met.
    package struct Outcome {
        /// Lots that have no place, those that had one before counting a million.
        package var lost: Int
        /// Lots in another bin than before.
        package var moved: Int
        package var price: ReplanningPrice
        package var bins: Bins
        /// The bin of each unit, -1 for none.
        package var binOf: [Int]

        fileprivate func isBetter(than other: Outcome) -> Bool {
            if (lost, moved) != (other.lost, other.moved) { return (lost, moved) < (other.lost, other.moved) }
            return price < other.price
        }
    }

    /// Most units without a place that are searched for; more are placed by rule of thumb.
    package static var mostPending: Int { 48 }
    /// Most units for which units are also drawn into a bin to mend it.
    package static var fewUnits: Int { 10 }

    private var bins: Bins
    private let home: [Int]
    private let isFixed: [Bool]
    private var binOf: [Int]
    private var pending: [Int] = []
    /// Behind which member of each bin the next may be ejected, so that no set is ejected twice.
    private var ejected: [Int]
    private var moved = 0
    private var lost = 0
    private var budget = 0
    private var effort: Int
    private var best: Outcome?
    /// Whether nothing better exists.
    package private(set) var isProved = false

    /// - Parameters:
    ///   - bins: All empty.
    ///   - home: The bin in which each unit was, -1 for none.
    ///   - isFixed: Units that must stay.
    ///   - effort: Bins looked at; the result depends on it, never on a clock.
    package init(_ bins: Bins, home: [Int], isFixed: [Bool], effort: Int) {
        self.bins = bins
        self.home = home
        self.isFixed = isFixed
        self.effort = effort
        binOf = Array(repeating: -1, count: home.count)
        ejected = Array(repeating: -1, count: bins.binCount)
        for unit in home.indices {
            if home[unit] >= 0, self.bins.mayHold(unit, in: home[unit]) {
                moved += self.bins.moves(of: unit, to: home[unit])
                self.bins.put(unit, in: home[unit])
                binOf[unit] = home[unit]
            } else {
                pending.append(unit)
            }
        }
        pending.sort { bins.size(of: $0) != bins.size(of: $1) ? bins.size(of: $0) < bins.size(of: $1) : $0 > $1 }
    }

    /// The best plan met; `nil` where what is fixed breaks a limit.
    package mutating func run() -> Outcome? {
        var quick = self
        quick.placeQuickly()
        best = quick.best
        guard pending.count <= Self.mostPending else { return best }
        let most = home.indices.reduce(0) { $0 + (home[$1] >= 0 ? bins.lots(of: $1) : 0) }
        while effort > 0 {
            search()
            guard effort > 0 else { break }
            if budget >= most || (best.map { $0.lost == 0 && $0.moved <= budget } ?? false) {
                isProved = true
                break
            }
            budget += 1
        }
        return best
    }

    // MARK: Search

    private mutating func search() {
        effort -= pending.isEmpty ? 1 + bins.binCount / 8 : 1
        guard effort > 0, moved <= budget, best.map({ (lost, moved) <= ($0.lost, $0.moved) }) ?? true else { return }
        if let unit = pending.popLast() {
            place(unit)
            pending.append(unit)
        } else if let bin = (0..<bins.binCount).first(where: { bins.isBroken($0) }) {
            mend(bin)
        } else {
            let overdrawn = bins.overdrawn()
            if overdrawn.isEmpty { record() } else { for bin in overdrawn { empty(bin) } }
        }
    }

    private mutating func record() {
        let found = Outcome(lost: lost, moved: moved, price: bins.price(), bins: bins, binOf: binOf)
        effort -= bins.binCount + bins.unitCount / 16
        if best.map({ found.isBetter(than: $0) }) ?? true { best = found }
    }

    private mutating func place(_ unit: Int) {
        for bin in candidates(unit) { with(unit, in: bin) }
        for kind in bins.kinds(for: unit) {
            bins.open(kind)
            ejected.append(-1)
            with(unit, in: bins.binCount - 1)
            ejected.removeLast()
            bins.closeLast()
        }
        let worth = loss(of: unit)
        lost += worth
        search()
        lost -= worth
    }

    private func loss(of unit: Int) -> Int {
        let old = bins.moves(of: unit, to: -1)
        return old * 1_000_000 + bins.lots(of: unit) - old
    }

    private mutating func with(_ unit: Int, in bin: Int) {
        let cost = bins.moves(of: unit, to: bin)
        bins.put(unit, in: bin)
        binOf[unit] = bin
        moved += cost
        search()
        moved -= cost
        binOf[unit] = -1
        bins.take(unit, from: bin)
    }

    /// Bins that may take a unit: those with room first, the least room left first among them.
    private mutating func candidates(_ unit: Int) -> [Int] {
        effort -= bins.binCount / 8
        var found: [(room: Int64, bin: Int)] = []
        for bin in 0..<bins.binCount where bin != home[unit] && bins.mayHold(unit, in: bin) {
            let room = bins.room(beside: unit, in: bin)
            // Without room something has to move, for which there is budget or not.
            if room >= 0 || moved + bins.moves(of: unit, to: bin) < budget { found.append((room, bin)) }
        }
        return found.sorted { left, right in
            if (left.room < 0) != (right.room < 0) { return right.room < 0 }
            return left.room != right.room ? left.room < right.room : left.bin < right.bin
        }.map(\.bin)
    }

    /// Ejects one unit that was in a broken bin from the start, or draws one in.
    private mutating func mend(_ bin: Int) {
        let old = ejected[bin]
        for unit in bins.members(of: bin).sorted() where home[unit] == bin && !isFixed[unit] && unit > old {
            ejected[bin] = unit
            eject([unit], from: bin)
        }
        ejected[bin] = old
        guard home.count <= Self.fewUnits else { return }
        for unit in home.indices where binOf[unit] == home[unit] && home[unit] >= 0 && home[unit] != bin {
            guard !isFixed[unit], bins.mayHold(unit, in: bin) else { continue }
            let source = home[unit]
            take(unit, from: source)
            with(unit, in: bin)
            put(unit, back: source)
        }
    }

    private mutating func empty(_ bin: Int) {
        let members = bins.members(of: bin)
        guard members.allSatisfy({ home[$0] == bin && !isFixed[$0] }) else { return }
        eject(members, from: bin)
    }

    private mutating func eject(_ units: [Int], from bin: Int) {
        for unit in units { take(unit, from: bin) }
        pending += units
        search()
        pending.removeLast(units.count)
        for unit in units { put(unit, back: bin) }
    }

    private mutating func take(_ unit: Int, from bin: Int) {
        moved -= bins.moves(of: unit, to: bin)
        bins.take(unit, from: bin)
        binOf[unit] = -1
    }

    private mutating func put(_ unit: Int, back bin: Int) {
        moved += bins.moves(of: unit, to: bin)
        bins.put(unit, in: bin)
        binOf[unit] = bin
    }

    // MARK: Rule of thumb

    /// Ejects from broken bins the largest units until they hold, and places everything best fit, largest first.
    private mutating func placeQuickly() {
        for bin in 0..<bins.binCount {
            while bins.isBroken(bin) {
                guard let unit = choice(in: bin) else { return }
                take(unit, from: bin)
                pending.append(unit)
            }
        }
        settle()
        var rounds = bins.binCount
        while let bin = leastOf(bins.overdrawn()), rounds > 0 {
            rounds -= 1
            let members = bins.members(of: bin)
            for unit in members { take(unit, from: bin) }
            pending = members
            settle(except: bin)
        }
        if bins.overdrawn().isEmpty { record() }
    }

    private func leastOf(_ candidates: [Int]) -> Int? {
        let free = candidates.filter { bins.members(of: $0).allSatisfy { !isFixed[$0] } }
        return free.min { left, right in
            let counts = [left, right].map { bins.members(of: $0).reduce(0) { $0 + bins.lots(of: $1) } }
            return counts[0] != counts[1] ? counts[0] < counts[1] : left < right
        }
    }

    /// The unit of fewest lots that mends the bin by itself, otherwise the largest.
    private mutating func choice(in bin: Int) -> Int? {
        let free = bins.members(of: bin).filter { !isFixed[$0] }
            .sorted { bins.size(of: $0) != bins.size(of: $1) ? bins.size(of: $0) > bins.size(of: $1) : $0 < $1 }
        var best: Int?
        for unit in free where best.map({ bins.lots(of: unit) < bins.lots(of: $0) }) ?? true {
            bins.take(unit, from: bin)
            let holds = !bins.isBroken(bin)
            bins.put(unit, in: bin)
            if holds { best = unit }
        }
        return best ?? free.first
    }

    private mutating func settle(except left: Int = -1) {
        pending.sort { bins.size(of: $0) != bins.size(of: $1) ? bins.size(of: $0) > bins.size(of: $1) : $0 < $1 }
        for unit in pending where !settle(unit, except: left) { lost += loss(of: unit) }
        pending = []
    }

    private mutating func settle(_ unit: Int, except left: Int) -> Bool {
        var best: (room: Int64, bin: Int)?
        for bin in 0..<bins.binCount where bin != left && bins.mayHold(unit, in: bin) {
            let room = bins.room(beside: unit, in: bin)
            guard room >= 0, room < best?.room ?? .max else { continue }
            bins.put(unit, in: bin)
            let holds = !bins.isBroken(bin)
            bins.take(unit, from: bin)
            if holds { best = (room, bin) }
        }
        if let best {
            put(unit, back: best.bin)
            return true
        }
        guard let kind = bins.kinds(for: unit).first else { return false }
        bins.open(kind)
        ejected.append(-1)
        put(unit, back: bins.binCount - 1)
        return true
    }
}

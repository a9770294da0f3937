/// Packs by patterns: the linear program with ever new patterns (column generation), then a dive: patterns are fixed one
/// after the other, those used most first, and the program is solved again for what is left.
///
/// After Gilmore and Gomory (1961), Belov and Scheithauer (2006) and Sadykov and Vanderbeck's diving (2013). The bound it
/// gives is exact: prices in whole numbers that no set of items that goes into a box exceeds (a dual-feasible function
/// made for this very problem).
struct PatternPacking {
    private let kinds: PatternKinds
    private let demands: [Int]
    private var program: PatternProgram
    private var pricing: PatternPricing
    /// Prices known to be good, new ones are mixed with.
    private var centre: [Double]
    private var best = 0.0
    /// Work allowed.
    private let most: Int
    /// Work of those who finish dives.
    private var others = 0
    /// Work kept for dives.
    private var reserve = 0
    /// Fewest boxes, proved.
    private(set) var bound: Int

    private static var unit: Int64 { 1 << 24 }
    /// A set worth this much is no gain.
    private static var full: Int64 { unit + 64 }

    enum Outcome {
        case reached, exceeded, unclear
    }

    /// - Parameters:
    ///   - known: A packing to start from.
    ///   - bound: Fewest boxes known so far.
    init(_ kinds: PatternKinds, known: [[Int]], bound: Int, work: Int) {
        self.kinds = kinds
        self.bound = bound
        most = work
        let demands = kinds.members.map(\.count)
        self.demands = demands
        program = PatternProgram(demands)
        pricing = PatternPricing(kinds)
        let (whole, rows) = (kinds.room, demands.count)
        let totals = (0..<rows).reduce(into: (0.0, 0.0)) {
            $0.0 += Double(kinds.sizes[$1].first) * Double(demands[$1])
            $0.1 += Double(kinds.sizes[$1].second) * Double(demands[$1])
        }
        let isFirst = totals.0 * Double(max(whole.second, 1)) >= totals.1 * Double(max(whole.first, 1))
        centre = kinds.sizes.map { size in
            isFirst
                ? Double(size.first) / Double(max(whole.first, 1)) : Double(size.second) / Double(max(whole.second, 1))
        }
        var kindOf: [Int: Int32] = [:]
        for (kind, members) in kinds.members.enumerated() {
            for item in members { kindOf[item] = Int32(truncatingIfNeeded: kind) }
        }
        for box in known where box.count > 1 { program.add(box.compactMap { kindOf[$0] }.sorted()) }
    }

    /// Work left.
    var left: Int { most - work }
    var work: Int { program.work + 4 * pricing.work + others }

    /// Solves the program, and raises the bound to what it proves.
    /// - Parameter shouldStop: Asked every few steps of the program and before every search for sets.
    /// - Returns: Whether patterns for as many boxes as the bound says are there.
    mutating func relax(below known: Int, _ shouldStop: () -> Bool = { false }) -> Bool {
        reserve = most / 2
        defer { reserve = 0 }
        while bound < known {
            switch generate(demands, into: bound, shouldStop) {
            case .reached: return true
            case .exceeded: bound += 1
            case .unclear: return false
            }
        }
        return false
    }

    /// Generates patterns until the program needs no more than `target` boxes.
    /// - Returns: Exceeded where it is proved that no packing needs so few.
    private mutating func generate(_ numbers: [Int], into target: Int, _ shouldStop: () -> Bool) -> Outcome {
        while true {
            program.optimize(shouldStop)
            if program.value <= Double(target) + 1e-4 { return .reached }
            // Prices mixed with good ones first, then as they are, then with more patience.
            var isNew = false
            for (share, nodes) in [(0.5, 100_000), (0, 200_000), (0, 4_000_000)] where !isNew {
                guard left > reserve, !shouldStop() else { return .unclear }
                let values = program.prices.indices.map { kind in
                    let price = centre[kind] * share + program.prices[kind] * (1 - share)
                    return Int64(max(0, min(1, price)) * Double(Self.unit))
                }
                let found = pricing.run(values, numbers, above: Self.full, nodes: min(nodes, left / 4 + 1))
                if found.isComplete, isExceeded(target, numbers, values, found.most) { return .exceeded }
                isNew = take(found, values, numbers)
                if found.isComplete, share == 0 { break }
            }
            if !isNew { return .unclear }
        }
    }

    /// Whether prices prove that more boxes are needed, if no set of items is worth more than `most`.
    private mutating func isExceeded(_ target: Int, _ numbers: [Int], _ values: [Int64], _ most: Int64) -> Bool {
        let sum = values.indices.reduce(Int64(0)) { $0 + values[$1] * Int64(numbers[$1]) }
        if sum > Int64(target) * most { return true }
        let proved = Double(sum) / Double(most)
        if proved > best {
            best = proved
            for kind in centre.indices { centre[kind] = Double(values[kind]) / Double(most) }
        }
        return false
    }

    /// Adds patterns found, and further ones of the items that are in none of them.
    private mutating func take(_ found: PatternPricing.Outcome, _ values: [Int64], _ numbers: [Int]) -> Bool {
        var (found, numbers, isNew) = (found, numbers, false)
        for _ in 0..<6 {
            guard let pattern = found.patterns.last else { return isNew }
            for other in found.patterns.suffix(2) where isGain(other) {
                program.add(other.sorted())
                isNew = true
            }
            for kind in pattern { numbers[Int(kind)] -= 1 }
            found = pricing.run(values, numbers, above: Self.full, nodes: 20_000)
        }
        return isNew
    }

    private func isGain(_ pattern: [Int32]) -> Bool {
        pattern.reduce(0.0) { $0 + program.prices[Int($1)] } > 1 + 1e-6
    }
}

extension PatternPacking {
    /// What a dive made: boxes, and items left over.
    struct Dive {
        var boxes: [[Int]]
        var left: [Int]
    }

    /// Where a dive stands.
    private struct Descent {
        /// Items of each kind not yet packed.
        var numbers: [Int]
        var fixed: [[Int32]] = []
        /// Patterns that led nowhere from here.
        var banned: Set<Int> = []
        var misses = 0
        var jumps = 0
        var dice: PackingDice
        var isRestless: Bool
    }

    /// Most patterns in vain before some that are fixed are given up.
    private static var mostMisses: Int { 2 }
    /// How often patterns are given up.
    private static var mostJumps: Int { 6 }
    /// The part of a box from which patterns are fixed together.
    private static var mostly: Double { 0.8 }

    /// Fixes patterns until all items are packed. Where no pattern can be fixed without needing another box, some of those
    /// fixed are given up.
    /// - Parameter isFinished: Asked each time before some are given up, and at the end; whether what is left could be
    ///   brought in by other means. It counts the work of it.
    /// - Returns: Where it ended.
    mutating func dive(
        into boxes: Int, seed: UInt64, _ shouldStop: () -> Bool = { false },
        isFinished: (Dive, inout Int) -> Bool = { _, _ in false }
    ) -> Dive {
        var descent = Descent(numbers: demands, dice: PackingDice(seed: seed), isRestless: seed > 1)
        if seed > 1 { program.restart() }
        var isOpen = solve(descent.numbers, into: boxes, shouldStop, isLast: true)
        while isOpen, descent.numbers.contains(where: { $0 > 0 }), left > 0, !shouldStop() {
            if fixWhole(&descent, boxes, shouldStop) || fixMost(&descent, boxes, shouldStop)
                || fixOne(&descent, boxes, shouldStop)
            {
                continue
            }
            guard descent.jumps < Self.mostJumps else { break }
            let dive = packed(descent.fixed)
            if isFinished(dive, &others) { return dive }
            isOpen = giveUp(&descent, boxes, shouldStop)
        }
        let dive = packed(descent.fixed)
        _ = isFinished(dive, &others)
        return dive
    }

    /// Fixes the patterns that are used at least once, as often as that.
    private mutating func fixWhole(_ descent: inout Descent, _ boxes: Int, _ shouldStop: () -> Bool) -> Bool {
        let before = descent.fixed.count
        for (pattern, times) in program.used where times > 0.999 {
            for _ in 0..<Int(min(times, Double(boxes)) + 0.001) where descent.fixed.count < boxes {
                fix(pattern, &descent)
            }
        }
        guard descent.fixed.count > before else { return false }
        descent.banned.removeAll()
        return solve(descent.numbers, into: boxes - descent.fixed.count, shouldStop)
    }

    /// Fixes the patterns of which most of a box is used, all at once.
    private mutating func fixMost(_ descent: inout Descent, _ boxes: Int, _ shouldStop: () -> Bool) -> Bool {
        guard descent.banned.isEmpty else { return false }
        let (fixed, numbers) = (descent.fixed, descent.numbers)
        for (pattern, times) in program.used where times > Self.mostly && descent.fixed.count < boxes {
            if isWhole(pattern, descent.numbers) { fix(pattern, &descent) }
        }
        guard descent.fixed.count > fixed.count + 1 else {
            (descent.fixed, descent.numbers) = (fixed, numbers)
            return false
        }
        if solve(descent.numbers, into: boxes - descent.fixed.count, shouldStop) { return true }
        (descent.fixed, descent.numbers) = (fixed, numbers)
        _ = solve(numbers, into: boxes - fixed.count, shouldStop)
        return false
    }

    /// Fixes the pattern used most of those that lead on.
    private mutating func fixOne(_ descent: inout Descent, _ boxes: Int, _ shouldStop: () -> Bool) -> Bool {
        while descent.misses < Self.mostMisses, descent.fixed.count < boxes, left > 0 {
            let weighed = program.used.filter { !descent.banned.contains($0.pattern) }.map {
                ($0.pattern, $0.times + (descent.isRestless ? Double(descent.dice.below(256)) / 1_024 : 0))
            }
            guard let choice = weighed.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) })?.0 else { return false }
            let numbers = descent.numbers
            fix(choice, &descent)
            guard descent.numbers != numbers else { return false }
            if solve(descent.numbers, into: boxes - descent.fixed.count, shouldStop) {
                descent.banned.removeAll()
                return true
            }
            descent.misses += 1
            descent.banned.insert(choice)
            descent.fixed.removeLast()
            descent.numbers = numbers
            guard solve(numbers, into: boxes - descent.fixed.count, shouldStop) else { return false }
        }
        return false
    }

    /// Gives up some of the patterns fixed, by lot.
    private mutating func giveUp(_ descent: inout Descent, _ boxes: Int, _ shouldStop: () -> Bool) -> Bool {
        descent.jumps += 1
        descent.misses = 0
        descent.isRestless = true
        descent.banned.removeAll()
        for _ in 0..<min(descent.fixed.count, 4 + descent.jumps * 3 % 17) {
            let place = descent.dice.below(descent.fixed.count)
            for kind in descent.fixed[place] { descent.numbers[Int(kind)] += 1 }
            descent.fixed.swapAt(place, descent.fixed.count - 1)
            descent.fixed.removeLast()
        }
        return solve(descent.numbers, into: boxes - descent.fixed.count, shouldStop, isLast: true)
    }

    /// Solves the program for other numbers; where errors of rounding stop it, from the beginning if nothing else is left.
    /// - Returns: Whether so many boxes are enough, as far as the program says.
    private mutating func solve(
        _ numbers: [Int], into boxes: Int, _ shouldStop: () -> Bool, isLast: Bool = false
    ) -> Bool {
        program.ask(numbers)
        if !program.restore(shouldStop) {
            guard isLast, !shouldStop() else { return false }
            program.restart()
            program.ask(numbers)
        }
        return generate(numbers, into: boxes, shouldStop) == .reached
    }

    private func isWhole(_ index: Int, _ numbers: [Int]) -> Bool {
        var numbers = numbers
        for kind in program.pattern(index) {
            numbers[Int(kind)] -= 1
            if numbers[Int(kind)] < 0 { return false }
        }
        return true
    }

    /// Takes the items of a pattern that are still there.
    private func fix(_ index: Int, _ descent: inout Descent) {
        var taken: [Int32] = []
        for kind in program.pattern(index) where descent.numbers[Int(kind)] > 0 {
            descent.numbers[Int(kind)] -= 1
            taken.append(kind)
        }
        if !taken.isEmpty { descent.fixed.append(taken) }
    }

    private func packed(_ fixed: [[Int32]]) -> Dive {
        var members = kinds.members
        let boxes = fixed.map { box in box.compactMap { members[Int($0)].popLast() } }
        return Dive(boxes: boxes, left: members.flatMap { $0 })
    }
}

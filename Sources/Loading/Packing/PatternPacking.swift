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
    /// Fewest boxes, proved.
    private(set) var bound: Int

    private static var unit: Int64 { 1 << 24 }
    /// A set worth this much is no gain.
    private static var full: Int64 { unit + 64 }

    enum Outcome {
        case reached, exceeded, unclear
    }

    /// What a dive made: boxes, and items left over.
    struct Dive {
        var boxes: [[Int]]
        var left: [Int]
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
            isFirst ? Double(size.first) / Double(max(whole.first, 1)) : Double(size.second) / Double(max(whole.second, 1))
        }
        var kindOf: [Int: Int32] = [:]
        for (kind, members) in kinds.members.enumerated() {
            for item in members { kindOf[item] = Int32(truncatingIfNeeded: kind) }
        }
        for box in known where box.count > 1 { program.add(box.compactMap { kindOf[$0] }.sorted()) }
    }

    /// Work left.
    var left: Int { most - work }
    var work: Int { program.work + 4 * pricing.work }

    /// Solves the program, and raises the bound to what it proves.
    /// - Returns: Whether patterns for as many boxes as the bound says are there.
    mutating func relax(below known: Int) -> Bool {
        while bound < known {
            switch generate(demands, into: bound) {
            case .reached: return true
            case .exceeded: bound += 1
            case .unclear: return false
            }
        }
        return false
    }

    /// Generates patterns until the program needs no more than `target` boxes.
    /// - Returns: Exceeded where it is proved that no packing needs so few.
    private mutating func generate(_ numbers: [Int], into target: Int) -> Outcome {
        while true {
            program.optimize()
            if program.value <= Double(target) + 1e-6 { return .reached }
            guard left > 0 else { return .unclear }
            var isNew = false
            for share in [0.5, 0] where !isNew {
                let values = program.prices.indices.map { kind in
                    let price = centre[kind] * share + program.prices[kind] * (1 - share)
                    return Int64(max(0, min(1, price)) * Double(Self.unit))
                }
                let found = pricing.run(values, numbers, above: Self.full, nodes: 200_000)
                let sum = values.indices.reduce(Int64(0)) { $0 + values[$1] * Int64(numbers[$1]) }
                if found.isComplete {
                    if sum > Int64(target) * found.most { return .exceeded }
                    let proved = Double(sum) / Double(found.most)
                    if proved > best {
                        best = proved
                        for kind in centre.indices { centre[kind] = Double(values[kind]) / Double(found.most) }
                    }
                }
                isNew = take(found, values, numbers)
            }
            if !isNew { return .unclear }
        }
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

    /// Fixes patterns until all items are packed or no more can be fixed without needing another box.
    mutating func dive(into boxes: Int, seed: UInt64) -> Dive {
        var dice = PackingDice(seed: seed)
        var (numbers, fixed) = (demands, [[Int32]]())
        var (banned, misses) = (Set<Int>(), 0)
        _ = solve(numbers, into: boxes)
        while numbers.contains(where: { $0 > 0 }), fixed.count < boxes, left > 0 {
            let used = program.used
            var isFixed = false
            for (pattern, times) in used where times > 0.999 {
                for _ in 0..<Int(times + 0.001) where fixed.count < boxes { isFixed = fix(pattern, &numbers, &fixed) || isFixed }
            }
            if isFixed {
                banned.removeAll()
                guard solve(numbers, into: boxes - fixed.count) else { break }
                continue
            }
            let weighed = used.filter { !banned.contains($0.pattern) }.map {
                ($0.pattern, $0.times + (seed > 1 ? Double(dice.below(256)) / 1_024 : 0))
            }
            guard let choice = weighed.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) })?.0, misses < 40 else { break }
            let before = numbers
            guard fix(choice, &numbers, &fixed) else { break }
            if solve(numbers, into: boxes - fixed.count) {
                banned.removeAll()
            } else {
                misses += 1
                banned.insert(choice)
                fixed.removeLast()
                numbers = before
                guard solve(numbers, into: boxes - fixed.count) else { break }
            }
        }
        return packed(fixed)
    }

    private mutating func solve(_ numbers: [Int], into boxes: Int) -> Bool {
        program.ask(numbers)
        guard program.restore() else { return false }
        return generate(numbers, into: boxes) == .reached
    }

    /// Takes the items of a pattern that are still there.
    private func fix(_ index: Int, _ numbers: inout [Int], _ fixed: inout [[Int32]]) -> Bool {
        var taken: [Int32] = []
        for kind in program.pattern(index) where numbers[Int(kind)] > 0 {
            numbers[Int(kind)] -= 1
            taken.append(kind)
        }
        guard !taken.isEmpty else { return false }
        fixed.append(taken)
        return true
    }

    private func packed(_ fixed: [[Int32]]) -> Dive {
        var members = kinds.members
        let boxes = fixed.map { box in box.compactMap { members[Int($0)].popLast() } }
        return Dive(boxes: boxes, left: members.flatMap { $0 })
    }
}

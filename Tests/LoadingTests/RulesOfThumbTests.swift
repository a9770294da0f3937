import Consignments
import Quantities
import Testing

@testable import Loading

/// The rules of thumb for several kinds of boxes, written as plainly as can be: what no plan may be worse than.
private struct ThumbRules {
    struct Unit { var volume: Int64, weight: Int64, lots: Int, apart: [String] }
    struct Box { var volume: Int64, weight: Int64, apart: Set<String> = [] }
    enum Choice: CaseIterable { case first, fullest, aligned }

    let units: [Unit]
    let kinds: [(volume: Int64, weight: Int64, cost: Int64, available: Int)]
    let given: [Box]

    init(_ rows: [TestLot], _ job: Job) {
        var units: [Unit] = []
        var groups: [String: Int] = [:]
        for row in rows {
            if let place = groups[row.keep], !row.keep.isEmpty {
                units[place].volume += Volume(row.volume)?.scaled ?? 0
                units[place].weight += Weight(row.gross)?.scaled ?? 0
                units[place].lots += 1
                units[place].apart += row.apart.isEmpty ? [] : [row.apart]
            } else {
                groups[row.keep] = units.count
                units.append(
                    Unit(
                        volume: Volume(row.volume)?.scaled ?? 0, weight: Weight(row.gross)?.scaled ?? 0, lots: 1,
                        apart: row.apart.isEmpty ? [] : [row.apart]))
            }
        }
        self.units = units
        kinds = job.fleet.filter { $0.available != 0 }.map {
            ($0.capacity.volume.scaled, $0.capacity.payload.scaled, $0.cost.scaled, $0.available ?? .max)
        }
        given = job.containers.map { Box(volume: $0.capacity.volume.scaled, weight: $0.capacity.payload.scaled) }
    }

    private var largest: (volume: Double, weight: Double) {
        let volumes = kinds.map(\.volume) + given.map(\.volume)
        let weights = kinds.map(\.weight) + given.map(\.weight)
        return (Double(volumes.max() ?? 1), Double(weights.max() ?? 1))
    }

    /// Fills boxes in an order of units, kinds opened in an order.
    private func fill(_ order: [Unit], _ opening: [Int], _ choice: Choice) -> LoadingOracle.Outcome {
        var (boxes, stock) = (given, kinds.map(\.available))
        var outcome = LoadingOracle.Outcome(refused: 0, cost: 0, boxes: 0)
        let most = largest
        for unit in order {
            let isTorn = Set(unit.apart).count < unit.apart.count
            let able = boxes.indices.filter {
                !isTorn && unit.volume <= boxes[$0].volume && unit.weight <= boxes[$0].weight
                    && boxes[$0].apart.isDisjoint(with: unit.apart)
            }
            func left(_ box: Int) -> Double {
                Double(boxes[box].volume) / most.volume + Double(boxes[box].weight) / most.weight
            }
            func product(_ box: Int) -> Double {
                Double(unit.volume) * Double(boxes[box].volume) / most.volume / most.volume
                    + Double(unit.weight) * Double(boxes[box].weight) / most.weight / most.weight
            }
            var chosen: Int? =
                switch choice {
                case .first: able.first
                case .fullest: able.min { left($0) < left($1) }
                case .aligned: able.max { product($0) < product($1) }
                }
            let kind = opening.first {
                !isTorn && stock[$0] > 0 && unit.volume <= kinds[$0].volume && unit.weight <= kinds[$0].weight
            }
            if chosen == nil, let kind {
                stock[kind] -= 1
                outcome.cost += kinds[kind].cost
                outcome.boxes += 1
                boxes.append(Box(volume: kinds[kind].volume, weight: kinds[kind].weight))
                chosen = boxes.count - 1
            }
            guard let chosen else {
                outcome.refused += unit.lots
                continue
            }
            boxes[chosen].volume -= unit.volume
            boxes[chosen].weight -= unit.weight
            boxes[chosen].apart.formUnion(unit.apart)
        }
        return outcome
    }

    /// The best of first fit, first-fit decreasing, best-fit decreasing and the dot-product rule, "decreasing" by volume, by
    /// weight, by the greater and by the sum of the shares, each kind opened first in turn, the others as they stand, by
    /// cost or by size.
    var best: LoadingOracle.Outcome {
        let most = largest
        func shares(_ unit: Unit) -> (Double, Double) {
            (Double(unit.volume) / most.volume, Double(unit.weight) / most.weight)
        }
        let keys: [(Unit) -> Double] = [
            { shares($0).0 }, { shares($0).1 }, { max(shares($0).0, shares($0).1) }, { shares($0).0 + shares($0).1 },
        ]
        let decreasing = keys.map { key in
            units.indices.sorted { (key(units[$0]), $1) > (key(units[$1]), $0) }.map { units[$0] }
        }
        let standing = Array(kinds.indices)
        let others = [
            standing, standing.sorted { (kinds[$0].cost, $0) < (kinds[$1].cost, $1) },
            standing.sorted { (kinds[$0].volume, $0) < (kinds[$1].volume, $1) },
            standing.sorted { (kinds[$0].volume, $1) > (kinds[$1].volume, $0) },
        ]
        let openings =
            standing.isEmpty
            ? [[]]
            : others.flatMap { rest in
                standing.map { first in [first] + rest.filter { $0 != first } }
            }
        var best = LoadingOracle.Outcome(refused: .max, cost: .max, boxes: .max)
        for opening in openings {
            best = min(best, fill(units, opening, .first))
            for order in decreasing { for choice in Choice.allCases { best = min(best, fill(order, opening, choice)) } }
        }
        return best
    }
}

@Suite("Never more lots refused, cost or boxes than the rules of thumb, on anything")
struct RulesOfThumbTests {
    /// Boxes of odd sizes and costs, some of them few.
    private static func terms(_ dice: inout Dice) -> Job {
        let types: [ContainerType] = [.fortyHQ, .twentyGP, .fortyGP, .fortyFiveHQ]
        let kinds = types.prefix(dice.int(1...4)).map { type in
            fleet(
                box(Int64(dice.int(5...80)), Int64(dice.int(5...80)), type),
                dice.int(0...2) > 0 ? nil : dice.int(0...6),
                cost: Int64([1, 1, 2, 3, 5, 7, 10, 100][dice.int(0...7)]))
        }
        let containers = (0..<max(0, dice.int(-4...3))).map {
            given("G\($0)", box(Int64(dice.int(5...80)), Int64(dice.int(5...80))))
        }
        return job(fleet: kinds, containers: containers)
    }

    /// Lots of one family: tiny, huge, bulky, heavy, anti-correlated, few sizes; some in groups, some kept apart.
    private static func rows(_ dice: inout Dice, _ job: Job) -> [TestLot] {
        let volume = job.fleet.map(\.capacity.volume.scaled).max() ?? 1
        let weight = job.fleet.map(\.capacity.payload.scaled).max() ?? 1
        let family = dice.int(0...6)
        let count = [1, 3, 8, 20, 30, 50, 80][dice.int(0...6)]
        let (hasGroups, isApart) = (dice.int(0...2) == 0, dice.int(0...2) == 0)
        return (0..<count).map { _ in
            let shares: (Int, Int) =
                switch family {
                case 0: (dice.int(1...20), dice.int(1...20))
                case 1: (dice.int(300...1_050), dice.int(300...1_050))
                case 2: (dice.int(50...300), dice.int(1...50))
                case 3: (dice.int(1...50), dice.int(50...500))
                case 4: { (share: Int) in (share, 650 - share + dice.int(0...100)) }(dice.int(50...600))
                case 5: ([333, 250, 500, 340, 260][dice.int(0...4)], [333, 250, 500, 100][dice.int(0...3)])
                default: (dice.int(1...200), dice.int(1...200))
                }
            return TestLot(
                volume: Volume(scaled: max(1, volume / 1_000 * Int64(shares.0))).description,
                gross: Weight(scaled: max(1, weight / 1_000 * Int64(shares.1))).description,
                keep: hasGroups && dice.int(0...4) < 2 ? "K\(dice.int(0...count / 4))" : "",
                apart: isApart && dice.int(0...4) < 2 ? "S\(dice.int(0...max(1, count / 5)))" : "")
        }
    }

    @Test(arguments: 0..<8) func oddJobs(block: Int) {
        var better = 0
        for seed in block * 75..<(block + 1) * 75 {
            var dice = Dice(seed: UInt64(seed + 1_200_000))
            let terms = Self.terms(&dice)
            let rows = Self.rows(&dice, terms)
            let lots = book(rows)
            let result = plan(lots, terms)
            #expect(violations(result, lots, terms) == [], "seed \(seed)")
            let (found, rules) = (ConsolidationOracleTests.outcome(result), ThumbRules(rows, terms).best)
            #expect(found <= rules, "seed \(seed)")
            if found < rules { better += 1 }
        }
        #expect(better > 0)
    }
}

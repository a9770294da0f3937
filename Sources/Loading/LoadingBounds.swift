import Consignments
import Quantities

/// What no plan can do better than.
///
/// Each dimension by itself: the total over the best boxes there are (continuous bound), and for up to 10,000 units the
/// dual-feasible bound of Martello and Toth with all boxes as large as the largest. Fixed containers count as used; lots with
/// one `separate` value need a box each.
public struct LoadingBounds: Hashable, Sendable {
    /// Fewest containers, given ones included, that the lots need.
    public let containers: Int
    /// Least cost of containers taken from the fleet, for lots that fit; given containers are paid for anyway.
    /// Stops at the greatest number.
    public let cost: Proportion

    /// Most units for which the dual-feasible bound is computed.
    static let mostUnits = 10_000

    /// Bounds for loading all of the given lots. Lots that fit into no box, and lots that do not fit all together,
    /// make the figures bounds of the boxes there are.
    /// - Complexity: O(lots), O(n log n) up to 10,000 units.
    public init(_ lots: [UInt32], of book: LotBook, for job: Job) {
        let units = CargoUnits(lots, of: book)
        let supply = BoxSupply(job)
        self.init((0..<units.count).filter { supply.takes(units.load($0)) }, units, supply)
    }

    /// Bounds for the units that a packing placed.
    init(placed packing: Packing, _ units: CargoUnits, _ supply: BoxSupply) {
        self.init((0..<units.count).filter { packing.boxOf[$0] >= 0 }, units, supply, atMost: packing.boxes.count)
    }

    /// - Parameter most: So many boxes are known to be enough.
    private init(_ chosen: [Int], _ units: CargoUnits, _ supply: BoxSupply, atMost most: Int = .max) {
        let volume = DimensionBound(chosen, units.volumes, supply, \.volume)
        let weight = DimensionBound(chosen, units.weights, supply, \.weight)
        let fixed = Self.fixedContainers(chosen, units)
        let apart = units.separation.most(among: chosen)
        var bound = max(volume.boxes, weight.boxes, fixed, apart, 1)
        // No bound is above what is enough; where one says as much, there is no need for the dearer ones.
        if bound < most, chosen.count <= Self.mostUnits {
            bound = max(
                bound, Self.dualFeasible(chosen, units.volumes, supply.largest.volume),
                Self.dualFeasible(chosen, units.weights, supply.largest.weight))
        }
        let least = min(bound, chosen.count)
        let byCount = Self.cheapest(least - supply.given.count, of: supply)
        containers = least
        cost = Proportion(scaled: Int64(clamping: max(volume.cost, weight.cost, byCount)))
    }

    private static func dualFeasible(_ chosen: [Int], _ sizes: [Int64], _ largest: Int64) -> Int {
        largest > 0 ? DualFeasibleBound.bins(for: chosen.map { sizes[$0] }, capacity: largest) : 0
    }

    private static func fixedContainers(_ chosen: [Int], _ units: CargoUnits) -> Int {
        var named: Set<UInt16> = []
        for unit in chosen where units.fixed[unit] != 0 { named.insert(units.fixed[unit]) }
        return named.count
    }

    /// Cost of that many boxes of the fleet, cheapest first.
    private static func cheapest(_ count: Int, of supply: BoxSupply) -> Int128 {
        var left = count
        var cost: Int128 = 0
        for kind in supply.kinds.sorted(by: { $0.cost < $1.cost }) where left > 0 {
            let used = min(left, kind.available)
            cost += Int128(used) * Int128(kind.cost)
            left -= used
        }
        return cost
    }
}

/// The continuous bounds of one dimension.
private struct DimensionBound {
    /// Fewest boxes.
    let boxes: Int
    /// Least cost of boxes of the fleet, rounded up to a millionth.
    let cost: Int128

    init(_ chosen: [Int], _ sizes: [Int64], _ supply: BoxSupply, _ dimension: KeyPath<Load, Int64>) {
        let total = chosen.reduce(into: Int128(0)) { $0 += Int128(sizes[$1]) }
        boxes = Self.continuous(total, supply, dimension)
        cost = Self.leastCost(total, supply, dimension)
    }

    /// How many boxes hold the total, largest first.
    private static func continuous(_ total: Int128, _ supply: BoxSupply, _ dimension: KeyPath<Load, Int64>) -> Int {
        var stock = supply.given.map { (room: $0[keyPath: dimension], count: 1) }
        stock += supply.kinds.map { ($0.room[keyPath: dimension], $0.available) }
        var left = total
        var boxes = 0
        for (room, count) in stock.sorted(by: { $0.room > $1.room }) where left > 0 && room > 0 {
            let used = min(Int128(count), divideRoundingUp(left, by: Int128(room)))
            left -= used * Int128(room)
            boxes = Int(clamping: Int128(boxes) + used)
        }
        return boxes
    }

    /// What the total costs beyond the given containers if boxes could be taken in parts, cheapest room first.
    private static func leastCost(_ total: Int128, _ supply: BoxSupply, _ dimension: KeyPath<Load, Int64>) -> Int128 {
        var left = supply.given.reduce(total) { $0 - Int128($1[keyPath: dimension]) }
        var cost: Int128 = 0
        let kinds = supply.kinds.filter { $0.room[keyPath: dimension] > 0 }.sorted {
            Int128($0.cost) * Int128($1.room[keyPath: dimension])
                < Int128($1.cost) * Int128($0.room[keyPath: dimension])
        }
        for kind in kinds where left > 0 {
            let room = Int128(kind.room[keyPath: dimension])
            if left > room * Int128(kind.available) {
                cost += Int128(kind.cost) * Int128(kind.available)
                left -= room * Int128(kind.available)
            } else {
                return cost + divideRoundingUp(left * Int128(max(kind.cost, 0)), by: room)
            }
        }
        return cost
    }
}

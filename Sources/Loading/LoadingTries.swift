/// All tries at one load, and the choice among them.
struct LoadingTries {
    /// The units.
    let units: CargoUnits
    /// The boxes.
    let supply: BoxSupply
    /// Given containers with the fixed units in them.
    let start: Packing
    /// The units to be placed, ascending.
    let free: [UInt32]
    /// What a try may waste; `nil` for any amount.
    var limit: FillingLimit?
    /// The units largest first, where somebody has sorted them already, and by which room.
    var decreasing: (order: [UInt32], room: Load)?

    /// Above this number of units only the cheapest kind is tried as the one opened first, and only first fit in both
    /// orders and best fit as they arrive.
    static let manyUnits = 50_000
    /// Most kinds tried as the one opened first.
    static let mostKinds = 8

    /// Above ``manyUnits`` a try this near its bound ends the search: one box in a thousand is left to gain.
    static let nearEnough = 1_000

    private var isFew: Bool { free.count <= Self.manyUnits }

    /// The best try: fewest units left over, least cost, fewest boxes, fewest merchants split, earliest.
    func best() -> Packing {
        var best: Ranked?
        for kinds in kindOrders() {
            let room = kinds.first.map { supply.kinds[$0].room } ?? supply.largest
            for order in LoadingOrder.allCases where isFew || order != .byVendor {
                let sorted = sorted(order, room)
                for bestFit in [false, true] where isFew || !bestFit || order == .arrival {
                    consider(sorted, FillingWay(kinds: kinds, bestFit: bestFit), &best)
                    if !isFew, let packing = best?.packing, isNearEnough(packing) { return packing }
                }
            }
        }
        return best?.packing ?? start
    }

    private func sorted(_ order: LoadingOrder, _ room: Load) -> [UInt32] {
        if order == .decreasing, let decreasing, decreasing.room == room { return decreasing.order }
        return order.sort(free, of: units, room: room)
    }

    /// Whether no unit is left over and the fleet's boxes are hardly more than the largest box would need by volume or
    /// weight alone.
    private func isNearEnough(_ packing: Packing) -> Bool {
        guard packing.unplaced.isEmpty else { return false }
        let (volume, weight) = units.total(of: free)
        let room = supply.largest
        let bound = max(
            (volume + Int128(room.volume) - 1) / Int128(max(room.volume, 1)),
            (weight + Int128(room.weight) - 1) / Int128(max(room.weight, 1)))
        return Int128(packing.boxes.count) * Int128(Self.nearEnough) <= bound * Int128(Self.nearEnough + 1) + 2_000
    }

    /// A try with what it is ranked by. The merchants are counted only when all else is equal.
    private struct Ranked {
        var packing: Packing
        var cost: Int128
        var vendorParts: Int?
    }

    private func consider(_ order: [UInt32], _ way: FillingWay, _ best: inout Ranked?) {
        var packing = BoxFilling(start, supply: supply, way: way).fill(units, in: order, limit: limit)
        packing.downsize(supply)
        var new = Ranked(packing: packing, cost: packing.cost(supply), vendorParts: nil)
        guard var old = best else { return best = new }
        let newRank = (packing.unplaced.count, new.cost, packing.boxes.count)
        let oldRank = (old.packing.unplaced.count, old.cost, old.packing.boxes.count)
        if newRank == oldRank {
            let oldParts = old.vendorParts ?? old.packing.vendorParts(units)
            let newParts = packing.vendorParts(units)
            old.vendorParts = oldParts
            new.vendorParts = newParts
            best = newParts < oldParts ? new : old
        } else if newRank < oldRank {
            best = new
        }
    }

    /// The orders in which kinds are opened: each kind in turn first, the others behind it by cost.
    private func kindOrders() -> [[Int]] {
        var total = Load.none
        for unit in free { total = total.adding(units.load(Int(unit))) }
        let byCost = supply.kindsByCost(of: total)
        guard let cheapest = byCost.first else { return [[]] }
        let firsts = isFew ? Array(byCost.prefix(Self.mostKinds)) : [cheapest]
        return firsts.map { first in [first] + byCost.filter { $0 != first } }
    }
}

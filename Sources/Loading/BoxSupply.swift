import Consignments
import Quantities

/// The containers a job lets the planner use, as rooms.
struct BoxSupply: Sendable {
    /// A fleet entry of which there is at least one.
    struct Kind: Sendable {
        /// Index in the job's fleet.
        let entry: Int
        /// What one takes.
        let room: Load
        /// Cost of one, in millionths.
        let cost: Int64
        /// How many there are; the greatest number for as many as needed.
        let available: Int
    }

    /// Rooms of the given containers, in the job's order.
    let given: [Load]
    /// Kinds of the fleet, in the job's order.
    let kinds: [Kind]
    /// The greatest volume and the greatest payload of any box; they may belong to two boxes.
    let largest: Load

    init(_ job: Job) {
        let fill = job.limits.fillFactor
        given = job.containers.map { $0.capacity.room(fill) }
        kinds = job.fleet.indices.compactMap { index in
            let entry = job.fleet[index]
            let available = entry.available ?? .max
            guard available > 0 else { return nil }
            return Kind(
                entry: index, room: entry.capacity.room(fill), cost: entry.cost.scaled, available: available)
        }
        let rooms = given + kinds.map(\.room)
        largest = Load(volume: rooms.map(\.volume).max() ?? 0, weight: rooms.map(\.weight).max() ?? 0)
    }

    /// What a box takes when it is empty.
    func room(of box: Packing.Box, _ number: Int) -> Load { box.kind < 0 ? given[number] : kinds[box.kind].room }

    /// Whether some empty box takes a load. Complexity: O(1) for a load that the last kind takes, otherwise O(boxes).
    func takes(_ load: Load) -> Bool {
        guard largest.holds(load) else { return false }
        return kinds.contains { $0.room.holds(load) } || given.contains { $0.holds(load) }
    }

    /// The limit that keeps a load out of every box, and the room of the box that comes nearest: the one with the
    /// greatest volume, or, among those with volume enough, the one with the greatest payload.
    func obstacle(to load: Load) -> (limit: LoadLimit, room: Int64) {
        if load.volume > largest.volume { return (.volume, largest.volume) }
        let wide = (given + kinds.map(\.room)).filter { $0.volume >= load.volume }
        return (.weight, wide.map(\.weight).max() ?? 0)
    }

    /// The kinds in the order in which they would carry all of a load at least cost if nothing were lost between lots;
    /// equal costs in the job's order.
    func kindsByCost(of load: Load) -> [Int] {
        let costs = kinds.map { Self.cost(of: load, in: $0) }
        return kinds.indices.sorted { costs[$0] != costs[$1] ? costs[$0] < costs[$1] : $0 < $1 }
    }

    private static func cost(of load: Load, in kind: Kind) -> Int128 {
        let byVolume = Int128(load.volume) << 20 / Int128(max(kind.room.volume, 1))
        let byWeight = Int128(load.weight) << 20 / Int128(max(kind.room.weight, 1))
        let (cost, overflow) = max(byVolume, byWeight).multipliedReportingOverflow(by: Int128(max(kind.cost, 1)))
        return overflow ? .max : cost
    }
}

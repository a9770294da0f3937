/// What a filling may waste and still do with fewer boxes than one that is known: once more has been wasted, it need not be
/// finished.
///
/// Only where all boxes are alike and there are as many as needed; elsewhere fewer boxes are not all that counts.
struct FillingLimit: Sendable {
    private var volume: Int128
    private var weight: Int128

    /// The limit that a known packing of some units sets; `nil` where it sets none.
    /// - Complexity: O(units).
    init?(toBeat known: Packing, of some: [UInt32], _ units: CargoUnits, _ supply: BoxSupply) {
        guard known.unplaced.isEmpty, supply.given.isEmpty, supply.kinds.count == 1, supply.kinds[0].available == .max
        else { return nil }
        let room = supply.kinds[0].room
        let total = units.total(of: some)
        let fewer = Int128(known.boxes.count) - 1
        volume = fewer * Int128(room.volume) - total.volume
        weight = fewer * Int128(room.weight) - total.weight
    }

    /// Counts what a box that takes no more leaves unused.
    mutating func waste(_ left: Load) {
        volume -= Int128(left.volume)
        weight -= Int128(left.weight)
    }

    /// Whether more has been wasted than fewer boxes can.
    var isBroken: Bool { volume < 0 || weight < 0 }
}

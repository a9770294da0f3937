extension BoxSupply {
    /// The units that are neither fixed nor refused, ascending; those that no box takes are refused here.
    func free(_ units: CargoUnits, _ start: Packing, _ refusals: inout [Int: Refusal]) -> [UInt32] {
        var free: [UInt32] = []
        free.reserveCapacity(units.count)
        for unit in 0..<units.count where start.boxOf[unit] < 0 && (refusals.isEmpty || refusals[unit] == nil) {
            if takes(units.load(unit)) {
                free.append(UInt32(truncatingIfNeeded: unit))
            } else if given.isEmpty && kinds.isEmpty {
                refusals[unit] = .noneLeft
            } else {
                let obstacle = obstacle(to: units.load(unit))
                refusals[unit] = .tooLarge(obstacle.limit, room: obstacle.room)
            }
        }
        return free
    }
}

/// The orders in which units are tried.
enum LoadingOrder: CaseIterable {
    /// As they stand in the input.
    case arrival
    /// Largest first, by the greater of the two shares of a box they take; equal ones as they stand.
    case decreasing
    /// Merchant by merchant, in the order in which they appear.
    case byVendor

    /// Sorts units.
    /// - Parameters:
    ///   - free: Unit numbers, ascending.
    ///   - room: The box by which sizes are measured, in steps of 2^-31 of it.
    /// - Complexity: O(units).
    func sort(_ free: [UInt32], of units: CargoUnits, room: Load) -> [UInt32] {
        switch self {
        case .arrival: free
        case .decreasing: Self.largestFirst(free, units, room)
        case .byVendor: Self.grouped(free, units)
        }
    }

    private static func largestFirst(_ free: [UInt32], _ units: CargoUnits, _ room: Load) -> [UInt32] {
        var keyed: [UInt64] = []
        keyed.reserveCapacity(free.count)
        for unit in free {
            let size = max(
                share(units.volumes[Int(unit)], of: room.volume), share(units.weights[Int(unit)], of: room.weight))
            keyed.append(UInt64(UInt32.max - size) << 32 | UInt64(unit))
        }
        var spare = [UInt64](repeating: 0, count: keyed.count)
        for shift: UInt64 in [32, 43, 54] {
            distribute(keyed, to: &spare, shift: shift)
            swap(&keyed, &spare)
        }
        return keyed.map { UInt32(truncatingIfNeeded: $0) }
    }

    private static func share(_ size: Int64, of room: Int64) -> UInt32 {
        let (high, low) = UInt64(max(size, 0)).multipliedFullWidth(by: 1 << 31)
        let divisor = UInt64(max(room, 1))
        guard high < divisor else { return .max }
        return UInt32(clamping: divisor.dividingFullWidth((high, low)).quotient)
    }

    /// One pass of a stable distribution sort by 11 bits.
    private static func distribute(_ source: [UInt64], to target: inout [UInt64], shift: UInt64) {
        var places = [Int](repeating: 0, count: 2_049)
        for key in source { places[Int(key >> shift & 2_047) + 1] += 1 }
        for digit in 0..<2_048 { places[digit + 1] += places[digit] }
        for key in source {
            let digit = Int(key >> shift & 2_047)
            target[places[digit]] = key
            places[digit] += 1
        }
    }

    private static func grouped(_ free: [UInt32], _ units: CargoUnits) -> [UInt32] {
        var places = [Int](repeating: 0, count: units.vendorCount + 1)
        for unit in free { places[Int(units.leadVendor[Int(unit)]) + 1] += 1 }
        for vendor in 0..<units.vendorCount { places[vendor + 1] += places[vendor] }
        var sorted = [UInt32](repeating: 0, count: free.count)
        for unit in free {
            let vendor = Int(units.leadVendor[Int(unit)])
            sorted[places[vendor]] = unit
            places[vendor] += 1
        }
        return sorted
    }
}

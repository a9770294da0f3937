import Consignments
import Quantities

/// Volume and gross weight of something to be loaded, or the room there is for it.
struct Load: Hashable, Sendable {
    /// Cubic centimetres.
    var volume: Int64
    /// Hundred-thousandths of a kilogram.
    var weight: Int64

    static let none = Load(volume: 0, weight: 0)

    /// Whether something of that size goes into this room.
    func holds(_ load: Load) -> Bool { load.volume <= volume && load.weight <= weight }

    /// Both together; stops at the greatest number instead of overflowing, so that nonsense stays "too large".
    func adding(_ other: Load) -> Load {
        Load(volume: Self.sum(volume, other.volume), weight: Self.sum(weight, other.weight))
    }

    /// The room left when something is taken out of it.
    func taking(_ load: Load) -> Load { Load(volume: volume - load.volume, weight: weight - load.weight) }

    private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}

extension ContainerCapacity {
    /// What may be loaded: volume x fill factor, rounded down to a cubic centimetre, and the payload.
    /// Source: contracts section 2.
    func room(_ fillFactor: Proportion) -> Load {
        let usable = Int128(volume.scaled) * Int128(fillFactor.scaled) / Int128(Proportion.scale)
        return Load(volume: Int64(clamping: usable), weight: payload.scaled)
    }
}

/// One of the two limits of a container.
enum LoadLimit: Sendable {
    /// Volume x fill factor.
    case volume
    /// Payload.
    case weight
}

/// The boxes that still take something: at most 64 at a time, in the order opened.
///
/// A bounded window keeps a million lots linear. When one more is opened, the box with the least left of the limit that
/// binds it is closed for good.
struct OpenBoxes {
    /// Most boxes open at a time.
    static let most = 64

    private var volumes = InlineArray<64, Int64>(repeating: 0)
    private var weights = InlineArray<64, Int64>(repeating: 0)
    private var boxes = InlineArray<64, Int32>(repeating: 0)
    private var count = 0
    private let volumeScale: Int64
    private let weightScale: Int64

    /// No box yet. `largest` brings volumes and weights to one scale of about 2^50 for the comparisons.
    init(largest: Load) {
        volumeScale = max(1, (1 << 50) / max(largest.volume, 1))
        weightScale = max(1, (1 << 50) / max(largest.weight, 1))
    }

    /// The box in a slot.
    func box(_ slot: Int) -> Int { Int(boxes[slot]) }

    /// The slot of the box opened first among those that hold a load; -1 for none.
    func firstFit(_ load: Load) -> Int {
        for slot in 0..<count where load.volume <= volumes[slot] && load.weight <= weights[slot] { return slot }
        return -1
    }

    /// The slot of the box with least left among those that hold a load, the first of equals; -1 for none.
    func bestFit(_ load: Load) -> Int {
        var best = -1
        var least = Int64.max
        for slot in 0..<count where load.volume <= volumes[slot] && load.weight <= weights[slot] {
            let left = volumes[slot] &* volumeScale &+ weights[slot] &* weightScale
            if left < least {
                least = left
                best = slot
            }
        }
        return best
    }

    /// Puts a load into the box of a slot.
    mutating func take(_ load: Load, into slot: Int) {
        volumes[slot] -= load.volume
        weights[slot] -= load.weight
    }

    /// Opens a box with that much room, as the last.
    /// - Returns: Its slot.
    mutating func open(_ box: Int, room: Load) -> Int {
        if count == Self.most { close(fullest()) }
        volumes[count] = room.volume
        weights[count] = room.weight
        boxes[count] = Int32(truncatingIfNeeded: box)
        count += 1
        return count - 1
    }

    private func fullest() -> Int {
        var fullest = 0
        var least = Int64.max
        for slot in 0..<count {
            let left = min(volumes[slot] &* volumeScale, weights[slot] &* weightScale)
            if left < least {
                least = left
                fullest = slot
            }
        }
        return fullest
    }

    private mutating func close(_ slot: Int) {
        for later in slot + 1..<count {
            volumes[later - 1] = volumes[later]
            weights[later - 1] = weights[later]
            boxes[later - 1] = boxes[later]
        }
        count -= 1
    }
}

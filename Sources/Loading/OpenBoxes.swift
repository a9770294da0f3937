/// The boxes that still take something: at most 64 at a time, in the order opened.
///
/// A bounded window keeps a million lots linear. When one more is opened, the box with the least left of the limit that
/// binds it is closed for good. Looking for a box compares 32-bit copies of what is left, without branches; the answer is
/// checked on the exact numbers.
struct OpenBoxes {
    /// Most boxes open at a time.
    static let most = 64

    private var volumes = [Int64](repeating: 0, count: most)
    private var weights = [Int64](repeating: 0, count: most)
    private var boxes = [Int32](repeating: 0, count: most)
    private var count = 0
    /// The box that was closed for the one opened last.
    private(set) var closed: Int?
    private let bestFit: Bool
    /// The upper 31 bits of what is left; negative in free slots, so that nothing fits there.
    private var volumeMarks = [SIMD16<Int32>](repeating: SIMD16(repeating: -1), count: most / 16)
    private var weightMarks = [SIMD16<Int32>](repeating: SIMD16(repeating: -1), count: most / 16)
    /// What is preferred: the least. The slot in the last 6 bits, under best fit what is left before it.
    private var keys = [SIMD16<Int32>](repeating: SIMD16(repeating: .max), count: most / 16)
    private let volumeShift: Int64
    private let weightShift: Int64
    private let volumeScale: Int64
    private let weightScale: Int64

    /// No box yet.
    /// - Parameters:
    ///   - largest: The greatest room of any box; what is left is compared as a share of it.
    ///   - bestFit: Whether the box with least left is preferred to the one opened first.
    init(largest: Load, bestFit: Bool) {
        self.bestFit = bestFit
        volumeShift = Self.shift(largest.volume)
        weightShift = Self.shift(largest.weight)
        volumeScale = max(1, (1 << 50) / max(largest.volume, 1))
        weightScale = max(1, (1 << 50) / max(largest.weight, 1))
    }

    /// The box in a slot.
    func box(_ slot: Int) -> Int { Int(boxes[slot]) }

    /// The slot of the preferred box among those that hold a load; -1 for none.
    @inline(__always) func slot(for load: Load) -> Int {
        let volume = SIMD16(repeating: mark(load.volume, volumeShift))
        let weight = SIMD16(repeating: mark(load.weight, weightShift))
        var nearest = SIMD16<Int32>(repeating: .max)
        for block in 0..<(count + 15) >> 4 {
            let lack = (volumeMarks[block] &- volume) | (weightMarks[block] &- weight)
            nearest = pointwiseMin(nearest, keys[block] | (lack &>> 31 & SIMD16(repeating: .max)))
        }
        let least = nearest.min()
        guard least != .max else { return -1 }
        let slot = Int(least & 63)
        return holds(load, slot) ? slot : exactSlot(for: load)
    }

    /// The same among the boxes that are not refused. Complexity: O(open boxes).
    func slot(for load: Load, refusing: (Int) -> Bool) -> Int {
        var least = Int32.max
        for slot in 0..<count where holds(load, slot) && keys[slot >> 4][slot & 15] < least {
            if !refusing(box(slot)) { least = keys[slot >> 4][slot & 15] }
        }
        return least == .max ? -1 : Int(least & 63)
    }

    /// Puts a load into the box of a slot.
    mutating func take(_ load: Load, into slot: Int) {
        volumes[slot] -= load.volume
        weights[slot] -= load.weight
        note(slot)
    }

    /// Opens a box with that much room, as the last.
    /// - Returns: Its slot.
    mutating func open(_ box: Int, room: Load) -> Int {
        closed = nil
        if count == Self.most {
            let slot = fullest()
            closed = Int(boxes[slot])
            close(slot)
        }
        volumes[count] = room.volume
        weights[count] = room.weight
        boxes[count] = Int32(truncatingIfNeeded: box)
        note(count)
        count += 1
        return count - 1
    }

    private func holds(_ load: Load, _ slot: Int) -> Bool {
        slot < count && load.volume <= volumes[slot] && load.weight <= weights[slot]
    }

    /// The same search on the exact numbers, for containers too large for 32 bits.
    private func exactSlot(for load: Load) -> Int {
        var least = Int32.max
        for slot in 0..<count where holds(load, slot) { least = min(least, keys[slot >> 4][slot & 15]) }
        return least == .max ? -1 : Int(least & 63)
    }

    private mutating func note(_ slot: Int) {
        volumeMarks[slot >> 4][slot & 15] = mark(volumes[slot], volumeShift)
        weightMarks[slot >> 4][slot & 15] = mark(weights[slot], weightShift)
        var key = Int32(truncatingIfNeeded: slot)
        if bestFit {
            let left = (volumes[slot] &* volumeScale &+ weights[slot] &* weightScale) >> 27
            key |= Int32(truncatingIfNeeded: left) << 6
        }
        keys[slot >> 4][slot & 15] = key
    }

    private func mark(_ size: Int64, _ shift: Int64) -> Int32 {
        Int32(truncatingIfNeeded: size >> shift)
    }

    /// By how much a number must be shifted to stay below 2^31.
    private static func shift(_ size: Int64) -> Int64 { Int64(max(0, 33 - max(size, 0).leadingZeroBitCount)) }

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
            note(later - 1)
        }
        count -= 1
    }
}

/// Whether boxes have to be filled to the brim: seven eighths of what may be wasted, spread evenly over the boxes, are the
/// limit. Half of the last eighth may be wasted beyond it before boxes have to be filled with more care.
struct FillingThrift {
    private var boxes: Int128 = 0
    private var waste: Int128 = 0
    private var closed: Int128 = 0
    private var wasted: Int128 = 0
    /// Of the scarcer limit: with less than this left, there are few ways to fill the rest of a box.
    private(set) var brim: Int64 = 0
    /// With less than this left, both limits decide what comes next: two mean units.
    var end: Int64 { 4 * brim }
    /// With more than this left, the largest units go first once all are in view: six mean units.
    var tail: Int64 { 12 * brim }
    /// A box that leaves no more than its room divided by two to this is full.
    private static let full: Int64 = 19

    /// A box that leaves no more than this is full: seven eighths of what each may waste, an eighth where they have wasted
    /// too much, but hardly anything.
    var enough: Int64 { min(share * (isPressing ? 1 : 7) / 8, most) }
    /// What each box may waste.
    private var share: Int64 = 0
    private var most: Int64 = 0
    /// Whether nothing at all may be wasted.
    private var isCareful = false
    /// Whether the boxes so far have wasted their share.
    private(set) var isNeeded = false
    /// Whether they have wasted so much more that a box must not be brought below the ``brim`` but by what fills it.
    private(set) var isPressing = false

    /// Nothing has to be saved.
    init() {}

    /// - Parameters:
    ///   - boxes: How many boxes are to do.
    ///   - waste: What they leave, all together.
    ///   - mean: The mean size of what is to be filled in.
    ///   - room: The size of a box.
    ///   - isCareful: Whether boxes are filled with all care from the first one on.
    init(boxes: Int, waste: Int64, mean: Int64, room: Int64, isCareful: Bool = false) {
        self.isCareful = isCareful
        self.boxes = Int128(boxes)
        self.waste = Int128(waste)
        brim = mean / 2
        share = max(waste, 0) / Int64(max(boxes, 1))
        most = room >> Self.full
        weigh()
    }

    /// Counts what a box leaves.
    mutating func close(_ left: Int64) {
        guard boxes > 0 else { return }
        closed += 1
        wasted += Int128(left)
        weigh()
    }

    private mutating func weigh() {
        isNeeded = isCareful || wasted * boxes * 8 >= waste * closed * 7
        isPressing = isCareful || isNeeded && (wasted * 16 - waste) * boxes >= waste * closed * 14
    }
}

/// Turns a measure into parts of the largest box, in steps of 2^-20 of it.
struct ShareStep {
    private let shift: Int64
    private let divisor: Int64
    private let factor: Int64

    init(_ largest: Int64) {
        shift = Int64(max(0, 40 - max(largest, 1).leadingZeroBitCount))
        divisor = max(largest >> shift, 1)
        factor = (1 << 44) / divisor
    }

    /// The share of a measure no larger than the largest box.
    @inline(__always) func share(_ size: Int64) -> Int64 { ((size &>> shift) &* factor) &>> 24 }

    /// The share of a sum.
    func share(of size: Int128) -> Int128 { (size << 20) / (Int128(divisor) << Int128(shift)) }
}

/// Whether boxes have to be filled to the brim: seven eighths of what may be wasted, spread evenly over the boxes, are the
/// limit.
struct FillingThrift {
    private var boxes: Int128 = 0
    private var waste: Int128 = 0
    private var closed: Int128 = 0
    private var wasted: Int128 = 0

    /// Nothing has to be saved.
    init() {}

    /// - Parameters:
    ///   - boxes: How many boxes are to do.
    ///   - waste: What they leave, all together.
    init(boxes: Int, waste: Int64) {
        self.boxes = Int128(boxes)
        self.waste = Int128(waste)
    }

    /// Whether the boxes so far have wasted their share.
    var isNeeded: Bool { boxes > 0 && wasted * boxes * 8 >= waste * closed * 7 }

    /// Counts what a box leaves.
    mutating func close(_ left: Int64) {
        closed += 1
        wasted += Int128(left)
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

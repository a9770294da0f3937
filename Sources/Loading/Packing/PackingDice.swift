/// Seeded choices (SplitMix64): the same search everywhere, every time.
struct PackingDice: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A whole number below `bound`, which is positive.
    @inline(__always) mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word &>> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word &>> 27) &* 0x94D0_49BB_1331_11EB
        word ^= word &>> 31
        return Int(truncatingIfNeeded: word.multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
    }
}

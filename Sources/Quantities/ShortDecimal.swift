/// The text of a decimal of everyday size in two machine words, the first character in the lowest byte of each: what
/// stands before the point, and the point with what stands behind it.
///
/// Made without loops and without memory, so that a million numbers cost a few milliseconds.
@frozen public struct ShortDecimal: Hashable, Sendable {
    /// Digits before the point; bytes beyond `wholeCount` are zero.
    public let whole: UInt64
    /// How many they are, 1...8.
    public let wholeCount: Int
    /// The point and the digits behind it; bytes beyond `fractionCount` hold anything.
    public let fraction: UInt64
    /// How many bytes of `fraction` belong to the text: 0 where there is no point, else 2...8.
    public let fractionCount: Int

    /// Digits behind the point that fit.
    @inlinable static var mostDecimals: Int { 7 }

    /// The text of `scaled` steps of 10^-`decimals`, trailing zeros dropped down to `minimumDecimals`.
    ///
    /// `nil` where it is not short: below zero, nine digits or more before the point, more than seven behind it.
    /// - Precondition: `minimumDecimals` is not above `decimals`.
    @inlinable @inline(__always)
    public init?(_ scaled: Int64, decimals: Int, minimumDecimals: Int = 0) {
        guard decimals >= 0, decimals <= Self.mostDecimals, minimumDecimals <= decimals else { return nil }
        let scale = tenToThe(decimals)
        let number = UInt64(bitPattern: scaled)
        // A number below zero is far above any short one here.
        guard number < scale &* 100_000_000 else { return nil }
        let left = number / scale
        let digits = eightDigits(left)
        // Zeros before the first digit, but never all eight.
        let zeros = (digits | 1 << 56).trailingZeroBitCount & ~7
        whole = (digits | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: zeros)
        wholeCount = 8 &- zeros / 8
        // The digits behind the point, first one lowest; zeros follow.
        let right = eightDigits((number &- left &* scale) &* tenToThe(8 &- decimals))
        let kept = max(minimumDecimals, 8 &- right.leadingZeroBitCount / 8)
        fraction = (right | 0x3030_3030_3030_3030) << 8 | 0x2E
        fractionCount = kept == 0 ? 0 : kept &+ 1
    }
}

/// The eight digits of a number, one a byte, the first in the lowest byte; digits are 0...9, not yet characters.
///
/// Splits in the middle three times, both halves at once: a division by a constant is a multiplication and a shift.
/// - Precondition: `number` is below 10^8, which callers see to.
@inlinable @inline(__always) public func eightDigits(_ number: UInt64) -> UInt64 {
    let upper = number / 10_000
    let fours = upper | (number &- upper &* 10_000) &<< 32
    let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (fours &- hundreds &* 100) &<< 16
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) &<< 8
}

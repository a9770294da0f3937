/// Short texts as machine words, so that they are compared and read without a loop.
public enum TextWord {
    /// The bytes of a range of at most eight, the first one lowest; zeros follow.
    ///
    /// Two ranges of one length hold the same text if and only if they have the same word.
    @inlinable @inline(__always)
    public static func word(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        let end = range.upperBound
        guard end >= 8, end <= text.count, range.count &- 1 < 8, !range.isEmpty else { return slowWord(text, range) }
        return lastEight(text, end) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* range.count)
    }

    /// The eight bytes before `end`, the first one lowest.
    @inlinable @inline(__always)
    static func lastEight(_ text: Span<UInt8>, _ end: Int) -> UInt64 {
        // The compiler makes one load of this.
        let part = text.extracting(end &- 8..<end)
        let lower = UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
        let upper = UInt64(part[4]) << 32 | UInt64(part[5]) << 40 | UInt64(part[6]) << 48 | UInt64(part[7]) << 56
        return lower | upper
    }

    /// The same near the start of the text.
    @usableFromInline @inline(never)
    static func slowWord(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        precondition(range.count <= 8, "a word holds eight bytes")
        var word: UInt64 = 0
        for place in range.reversed() { word = word << 8 | UInt64(text[place]) }
        return word
    }

    /// A number for a text of one to seven bytes that no other such text has; 0 for any other text.
    @inlinable @inline(__always)
    public static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        range.count > 7 || range.isEmpty ? 0 : word(text, range) | UInt64(truncatingIfNeeded: range.count) << 56
    }

    /// Whether every byte is a printable ASCII sign or a space. Complexity: O(n), eight bytes a step.
    @inlinable @inline(__always)
    public static func isPrintable(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (place, strange) = (range.lowerBound, UInt64(0))
        while place < range.upperBound {
            let end = min(place &+ 8, range.upperBound)
            // Filled up with spaces.
            let fill = 0x2020_2020_2020_2020 &<< UInt64(truncatingIfNeeded: 8 &* (end &- place))
            let eight = word(text, place..<end) | (end &- place == 8 ? 0 : fill)
            strange |= (eight &- 0x2020_2020_2020_2020) | (eight &+ 0x0101_0101_0101_0101) | eight
            place = end
        }
        return strange & 0x8080_8080_8080_8080 == 0
    }

    /// The number of a text of one to eight digits, given as its word; `nil` where another byte is among them.
    @inlinable @inline(__always)
    public static func number(_ word: UInt64, count: Int) -> UInt64? {
        let digits = (word ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        guard ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
        return joined(digits)
    }

    /// The number of eight digits, the first in the lowest byte.
    @inlinable @inline(__always) static func joined(_ digits: UInt64) -> UInt64 {
        // Neighbours joined three times: to pairs, to fours, to eight.
        let pairs = (digits &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        return (fours &* 42_949_672_960_001) &>> 32
    }
}

/// Up to eight bytes of a decimal: its digits as a number, and where the point stood among them.
@usableFromInline struct DecimalPiece {
    /// The digits as a number.
    @usableFromInline let value: UInt64
    /// How many there are.
    @usableFromInline let digits: Int
    /// How many stand before the point; -1 where there is no point.
    @usableFromInline let before: Int

    /// `nil` where there is more than digits and one point, or no digit.
    @inlinable @inline(__always)
    init?(_ word: UInt64, count: Int) {
        let differs = word ^ 0x2E2E_2E2E_2E2E_2E2E
        let points = (differs &- 0x0101_0101_0101_0101) & ~differs & 0x8080_8080_8080_8080
        if points == 0 {
            guard let value = TextWord.number(word, count: count) else { return nil }
            (self.value, digits, before) = (value, count, -1)
            return
        }
        // The bytes behind the point move up to those before it.
        let place = points.trailingZeroBitCount &- 7
        let below = (1 &<< UInt64(truncatingIfNeeded: place)) &- 1
        let closed = word & below | (word &>> 8) & ~below
        guard count > 1, let value = TextWord.number(closed, count: count &- 1) else { return nil }
        (self.value, digits, before) = (value, count &- 1, place &>> 3)
    }
}

/// Reads a plain decimal in a text as a count of steps of 10^-`decimals`, as ``parseDecimal(_:decimals:)`` does.
///
/// Up to sixteen characters go in one or two words, without a loop.
/// - Complexity: O(bytes), no allocation.
@inlinable @inline(__always) public func parseDecimal(
    _ text: Span<UInt8>, _ range: Range<Int>, decimals: Int
) throws(DecimalFault) -> Int64 {
    let short = parseWord(text, range, decimals: decimals)
    return short >= 0 ? short : try parseLonger(text, range, decimals: decimals)
}

/// The same for a text that is not a short, ordinary one.
@usableFromInline @inline(never) func parseLonger(
    _ text: Span<UInt8>, _ range: Range<Int>, decimals: Int
) throws(DecimalFault) -> Int64 {
    let long = parseTwoWords(text, range, decimals: decimals)
    return long >= 0 ? long : try parseDecimal(text.extracting(range), decimals: decimals)
}

/// The value of a text of at most eight characters that is ordinary: digits and at most one point, not in front; below 0
/// for any other, faulty or not.
@inlinable @inline(__always) func parseWord(_ text: Span<UInt8>, _ range: Range<Int>, decimals: Int) -> Int64 {
    let (count, end) = (range.count, range.upperBound)
    guard UInt(bitPattern: count &- 1) < 8, end >= 8, end <= text.count, decimals <= 10 else { return -1 }
    // The text in the upper bytes, its last character highest; a digit is its value, zeros stand before.
    let before = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    let digits = ((TextWord.lastEight(text, end) ^ 0x3030_3030_3030_3030) &>> before) &<< before
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    if others == 0 { return Int64(truncatingIfNeeded: TextWord.joined(digits) &* tenToThe(decimals)) }
    // One other, a point with a digit before it; what stands before it moves up to what stands behind it.
    let place = others &>> 7
    let strange = (digits ^ place &* 0x1E) & (place &* 0xFF) | others & (others &- 1)
    let missing = decimals &- others.leadingZeroBitCount / 8
    guard strange == 0, place &>> before > 1, missing >= 0 else { return -1 }
    let closed = (digits & (place &- 1)) &<< 8 | digits & (0 &- others &<< 1)
    return Int64(truncatingIfNeeded: TextWord.joined(closed) &* tenToThe(missing))
}

/// The same for nine to sixteen characters.
private func parseTwoWords(_ text: Span<UInt8>, _ range: Range<Int>, decimals: Int) -> Int64 {
    let middle = range.upperBound - 8
    guard range.count > 8, range.count <= 16, range.count + decimals <= 18,
        let upper = DecimalPiece(TextWord.word(text, range.lowerBound..<middle), count: range.count - 8),
        let lower = DecimalPiece(TextWord.word(text, middle..<range.upperBound), count: 8), upper.before != 0
    else { return -1 }
    var fraction = 0
    if upper.before > 0 {
        guard lower.before < 0 else { return -1 }
        fraction = upper.digits - upper.before + 8
    } else if lower.before >= 0 {
        fraction = lower.digits - lower.before
    }
    guard fraction <= decimals else { return -1 }
    let value = upper.value &* tenToThe(lower.digits) &+ lower.value
    return Int64(truncatingIfNeeded: value &* tenToThe(decimals - fraction))
}

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
        return notDigits(digits) == 0 ? joined(digits) : nil
    }

    /// The eight bytes before `end`, each less that of the digit zero, the first one lowest; zeros for the first `before`.
    @inlinable @inline(__always)
    static func signs(_ text: Span<UInt8>, _ end: Int, _ before: UInt) -> UInt64 {
        let shift = UInt64(truncatingIfNeeded: before &* 8)
        return ((lastEight(text, end) ^ 0x3030_3030_3030_3030) &>> shift) &<< shift
    }

    /// Not 0 where one of eight bytes is above 9.
    @inlinable @inline(__always)
    static func notDigits(_ digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    }

    /// The number of eight digits, the first in the lowest byte.
    @inlinable @inline(__always) static func joined(_ digits: UInt64) -> UInt64 {
        // Neighbours joined three times: to pairs, to fours, to eight.
        let pairs = (digits &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        let fours = pairs &* 6_553_601
        return UInt64(UInt16(truncatingIfNeeded: fours &>> 16)) &* 10_000 &+ (fours &>> 48)
    }
}

/// The last one to eight characters of a decimal: digits and at most one point.
@usableFromInline struct DecimalEnd {
    /// The digits, one a byte, the last one highest; zeros stand before.
    @usableFromInline let digits: UInt64
    /// The byte of the word where the point stood; 7 where there is none.
    @usableFromInline let point: Int
    /// Not 0 where more than digits and one point are there, or the point is the last character or more than `decimals`
    /// digits follow it.
    @usableFromInline let strange: UInt64

    /// From the characters in the upper bytes, the last one highest, each less that of the digit zero; zeros stand before.
    ///
    /// Without branches: columns where some numbers have a point and some have none would make them guess wrong.
    @inlinable @inline(__always)
    init(_ signs: UInt64, decimals: Int) {
        // A point differs from digits in one bit, here moved to the lowest of its byte.
        let place = (signs &>> 4) & Self.places(decimals)
        let digits = signs &- place &* 0x1E
        let below = place &- (place == 0 ? 0 : 1)
        // Two points, another sign in the point's place, or no digit elsewhere.
        strange = (below | digits) & place | TextWord.notDigits(digits)
        // What stands before the point moves up to what stands behind it.
        let whole = digits & below
        self.digits = (digits ^ whole) | whole &<< 8
        point = (place | 1 << 56).trailingZeroBitCount &>> 3
    }

    /// Whether so many decimals can be kept: at most seven.
    @inlinable @inline(__always) static func takes(_ decimals: Int) -> Bool { UInt(bitPattern: decimals) <= 7 }

    /// The lowest bit of each byte that one to `decimals` others follow.
    @inlinable @inline(__always) static func places(_ decimals: Int) -> UInt64 {
        let first = UInt64(truncatingIfNeeded: 56 &- 8 &* decimals)
        return (0x0001_0101_0101_0101 &>> first) &<< first
    }

    /// 10^`decimals` without the digits that stood behind the point.
    @inlinable @inline(__always) func scale(_ decimals: Int) -> UInt64 {
        // The compiler makes one load of this.
        let steps: [UInt64] = [
            0, 0, 0, 0, 0, 0, 0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000,
        ]
        return steps[point &+ decimals]
    }
}

/// Reads a plain decimal in a text as a count of steps of 10^-`decimals`, as ``parseDecimal(_:decimals:)`` does.
///
/// Up to sixteen characters go in one or two words, without a loop.
/// - Complexity: O(bytes), no allocation.
@inlinable @inline(__always) public func parseDecimal(
    _ text: Span<UInt8>, _ range: Range<Int>, decimals: Int
) throws(DecimalFault) -> Int64 {
    let (start, end) = (range.upperBound &- 8, range.upperBound)
    let before = UInt(bitPattern: range.lowerBound &- start)
    // Asked as the text itself asks, so that it need not ask again.
    guard before < 8, UInt(bitPattern: start) <= UInt(bitPattern: text.count),
        UInt(bitPattern: end) <= UInt(bitPattern: text.count), DecimalEnd.takes(decimals)
    else { return try parseLonger(text, range, decimals: decimals) }
    let word = DecimalEnd(TextWord.signs(text, end, before), decimals: decimals)
    guard word.strange == 0 else { return try parseLonger(text, range, decimals: decimals) }
    return Int64(truncatingIfNeeded: TextWord.joined(word.digits) &* word.scale(decimals))
}

/// The same for a text that is not a short, ordinary one.
@usableFromInline @inline(never) func parseLonger(
    _ text: Span<UInt8>, _ range: Range<Int>, decimals: Int
) throws(DecimalFault) -> Int64 {
    let long = parseTwoWords(text, range, decimals: decimals)
    return long >= 0 ? long : try parseDecimal(text.extracting(range), decimals: decimals)
}

/// The value of a text of nine to sixteen characters that is ordinary: digits and at most one point, which is among the
/// last eight but not the last; below 0 for any other, faulty or not.
private func parseTwoWords(_ text: Span<UInt8>, _ range: Range<Int>, decimals: Int) -> Int64 {
    let (start, end) = (range.upperBound &- 16, range.upperBound)
    let before = UInt(bitPattern: range.lowerBound &- start)
    guard before < 8, start >= 0, end <= text.count, DecimalEnd.takes(decimals) else { return -1 }
    let upper = TextWord.signs(text, end &- 8, before)
    let lower = DecimalEnd(TextWord.signs(text, end, 0), decimals: decimals)
    guard lower.strange | TextWord.notDigits(upper) == 0 else { return -1 }
    let value = TextWord.joined(upper) &* (lower.point == 7 ? 100_000_000 : 10_000_000) &+ TextWord.joined(lower.digits)
    let (scaled, isOver) = value.multipliedReportingOverflow(by: lower.scale(decimals))
    // Below 0 also from 2^63 on.
    return isOver ? -1 : Int64(truncatingIfNeeded: scaled)
}

/// The value of an ordinary text of at most eight bytes (digits and at most one point) as a count of steps of
/// 10^-`decimals`; below 0 for any other, faulty or not.
///
/// All bytes are looked at together in one machine word: no loop whose end nobody can guess.
/// - Precondition: The text has at most eight bytes.
@inlinable @inline(__always) func parseDecimalWord(_ text: Span<UInt8>, decimals: Int) -> Int64 {
    let count = text.count
    guard count > 0, decimals <= 8 else { return -1 }
    let word = rightAlignedWord(text)
    // The place of a point: exact for the lowest one, and a second one is no digit below.
    let apart = word ^ 0x2E2E_2E2E_2E2E_2E2E
    let points = (apart &- 0x0101_0101_0101_0101) & ~apart & 0x8080_8080_8080_8080
    let place = points.trailingZeroBitCount & ~7
    let hasPoint = points != 0
    let fraction = hasPoint ? 7 &- place / 8 : 0
    let digits = hasPoint ? count &- 1 : count
    guard digits > 0, fraction <= decimals else { return -1 }
    // What stands before the point moves up by one byte, over it.
    let before: UInt64 = hasPoint ? (1 &<< UInt64(truncatingIfNeeded: place)) &- 1 : 0
    let moved = hasPoint ? (word & ~(before << 8 | 0xFF)) | (word & before) << 8 : word
    // Zeros for the places that the text does not fill.
    let filled: UInt64 = .max << UInt64(truncatingIfNeeded: 8 &* (8 &- digits))
    let numbers = (moved ^ 0x3030_3030_3030_3030) & filled
    guard (numbers | (numbers &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return -1 }
    return Int64(bitPattern: joinedDigits(numbers) &* tenToThe(decimals &- fraction))
}

/// The number of eight digits, one a byte, the first in the lowest: pairs, then fours, then all.
@inlinable @inline(__always) func joinedDigits(_ digits: UInt64) -> UInt64 {
    let pairs = digits &* 10 &+ digits >> 8
    let upper = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let lower = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (upper &+ lower) >> 32
}

/// A text of one to eight bytes in a word, its last byte in the highest; bytes before its first are zero.
@inlinable @inline(__always) func rightAlignedWord(_ text: Span<UInt8>) -> UInt64 {
    let count = text.count
    if count == 8 { return fourBytes(text, at: 0) | fourBytes(text, at: 4) << 32 }
    let unused = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
    // Two reads that may overlap: where they do, they bring the same bytes to the same place.
    if count >= 4 { return fourBytes(text, at: 0) &<< unused | fourBytes(text, at: count - 4) << 32 }
    let middle = UInt64(truncatingIfNeeded: 8 &* (count / 2))
    return UInt64(text[0]) &<< unused | UInt64(text[count / 2]) &<< (unused &+ middle) | UInt64(text[count - 1]) << 56
}

@inlinable @inline(__always) func fourBytes(_ text: Span<UInt8>, at start: Int) -> UInt64 {
    UInt64(text[start]) | UInt64(text[start + 1]) << 8 | UInt64(text[start + 2]) << 16 | UInt64(text[start + 3]) << 24
}

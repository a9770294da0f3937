/// Why a text is not a plain decimal of the wanted scale.
public enum DecimalFault: Error, Hashable, Sendable {
    /// Nothing there.
    case empty
    /// A byte that is no digit, point or leading minus; its offset.
    case notANumber(offset: Int)
    /// A comma or blank between digits, as in `1,234.50`: which is meant cannot be known.
    case thousandsSeparator(offset: Int)
    /// An exponent, as in `1E+3`, which spreadsheets write.
    case exponent
    /// More digits behind the point than the field keeps, and they are not zeros.
    case tooManyDecimals(limit: Int)
    /// Larger than the field can hold.
    case outOfRange
}

/// 10^`exponent`, for 0...18.
@inlinable public func powerOfTen(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
}

/// 10^`exponent` for 0...18, without a loop for the exponents of everyday.
@inlinable @inline(__always) func tenToThe(_ exponent: Int) -> UInt64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    default: UInt64(powerOfTen(exponent))
    }
}

/// Reads a plain decimal as a count of steps of 10^-`decimals`. Zeros behind the last step are dropped, other digits
/// there are refused: nothing is rounded on the way in.
/// - Complexity: O(bytes), no allocation.
@inlinable @inline(__always) public func parseDecimal(
    _ text: Span<UInt8>, decimals: Int
) throws(DecimalFault) -> Int64 {
    let short = parseShortDecimal(text, decimals: decimals)
    return short >= 0 ? short : try parseAnyDecimal(text, decimals: decimals)
}

/// The value of a text that is ordinary (digits and at most one point, no sign, few enough to fit whatever they are);
/// below 0 for any other, faulty or not.
@inlinable @inline(__always) func parseShortDecimal(_ text: Span<UInt8>, decimals: Int) -> Int64 {
    let count = text.count
    guard count > 0, count + decimals <= 18 else { return -1 }
    var value: UInt64 = 0
    var index = 0
    while index < count {
        let digit = text[index] &- 0x30
        guard digit <= 9 else { break }
        value = value &* 10 &+ UInt64(digit)
        index &+= 1
    }
    if index == count { return Int64(value &* tenToThe(decimals)) }
    guard index > 0, text[index] == 0x2E, count &- index &- 1 <= decimals else { return -1 }
    var missing = decimals
    index &+= 1
    while index < count {
        let digit = text[index] &- 0x30
        guard digit <= 9 else { return -1 }
        value = value &* 10 &+ UInt64(digit)
        missing &-= 1
        index &+= 1
    }
    return Int64(value &* tenToThe(missing))
}

/// Reads any plain decimal, and says what is wrong with a text that is none.
@usableFromInline @inline(never) func parseAnyDecimal(
    _ text: Span<UInt8>, decimals: Int
) throws(DecimalFault) -> Int64 {
    var index = 0
    let count = text.count
    guard count > 0 else { throw .empty }
    let negative = text[0] == 0x2D
    if negative { index = 1 }
    var value: UInt64 = 0
    var digits = 0
    var fraction = -1
    while index < count {
        let byte = text[index]
        let digit = byte &- 0x30
        if digit <= 9 {
            if fraction >= 0 {
                if fraction == decimals {
                    if digit != 0 { throw decimalFault(text, at: index, decimals: decimals) }
                    index &+= 1
                    continue
                }
                fraction &+= 1
            }
            digits &+= 1
            if value > 922_337_203_685_477_579 { throw .outOfRange }
            value = value &* 10 &+ UInt64(digit)
        } else if byte == 0x2E, fraction < 0 {
            fraction = 0
        } else {
            throw decimalFault(text, at: index, decimals: decimals)
        }
        index &+= 1
    }
    guard digits > 0 else { throw .notANumber(offset: 0) }
    var missing = decimals - max(fraction, 0)
    while missing > 0 {
        if value > 922_337_203_685_477_579 { throw .outOfRange }
        value = value &* 10
        missing &-= 1
    }
    return negative ? -Int64(value) : Int64(value)
}

/// Names the fault at a byte that stopped ``parseDecimal(_:decimals:)``.
@usableFromInline func decimalFault(_ text: Span<UInt8>, at offset: Int, decimals: Int) -> DecimalFault {
    let byte = text[offset]
    if (0x30...0x39).contains(byte) {
        for index in offset..<text.count where !(0x30...0x39).contains(text[index]) {
            return decimalFault(text, at: index, decimals: decimals)
        }
        return .tooManyDecimals(limit: decimals)
    }
    if byte | 0x20 == 0x65, offset > 0, offset + 1 < text.count { return .exponent }
    let isSeparator = byte == 0x2C || byte == 0x20 || byte == 0x27
    if isSeparator, offset > 0, offset + 1 < text.count { return .thousandsSeparator(offset: offset) }
    return .notANumber(offset: offset)
}

/// Appends a count of steps of 10^-`decimals` as plain decimal text: no exponent, no separators, trailing zeros dropped
/// down to `minimumDecimals`.
/// - Complexity: O(digits), no allocation beyond the array's growth.
@inlinable public func appendDecimal(
    _ scaled: Int64, decimals: Int, minimumDecimals: Int = 0, to bytes: inout [UInt8]
) {
    if let short = ShortDecimal(scaled, decimals: decimals, minimumDecimals: minimumDecimals) {
        appendCharacters(short.whole, count: short.wholeCount, to: &bytes)
        if short.fractionCount > 0 { appendCharacters(short.fraction, count: short.fractionCount, to: &bytes) }
    } else {
        appendLongDecimal(scaled, decimals: decimals, minimumDecimals: minimumDecimals, to: &bytes)
    }
}

/// Appends the first `count` bytes of a word, lowest first.
@inlinable @inline(__always) func appendCharacters(_ word: UInt64, count: Int, to bytes: inout [UInt8]) {
    makeRoom(for: 8, in: &bytes)
    bytes.append(addingCapacity: 8) { output in
        for index in 0..<count { output.append(UInt8(truncatingIfNeeded: word &>> UInt64(8 &* index))) }
    }
}

/// Appends any decimal, digit by digit.
@usableFromInline @inline(never) func appendLongDecimal(
    _ scaled: Int64, decimals: Int, minimumDecimals: Int, to bytes: inout [UInt8]
) {
    if scaled < 0 { bytes.append(0x2D) }
    var rest = scaled.magnitude
    var kept = decimals
    while kept > minimumDecimals, rest % 10 == 0 {
        rest /= 10
        kept &-= 1
    }
    var digits: InlineArray<24, UInt8> = .init(repeating: 0x30)
    var position = 24
    var written = 0
    repeat {
        if written == kept, kept > 0 {
            position &-= 1
            digits[position] = 0x2E
        }
        position &-= 1
        digits[position] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
        rest /= 10
        written &+= 1
    } while rest > 0 || written <= kept
    makeRoom(for: 24 &- position, in: &bytes)
    bytes.append(addingCapacity: 24 &- position) { output in
        for index in position..<24 { output.append(digits[index]) }
    }
}

/// Doubles the capacity when a few more bytes do not fit: adding capacity as needed would copy the array each time.
@inlinable @inline(__always) func makeRoom(for count: Int, in bytes: inout [UInt8]) {
    if bytes.capacity &- bytes.count < count { bytes.reserveCapacity(max(64, bytes.capacity &* 2)) }
}

/// Appends a number with leading zeros to exactly `count` digits.
/// - Precondition: `count` is at most 20 and the number has no more digits.
@inlinable public func appendDigits(_ number: UInt64, count: Int, to bytes: inout [UInt8]) {
    precondition(count <= 20, "a number has at most 20 digits")
    var digits: InlineArray<20, UInt8> = .init(repeating: 0x30)
    var rest = number
    var position = 20
    while rest > 0 {
        position &-= 1
        digits[position] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
        rest /= 10
    }
    precondition(20 &- position <= count, "the number has more digits than its field")
    makeRoom(for: count, in: &bytes)
    bytes.append(addingCapacity: count) { output in
        for index in (20 &- count)..<20 { output.append(digits[index]) }
    }
}

/// Appends a whole number as decimal text.
@inlinable public func appendInteger(_ value: some BinaryInteger, to bytes: inout [UInt8]) {
    appendDecimal(Int64(value), decimals: 0, to: &bytes)
}

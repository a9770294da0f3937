import CodeLists
import Consignments
import Platform
import Quantities

// How the values of messages and lists are written. Everything here is ASCII.
extension ByteBuffer {
    /// Appends a count of steps of 10^-`decimals` as plain decimal text, trailing zeros dropped down to `minimum`.
    @inline(__always)
    mutating func decimal(_ scaled: Int64, decimals: Int, minimum: Int = 0) {
        if let short = ShortDecimal(scaled, decimals: decimals, minimumDecimals: minimum) {
            append(word: short.whole, count: short.wholeCount)
            append(word: short.fraction, count: short.fractionCount)
        } else {
            longDecimal(scaled, decimals: decimals, minimum: minimum)
        }
    }

    @inline(never)
    private mutating func longDecimal(_ scaled: Int64, decimals: Int, minimum: Int) {
        var text: [UInt8] = []
        appendDecimal(scaled, decimals: decimals, minimumDecimals: minimum, to: &text)
        append(text)
    }

    /// Appends a decimal.
    @inline(__always)
    mutating func decimal<Number: ScaledDecimal>(_ number: Number, minimum: Int = 0) {
        decimal(number.scaled, decimals: Number.decimals, minimum: minimum)
    }

    /// Appends a whole number.
    @inline(__always)
    mutating func integer(_ number: Int64) { decimal(number, decimals: 0) }

    /// Appends a number with leading zeros to exactly `count` digits.
    /// - Precondition: `count` is at most 16 and the number has no more digits.
    @inline(__always)
    mutating func digits(_ number: UInt64, count: Int) {
        if count > 8 {
            precondition(number / 100_000_000 < 100_000_000, "the number has more digits than its field")
            digits(number / 100_000_000, count: count &- 8)
            digits(number % 100_000_000, count: 8)
        } else {
            precondition(number < 100_000_000, "the number has more digits than its field")
            let word = eightDigits(number)
            let unused = UInt64(8 &* (8 &- count))
            precondition(word & ((1 &<< unused) &- 1) == 0, "the number has more digits than its field")
            append(word: (word | 0x3030_3030_3030_3030) &>> unused, count: count)
        }
    }

    /// Appends the three letters of a country or currency.
    @inline(__always)
    mutating func letters(_ code: Alpha3) {
        let packed = UInt64(code.rawValue)
        append(word: (packed >> 10 | (packed >> 5 & 31) << 8 | (packed & 31) << 16) &+ 0x41_4141, count: 3)
    }

    /// Appends the five characters of a source place; nothing when absent.
    @inline(__always)
    mutating func district(_ code: DistrictCode) {
        guard code.packed != 0 else { return }
        let packed = UInt64(code.packed)
        var word = packed >> 24 & 63
        word |= (packed >> 18 & 63) << 8 | (packed >> 12 & 63) << 16
        word |= (packed >> 6 & 63) << 24 | (packed & 63) << 32
        append(word: word &+ 0x20_2020_2020, count: 5)
    }

    /// Appends text as an element's text of a message, see ``appendEscaped(_:to:)``.
    @inline(__always)
    mutating func escaped(_ text: Span<UInt8>) {
        // Ampersand, the two brackets and control characters; hardly any text has one.
        if !append(text, unlessBelow: 0x20, or: 0x26, 0x3C, 0x3E) { slowlyEscaped(text) }
    }

    @inline(never)
    private mutating func slowlyEscaped(_ text: Span<UInt8>) {
        var bytes: [UInt8] = []
        appendEscaped(text, to: &bytes)
        append(bytes)
    }
}

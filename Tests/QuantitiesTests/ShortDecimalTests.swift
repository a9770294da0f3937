import Testing

@testable import Quantities

/// A fixed sequence of numbers that look random.
private struct Numbers {
    var state: UInt64
    mutating func below(_ bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return ((state >> 33) ^ (state << 20)) % bound
    }
}

/// A decimal written slowly, by strings.
private func slowText(_ scaled: Int64, _ decimals: Int, _ minimum: Int) -> String {
    var digits = String(scaled.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    let whole = digits.dropLast(decimals)
    var fraction = String(digits.suffix(decimals))
    while fraction.count > minimum, fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
}

private func text(_ scaled: Int64, _ decimals: Int, _ minimum: Int) -> String {
    var bytes = Array("x".utf8)
    appendDecimal(scaled, decimals: decimals, minimumDecimals: minimum, to: &bytes)
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
}

@Suite struct ShortDecimalTests {
    @Test(arguments: 0...8)
    func everyScaleWritesWhatThePlainReferenceWrites(decimals: Int) {
        var numbers = Numbers(state: UInt64(decimals))
        var samples: [Int64] = (0...1_200).map { Int64($0) }
        for power in 0...18 {
            let edge = powerOfTen(power)
            samples += [edge - 1, edge, edge + 1, 5 * (edge / 10), -edge, 9 * (edge / 10)]
        }
        for _ in 0..<4_000 { samples.append(Int64(numbers.below(1 << 62) >> numbers.below(62))) }
        samples += [.max, .min, .min + 1]
        for scaled in samples {
            for minimum in 0...decimals {
                #expect(text(scaled, decimals, minimum) == slowText(scaled, decimals, minimum))
            }
        }
    }

    @Test func whatIsNotShortIsLeftToTheLongWay() {
        #expect(ShortDecimal(-1, decimals: 2) == nil)
        #expect(ShortDecimal(.min, decimals: 0) == nil)
        #expect(ShortDecimal(9_999_999_999, decimals: 2)?.wholeCount == 8)
        #expect(ShortDecimal(10_000_000_000, decimals: 2) == nil)
        #expect(ShortDecimal(1, decimals: 8) == nil)
        #expect(ShortDecimal(1, decimals: 2, minimumDecimals: 3) == nil)
        #expect(ShortDecimal(0, decimals: 0)?.wholeCount == 1)
        #expect(ShortDecimal(1_500_000, decimals: 6)?.fractionCount == 2)
        #expect(ShortDecimal(2_000_000, decimals: 6)?.fractionCount == 0)
    }

    @Test func eightDigitsAreTheDigits() {
        for number in stride(from: UInt64(0), through: 99_999_999, by: 997) {
            let word = eightDigits(number)
            var value: UInt64 = 0
            for place in 0..<8 { value = value * 10 + (word >> UInt64(8 * place) & 0xFF) }
            #expect(value == number)
            #expect(word & 0xF0F0_F0F0_F0F0_F0F0 == 0)
        }
        #expect(eightDigits(12_345_678) == 0x0807_0605_0403_0201)
        #expect(eightDigits(99_999_999) == 0x0909_0909_0909_0909)
    }
}

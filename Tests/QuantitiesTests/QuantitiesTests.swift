import Quantities
import Testing

/// A fixed sequence of numbers that look random.
private struct Sequence {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) ^ (state << 20)
    }
    mutating func below(_ bound: Int64) -> Int64 { Int64(next() % UInt64(bound)) }
}

@Suite struct DecimalTextTests {
    private func parse(_ text: String, _ decimals: Int = 2) throws -> Int64 {
        try parseDecimal(Array(text.utf8).span, decimals: decimals)
    }

    private func fault(_ text: String, _ decimals: Int = 2) -> DecimalFault? {
        do throws(DecimalFault) {
            _ = try parseDecimal(Array(text.utf8).span, decimals: decimals)
            return nil
        } catch {
            return error
        }
    }

    @Test func plainDecimalsAreRead() throws {
        #expect(try parse("0") == 0)
        #expect(try parse("149999.99") == 14_999_999)
        #expect(try parse("-1.5") == -150)
        #expect(try parse("007.10") == 710)
        #expect(try parse("1.2300000") == 123)
        #expect(try parse(".5") == 50)
        #expect(try parse("5.") == 500)
    }

    @Test func otherTextsAreNamed() {
        #expect(fault("") == .empty)
        #expect(fault("1,234.50") == .thousandsSeparator(offset: 1))
        #expect(fault("1 234") == .thousandsSeparator(offset: 1))
        #expect(fault("1'234") == .thousandsSeparator(offset: 1))
        #expect(fault("1E+3") == .exponent)
        #expect(fault("1.5e3") == .exponent)
        #expect(fault("1.234") == .tooManyDecimals(limit: 2))
        #expect(fault("1.2.3") == .notANumber(offset: 3))
        #expect(fault("-") == .notANumber(offset: 0))
        #expect(fault("abc") == .notANumber(offset: 0))
        #expect(fault("12x") == .notANumber(offset: 2))
        #expect(fault("1.239x") == .notANumber(offset: 5))
    }

    @Test func theEdgeOfTheRangeIsKept() throws {
        #expect(try parse("9223372036854775799", 0) == 9_223_372_036_854_775_799)
        #expect(fault("9223372036854775808", 0) == .outOfRange)
        #expect(fault("92233720368547758080", 0) == .outOfRange)
        #expect(fault("99999999999999999999", 0) == .outOfRange)
        #expect(fault("92233720368547758.08", 5) == .outOfRange)
        #expect(fault(String(repeating: "9", count: 1_000_000), 0) == .outOfRange)
    }

    @Test func decimalsAreWrittenWithoutNeedlessZeros() {
        #expect(Amount(scaled: 1_500_000).text() == "1.5")
        #expect(Amount(scaled: 1_500_000).text(minimumDecimals: 2) == "1.50")
        #expect(Amount(scaled: 0).text(minimumDecimals: 2) == "0.00")
        #expect(Amount(scaled: 1).text() == "0.000001")
        #expect(Amount(scaled: -2_000_000).text() == "-2")
        #expect(Weight(scaled: 100_000).text() == "1")
        #expect(Amount(scaled: .max).text() == "9223372036854.775807")
        #expect(Amount(scaled: .min).text() == "-9223372036854.775808")
    }

    @Test func whatIsWrittenIsReadBack() {
        var numbers = Sequence(state: 1)
        for _ in 0..<20_000 {
            let scaled = numbers.below(9_000_000_000_000_000_000) >> numbers.below(60)
            #expect(Amount(Amount(scaled: scaled).text())?.scaled == scaled)
            #expect(Amount(Amount(scaled: -scaled).text(minimumDecimals: 4))?.scaled == -scaled)
        }
    }

    @Test func typesKeepTheirDecimals() {
        #expect(Weight("1.23456")?.scaled == 123_456)
        #expect(Weight("1.234567") == nil)
        #expect(ExchangeRate("7.0875")?.scaled == 708_750_000)
        #expect(ExchangeRate.one.text() == "1")
        #expect(Proportion("0.88")?.scaled == 880_000)
        #expect(Volume.scale == 1_000_000)
        #expect(Amount("1")?.scaled == Amount.scale)
        #expect(Quantity(scaled: 1) + Quantity(scaled: 2) - Quantity(scaled: 4) == Quantity(scaled: -1))
        #expect(Quantity(scaled: 1) < Quantity(scaled: 2))
    }
}

@Suite struct RoundingTests {
    /// Halves away from zero, by counting up from below: slow and plain.
    private func slowHalfUp(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        let size = dividend < 0 ? -dividend : dividend
        let doubled = (2 * size + divisor) / (2 * divisor)
        return dividend < 0 ? -doubled : doubled
    }

    @Test func halvesGoAwayFromZero() {
        #expect(divideHalfUp(5, by: 10) == 1)
        #expect(divideHalfUp(-5, by: 10) == -1)
        #expect(divideHalfUp(4, by: 10) == 0)
        #expect(divideHalfUp(-4, by: 10) == 0)
        #expect(divideHalfUp(15, by: 10) == 2)
        #expect(divideHalfUp(1, by: 3) == 0)
        #expect(divideHalfUp(2, by: 3) == 1)
        #expect(divideHalfUp(Int128(Int64.max), by: 1) == Int128(Int64.max))
        #expect(divideHalfUp(Int128(Int64.min), by: 1) == Int128(Int64.min))
        #expect(divideHalfUp(Int128(1) << 100, by: Int128(1) << 101) == 1)
    }

    @Test("Products are exact at every sign and size") func products() {
        var numbers = Sequence(state: 5)
        var factors: [Int64] = [0, 1, -1, 3, .max, .min, .max - 1, .min + 1, 1 << 32, -1 << 32, 4_294_967_295]
        for _ in 0..<200 { factors.append(Int64(bitPattern: numbers.next() << UInt64(numbers.below(40)))) }
        for left in factors {
            for right in factors { #expect(exactProduct(left, right) == Int128(left) * Int128(right)) }
        }
    }

    @Test("At the ends of 63 and 64 bits, halves among them") func endsOfWords() {
        let steps: [Int128] = [-3, -2, -1, 0, 1, 2, 3]
        var numbers: [Int128] = [1, 2, 3, 1_000_000_000]
        for bits in [62, 63, 64] {
            let end = Int128(1) << Int128(bits)
            numbers += steps.map { end + $0 }
            numbers += [end / 2, end / 2 - 1, end / 2 * 3]
        }
        for dividend in [0] + numbers {
            for divisor in numbers {
                #expect(divideHalfUp(dividend, by: divisor) == slowHalfUp(dividend, divisor))
                #expect(divideHalfUp(-dividend, by: divisor) == slowHalfUp(-dividend, divisor))
            }
        }
    }

    @Test func smallAndLargeAgreeWithThePlainReference() {
        for dividend in -300...300 {
            for divisor in 1...40 {
                #expect(
                    divideHalfUp(Int128(dividend), by: Int128(divisor)) == slowHalfUp(Int128(dividend), Int128(divisor))
                )
            }
        }
        var numbers = Sequence(state: 2)
        for _ in 0..<20_000 {
            let dividend = (Int128(numbers.next()) << 40) * (numbers.next() & 1 == 0 ? 1 : -1)
            let divisor = Int128(numbers.next() >> 3) + 1
            #expect(divideHalfUp(dividend, by: divisor) == slowHalfUp(dividend, divisor))
        }
    }

    @Test func roundingUpNeverFallsShort() {
        #expect(divideRoundingUp(0, by: 7) == 0)
        #expect(divideRoundingUp(1, by: 7) == 1)
        #expect(divideRoundingUp(7, by: 7) == 1)
        #expect(divideRoundingUp(8, by: 7) == 2)
    }

    /// Largest remainder by giving out the steps one at a time.
    private func slowApportion(_ whole: Int64, _ weights: [Int128]) -> [Int64] {
        let sum = weights.reduce(0, +)
        let scale = sum == 0 ? weights.map { _ in Int128(1) } : weights
        let total = scale.reduce(0, +)
        var parts = scale.map { Int64(Int128(whole) * $0 / total) }
        var remainders = scale.map { Int128(whole) * $0 % total }
        while parts.reduce(0, +) < whole {
            var best = 0
            for index in remainders.indices where remainders[index] > remainders[best] { best = index }
            parts[best] += 1
            remainders[best] = -1
        }
        return parts
    }

    @Test func partsSumToTheWholeAndAgreeWithThePlainReference() {
        var numbers = Sequence(state: 3)
        for _ in 0..<3_000 {
            let count = Int(numbers.below(12)) + 1
            let weights = (0..<count).map { _ in Int128(numbers.below(4) == 0 ? 0 : numbers.below(1_000)) }
            let whole = numbers.below(100_000)
            let parts = apportion(whole, by: weights)
            #expect(parts == slowApportion(whole, weights))
            #expect(parts.reduce(0, +) == whole)
        }
    }

    @Test func tiesGoToTheEarlierPart() {
        #expect(apportion(10, by: [1, 1, 1]) == [4, 3, 3])
        #expect(apportion(2, by: [0, 0, 0]) == [1, 1, 0])
        #expect(apportion(0, by: [3, 4]) == [0, 0])
        #expect(apportion(5, by: []) == [])
        #expect(apportion(.max, by: [1]) == [.max])
        #expect(apportion(.max, by: [1, 1]).reduce(0, +) == .max)
    }
}

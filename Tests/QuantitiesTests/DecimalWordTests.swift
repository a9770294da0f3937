import Quantities
import Testing

/// Decimals read as machine words give what reading them digit by digit gives, faults included.
@Suite struct DecimalWordTests {
    private func result(_ read: () throws(DecimalFault) -> Int64) -> Result<Int64, DecimalFault> {
        do throws(DecimalFault) { return .success(try read()) } catch { return .failure(error) }
    }

    private func check(_ text: [UInt8], before: Int, decimals: Int) -> Bool {
        let whole = Array(repeating: 0x39, count: before) + text + [0x38, 0x37]
        let range = before..<before + text.count
        let byWords = result { () throws(DecimalFault) in try parseDecimal(whole.span, range, decimals: decimals) }
        let byDigits = result { () throws(DecimalFault) in try parseDecimal(text.span, decimals: decimals) }
        return byWords == byDigits
    }

    @Test("Every arrangement of few signs, at the start of a text and behind others") func arrangements() {
        let signs = Array("09.5x".utf8)
        var disagreements = 0
        for count in 0...6 {
            var number = 0
            while number < [1, 5, 25, 125, 625, 3125, 15_625][count] {
                var rest = number
                let text = (0..<count).map { _ in
                    defer { rest /= 5 }
                    return signs[rest % 5]
                }
                for (before, decimals) in [(0, 2), (3, 0), (20, 6)]
                where !check(text, before: before, decimals: decimals) {
                    disagreements += 1
                }
                number += 1
            }
        }
        #expect(disagreements == 0)
    }

    @Test("Long decimals with the point at every place", arguments: 1...24) func long(count: Int) {
        for point in 0...count {
            for last in [0x30, 0x31, 0x2F, 0x3A, 0x20, 0xB0] as [UInt8] {
                var text = (0..<count).map { UInt8(0x31 + $0 % 9) }
                if point < count { text[point] = 0x2E }
                if count > 1 { text[count - 1] = last }
                for decimals in [0, 2, 5, 6, 8] {
                    #expect(check(text, before: 0, decimals: decimals), "\(text) \(decimals)")
                    #expect(check(text, before: 9, decimals: decimals), "\(text) \(decimals)")
                }
            }
        }
    }

    @Test("Every byte at every place of a text of up to eight characters, with and without a point", arguments: 1...8)
    func everyByte(count: Int) {
        var disagreements = 0
        for place in 0..<count {
            for point in 0...count {
                for byte in UInt8.min...UInt8.max {
                    var text = (0..<count).map { UInt8(0x39 - $0) }
                    if point < count { text[point] = 0x2E }
                    text[place] = byte
                    if !check(text, before: 9, decimals: 5) { disagreements += 1 }
                }
            }
        }
        #expect(disagreements == 0)
    }

    private func word(_ text: [UInt8], _ range: Range<Int>) -> UInt64 { TextWord.word(text.span, range) }

    private func key(_ text: [UInt8], _ range: Range<Int>) -> UInt64 { TextWord.key(text.span, range) }

    private func isPrintable(_ text: [UInt8], _ range: Range<Int>) -> Bool { TextWord.isPrintable(text.span, range) }

    private func number(_ text: String) -> UInt64? {
        let bytes = Array(text.utf8)
        return TextWord.number(word(bytes, 0..<bytes.count), count: bytes.count)
    }

    @Test("Words are the bytes, first one lowest; keys tell lengths apart") func words() {
        let text = Array("abcdefghij".utf8)
        #expect(word(text, 0..<2) == 0x6261)
        #expect(word(text, 8..<10) == 0x6A69)
        #expect(word(text, 2..<10) == 0x6A69_6867_6665_6463)
        #expect(word(text, 4..<4) == 0)
        #expect(key([0x61], 0..<1) == 1 << 56 | 0x61)
        #expect(key([0x61, 0], 0..<2) == 2 << 56 | 0x61)
        #expect(key(text, 0..<8) == 0)
        #expect(key(text, 3..<3) == 0)
    }

    @Test("A sign that is not printable is found at every place") func printable() {
        for count in 0...20 {
            let plain = [UInt8](repeating: 0x7E, count: count)
            #expect(isPrintable(plain, 0..<count))
            for place in 0..<count {
                for byte in [0x00, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0xFF] as [UInt8] {
                    var text = plain
                    text[place] = byte
                    let padded = Array("prefix ".utf8) + text
                    let isPlain = byte >= 0x20 && byte <= 0x7E
                    #expect(isPrintable(text, 0..<count) == isPlain)
                    #expect(isPrintable(padded, 7..<7 + count) == isPlain)
                }
            }
        }
    }

    @Test("Numbers of one to eight digits") func numbers() {
        for (text, expected) in [("7", 7), ("00", 0), ("123", 123), ("99999999", 99_999_999), ("20261121", 20_261_121)]
        {
            #expect(number(text) == UInt64(expected))
        }
        for text in ["/", ":", "1 ", "1234567x", "\u{B0}2", ".5"] { #expect(number(text) == nil) }
    }
}

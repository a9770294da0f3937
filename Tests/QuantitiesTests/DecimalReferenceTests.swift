import Quantities
import Testing

/// Decimals of tables against a reader that works on strings alone, and against the one that goes digit by digit.
@Suite struct DecimalReferenceTests {
    /// The number that a text says; `nil` where it is no plain decimal, has too many decimals or is too large.
    private func plain(_ text: String, decimals: Int) -> Int64? {
        let unsigned = text.hasPrefix("-") ? String(text.dropFirst()) : text
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        var fraction = parts.count == 2 ? parts[1] : ""
        while fraction.utf8.count > decimals, fraction.last == "0" { fraction.removeLast() }
        guard fraction.utf8.count <= decimals, !(parts[0] + fraction).isEmpty else { return nil }
        let digits = parts[0] + fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
        var value: Int128 = 0
        for digit in digits.utf8 where value < Int128(1) << 100 { value = value * 10 + Int128(digit - 0x30) }
        // The last tens below 2^63 are not used.
        guard value < 9_223_372_036_854_775_800 else { return nil }
        return Int64(text.hasPrefix("-") ? -value : value)
    }

    private func result(_ read: () throws(DecimalFault) -> Int64) -> Result<Int64, DecimalFault> {
        do throws(DecimalFault) { return .success(try read()) } catch { return .failure(error) }
    }

    /// Whether the reader of tables says what both others say, whatever stands before and behind the text.
    private func agree(_ text: String, decimals: Int) -> Bool {
        let alone = Array(text.utf8)
        let byDigits = result { () throws(DecimalFault) in try parseDecimal(alone.span, decimals: decimals) }
        guard (try? byDigits.get()) == plain(text, decimals: decimals) else { return false }
        return [("", ""), ("7", "8"), ("12345678,", ",9.9"), ("9999999999.99999999", "99.999999999")].allSatisfy {
            let before = Array($0.0.utf8)
            let whole = before + alone + Array($0.1.utf8)
            let range = before.count..<before.count + alone.count
            return result { () throws(DecimalFault) in try parseDecimal(whole.span, range, decimals: decimals) }
                == byDigits
        }
    }

    @Test("Texts at the edges of what a reader takes", arguments: 0...10) func edges(decimals: Int) {
        let short = [
            "", ".", "-", "-.", "..", "0", "-0", "00", "0.", ".0", "-.5", "5.", "-5.", ".5", "0.0", "1.2.3", "1..2",
            "1.2.", "..12", "-1.5", "--1", "1-", "+1", "1/5", "1,5", "1:5", "1e5", "1E+3", " 1", "1 ", "1\u{0}5",
            "99999999", "9999999.9", "0.999999", "999999.99", "9.999999", ".9999999", "1234567.", "1/2/3/4", "１２",
            "1．5",
        ]
        let long = [
            "123456789", "12345678.", ".12345678", "99999999.99", "9.9999999", "9.99999999", "1234567.123456",
            "12345678.123456", "123456789.123456", "9999999999999999", "999999999.999999", "99999999999999.9",
            "1234567.1234.56", "1234.567.123456", "12345678/123456", "1234/678.123456", "12345,678.12", "-12345678.12",
            "9223372036854775799", "9223372036854775800", "9223372036854775807", "9223372036854775808",
            "922337203685477580.7", "922337203685.4775799", "9223372036854.775799", "9223372036854.775800",
            "18446744073709551616", "99999999999999999999", "0000000000000000001", "000000000000000000000000001.5",
            "1.50000000000000000000000000000", "1.50000000000000000000000000001",
        ]
        for text in short + long { #expect(agree(text, decimals: decimals), "\(text), \(decimals) decimals") }
    }

    @Test("Random texts, most of digits and a point") func random() {
        let (digits, others) = (Array("0123456789"), Array(".-,/: +eE;"))
        var state: UInt64 = 11
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var disagreements: [String] = []
        for _ in 0..<30_000 {
            let (count, point, decimals) = (below(21), below(24), below(11))
            let text = (0..<count).map { place in
                if place == point { return "." as Character }
                return below(40) == 0 ? others[below(others.count)] : digits[below(10)]
            }
            if !agree(String(text), decimals: decimals) { disagreements.append("\(String(text)), \(decimals)") }
        }
        #expect(disagreements == [])
    }
}

/// A small seeded generator: the same seed gives the same jobs on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something happens that happens once in so many times.
    mutating func once(in times: Int) -> Bool { number(1...times) == 1 }

    /// One of some values.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// A decimal of so many places, without closing zeros.
    mutating func decimal(_ range: ClosedRange<Int>, places: Int) -> String {
        decimalText(Int128(number(range)), places: places)
    }
}

/// A scaled whole number as a plain decimal, without closing zeros.
func decimalText(_ scaled: Int128, places: Int) -> String {
    var digits = String(scaled.magnitude)
    while digits.count <= places { digits = "0" + digits }
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "-" : "") + digits.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
}

/// The exact count of steps of 10^-places of a plain decimal; `nil` where it is none or has more places.
func scaled(_ text: String, places: Int) -> Int128? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty else { return nil }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.count <= places else { return nil }
    return Int128(whole + fraction + String(repeating: "0", count: places - fraction.count))
}

/// The exact product: one multiplication of the machine, where `Int128(left) * Int128(right)` takes a dozen steps.
@inlinable @inline(__always) public func exactProduct(_ left: Int64, _ right: Int64) -> Int128 {
    let product = left.multipliedFullWidth(by: right)
    return Int128(product.high) &<< 64 | Int128(product.low)
}

/// The quotient rounded to the nearest whole number, halves away from zero (四舍五入).
/// - Precondition: `divisor` is positive.
@inlinable @inline(__always) public func divideHalfUp(_ dividend: Int128, by divisor: Int128) -> Int128 {
    precondition(divisor > 0, "a rounded division needs a positive divisor")
    if let small = UInt64(exactly: dividend), let by = UInt64(exactly: divisor) {
        // The half goes in first: nothing is branched on, half of whose guesses would be wrong.
        let (raised, isOver) = small.addingReportingOverflow(by &>> 1)
        if !isOver { return Int128(raised / by) }
    }
    return divideHalfUpWide(dividend, by: divisor)
}

/// The same where 64 bits do not do.
@usableFromInline @inline(never) func divideHalfUpWide(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder.magnitude >= divisor.magnitude - remainder.magnitude { return quotient + dividend.signum() }
    return quotient
}

/// The quotient rounded up.
/// - Precondition: `dividend` is not negative and `divisor` is positive.
@inlinable public func divideRoundingUp(_ dividend: Int128, by divisor: Int128) -> Int128 {
    precondition(dividend >= 0 && divisor > 0, "rounding up is defined here for amounts that are not negative")
    return (dividend + divisor - 1) / divisor
}

/// Splits a whole into parts in proportion to weights, so that the parts sum to the whole exactly.
///
/// Largest remainder: every part gets the whole number below its exact share; the steps left over go, one each, to the
/// parts with the largest remainders; ties go to the earlier part. Where all weights are zero the parts are as equal as
/// can be, earlier parts first.
/// - Parameters:
///   - whole: The amount to split, in its smallest steps; not negative, below 2^63.
///   - weights: One weight a part, none negative; the sum times the whole must stay below 2^127.
/// - Returns: One part a weight; empty for no weights.
/// - Complexity: O(n log n), O(n) where nothing is left over.
public func apportion(_ whole: Int64, by weights: [Int128]) -> [Int64] {
    precondition(whole >= 0, "only an amount that is not negative can be apportioned")
    guard !weights.isEmpty else { return [] }
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return apportion(whole, by: Array(repeating: 1, count: weights.count)) }
    var parts: [Int64] = []
    var remainders: [Int128] = []
    parts.reserveCapacity(weights.count)
    remainders.reserveCapacity(weights.count)
    var left = whole
    for weight in weights {
        precondition(weight >= 0, "a weight of an apportionment must not be negative")
        let (part, remainder) = (Int128(whole) * weight).quotientAndRemainder(dividingBy: sum)
        parts.append(Int64(part))
        remainders.append(remainder)
        left -= Int64(part)
    }
    if left > 0 {
        let order = parts.indices.sorted {
            remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1
        }
        for index in order.prefix(Int(left)) { parts[index] += 1 }
    }
    return parts
}

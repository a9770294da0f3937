/// An exact decimal number of fixed scale: an integer count of its smallest step.
///
/// Money, weight, volume, quantity and rate are never floating point. Sums of values of one type are exact; where a
/// result must be rounded, the function that rounds says so in its name.
public protocol ScaledDecimal: Hashable, Comparable, Sendable {
    /// Digits behind the point.
    static var decimals: Int { get }
    /// The value as a count of steps of 10^-`decimals`.
    var scaled: Int64 { get }
    /// A value from its count of steps.
    init(scaled: Int64)
}

extension ScaledDecimal {
    /// Zero.
    @inlinable public static var zero: Self { Self(scaled: 0) }

    /// The number of steps in one unit, 10^`decimals`.
    @inlinable public static var scale: Int64 { powerOfTen(decimals) }

    /// Reads a plain decimal: digits, at most one point, an optional minus. No blanks, separators or exponent.
    /// - Throws: ``DecimalFault``, which says what is wrong.
    /// - Complexity: O(bytes).
    @inlinable public init(parsing text: Span<UInt8>) throws(DecimalFault) {
        self.init(scaled: try parseDecimal(text, decimals: Self.decimals))
    }

    /// Reads a plain decimal of a string, `nil` when it is none or has too many digits.
    public init?(_ text: String) {
        guard let scaled = try? parseDecimal(Array(text.utf8).span, decimals: Self.decimals) else { return nil }
        self.init(scaled: scaled)
    }

    /// Orders by value.
    @inlinable public static func < (left: Self, right: Self) -> Bool { left.scaled < right.scaled }

    /// The exact sum. Traps when it leaves the range of the type (about 9.2e18 steps).
    @inlinable public static func + (left: Self, right: Self) -> Self { Self(scaled: left.scaled + right.scaled) }

    /// The exact difference.
    @inlinable public static func - (left: Self, right: Self) -> Self { Self(scaled: left.scaled - right.scaled) }

    /// Adds in place.
    @inlinable public static func += (left: inout Self, right: Self) { left = left + right }

    /// Subtracts in place.
    @inlinable public static func -= (left: inout Self, right: Self) { left = left - right }

    /// Appends the value as plain decimal text, trailing zeros dropped down to `minimumDecimals`.
    @inlinable public func append(to bytes: inout [UInt8], minimumDecimals: Int = 0) {
        appendDecimal(scaled, decimals: Self.decimals, minimumDecimals: minimumDecimals, to: &bytes)
    }

    /// Plain decimal text, without trailing zeros.
    public var description: String { text() }

    /// Plain decimal text with at least `minimumDecimals` digits behind the point.
    public func text(minimumDecimals: Int = 0) -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, minimumDecimals: minimumDecimals)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// An amount of money in some currency; the currency stands beside it. Six decimals, up to about 9.2 trillion.
@frozen public struct Amount: ScaledDecimal, CustomStringConvertible {
    /// Six: unit prices of small goods need more than the fen.
    @inlinable public static var decimals: Int { 6 }
    /// Millionths of the currency unit.
    public let scaled: Int64
    /// From millionths of the currency unit.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
}

/// A weight in kilograms, five decimals as customs takes them.
@frozen public struct Weight: ScaledDecimal, CustomStringConvertible {
    /// Five, as in the message.
    @inlinable public static var decimals: Int { 5 }
    /// Hundred-thousandths of a kilogram (10 mg).
    public let scaled: Int64
    /// From hundred-thousandths of a kilogram.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
}

/// A volume in cubic metres, six decimals (one cubic centimetre).
@frozen public struct Volume: ScaledDecimal, CustomStringConvertible {
    /// Six: cubic centimetres.
    @inlinable public static var decimals: Int { 6 }
    /// Cubic centimetres.
    public let scaled: Int64
    /// From cubic centimetres.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
}

/// A quantity of goods in some unit, five decimals as customs takes them.
@frozen public struct Quantity: ScaledDecimal, CustomStringConvertible {
    /// Five, as in the message.
    @inlinable public static var decimals: Int { 5 }
    /// Hundred-thousandths of the unit.
    public let scaled: Int64
    /// From hundred-thousandths of the unit.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
}

/// An exchange rate: how many CNY one unit of a currency is worth, eight decimals.
@frozen public struct ExchangeRate: ScaledDecimal, CustomStringConvertible {
    /// Eight: rates are published with four to six.
    @inlinable public static var decimals: Int { 8 }
    /// Hundred-millionths of a CNY for one unit.
    public let scaled: Int64
    /// From hundred-millionths of a CNY for one unit.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
    /// CNY itself.
    public static let one = ExchangeRate(scaled: 100_000_000)
}

/// A pure number such as a fill factor or the relative cost of a container, six decimals.
@frozen public struct Proportion: ScaledDecimal, CustomStringConvertible {
    /// Six.
    @inlinable public static var decimals: Int { 6 }
    /// Millionths.
    public let scaled: Int64
    /// From millionths.
    @inlinable public init(scaled: Int64) { self.scaled = scaled }
}

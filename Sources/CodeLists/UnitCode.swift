/// A unit of measurement of the customs table (计量单位): three digits, `035` is the kilogram.
///
/// A value always stands for a unit of the table, or of a newer one; see ``CodeTable/Name/measurementUnit``.
public struct UnitCode: Sendable, Hashable, Comparable, RawRepresentable {
    /// 1 … 255.
    public let rawValue: UInt16

    /// `nil` unless the table has the code.
    public init?(rawValue: UInt16) {
        guard rawValue < ImageLayout.Unit.slots, UnitCode.base(of: Int(rawValue)) != 0 else { return nil }
        self.rawValue = rawValue
    }

    /// A code read from the tariff or a newer table, known to be in the table.
    init(packed: UInt16) { rawValue = packed }

    /// The unit written as its three digits, its Chinese name or an alias (公斤, KG), ASCII case not minded.
    ///
    /// Complexity: O(length), no allocation. Blanks around are not dropped.
    public init?(utf8 bytes: Span<UInt8>) {
        if bytes.count == 3, let code = UnitCode.digits(bytes) {
            self.init(rawValue: code)
            return
        }
        let image = CodeListImage.embedded
        let names = image.section(ImageLayout.Header.unitNames)
        guard let code = image.value(ofName: bytes, inNames: names) else { return nil }
        self.init(packed: code)
    }

    /// The unit written as its three digits, its Chinese name or an alias.
    public init?(_ text: String) { self.init(utf8: text.utf8.span) }

    /// Kilogram, 千克, 035: weights and many statutory quantities.
    public static let kilogram = UnitCode(packed: 35)
    /// Piece, 个, 007.
    public static let piece = UnitCode(packed: 7)

    /// The three digits.
    public var text: String {
        let digits = String(rawValue)
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits
    }

    /// The Chinese name.
    public var name: String {
        let image = CodeListImage.embedded
        return image.string(image.bytes.u24(UnitCode.place(Int(rawValue)) + ImageLayout.Unit.name))
    }

    /// The order of the codes or days.
    public static func < (left: UnitCode, right: UnitCode) -> Bool { left.rawValue < right.rawValue }

    /// The fixed ratio of this unit to another: so many of `other` make one of this.
    ///
    /// `nil` when the table fixes none (个 to 千克, 件 to 个). Ratios are those of the customs table (a pound
    /// is 0.4536 kg), or follow from the unit's name (百个, 千克) or the metric system. A dozen (打) is twelve
    /// 件 and a gross (罗) 144 个: the table says so and nothing of dozens of anything else.
    public func ratio(to other: UnitCode) -> UnitRatio? {
        if self == other { return UnitRatio(numerator: 1, denominator: 1) }
        guard base == other.base else { return nil }
        return UnitRatio(numerator: baseMillionths, denominator: other.baseMillionths)
    }

    /// The unit that this one is a multiple of; itself for one that is not, and for one of a newer table.
    public var base: UnitCode {
        let base = UnitCode.base(of: Int(rawValue))
        return base == 0 ? self : UnitCode(packed: UInt16(base))
    }

    private var baseMillionths: Int64 {
        let image = CodeListImage.embedded
        let place = UnitCode.place(Int(rawValue)) + ImageLayout.Unit.ratio
        return Int64(image.bytes.u32(place)) | Int64(image.bytes.u32(place + 4)) << 32
    }

    private static func place(_ code: Int) -> Int {
        CodeListImage.embedded.section(ImageLayout.Header.units) + code * ImageLayout.Unit.recordSize
    }

    private static func base(of code: Int) -> Int {
        CodeListImage.embedded.bytes.u16(place(code) + ImageLayout.Unit.base)
    }

    private static func digits(_ bytes: Span<UInt8>) -> UInt16? {
        var number: UInt16 = 0
        for index in bytes.indices {
            guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
            number = number * 10 + UInt16(bytes[index] - 0x30)
        }
        return number
    }
}

extension UnitCode: CustomStringConvertible {
    /// The three digits.
    public var description: String { text }
}

/// A ratio of two units, in lowest terms: multiply by ``numerator``, divide by ``denominator``.
public struct UnitRatio: Sendable, Hashable {
    /// 1 or more.
    public let numerator: Int64
    /// 1 or more.
    public let denominator: Int64

    /// Reduces to lowest terms; both must be positive.
    public init(numerator: Int64, denominator: Int64) {
        precondition(numerator > 0 && denominator > 0, "a ratio of units is positive")
        var (large, small) = (numerator, denominator)
        while small != 0 { (large, small) = (small, large % small) }
        self.numerator = numerator / large
        self.denominator = denominator / large
    }
}

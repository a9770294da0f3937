/// The lines of the customs tariff: 12,030 ten-digit commodity codes of one year.
///
/// Lists change every January; a code may have been a line last year and be none today. The table has no
/// check digit: a code is valid if and only if it is a line. Source: the 2026 commodity code and duty
/// table, see `Schemas/CodeLists/SOURCES.md`.
public struct Tariff: Sendable {
    private let image: CodeListImage
    private let headings: Int
    private let suffixes: Int
    private let lines: Int
    private let attributes: Int

    /// Number of lines.
    public let count: Int
    /// The tariff year the lines are of.
    public let year: Int
    /// When the table was taken, `2026-08`.
    public let vintage: String

    /// The tariff compiled into the program.
    public static let embedded = Tariff(image: .embedded)

    init(image: CodeListImage) {
        self.image = image
        let start = image.section(ImageLayout.Header.tariff)
        let bytes = image.bytes
        count = bytes.u32(start + ImageLayout.Tariff.count)
        year = bytes.u32(start + ImageLayout.Tariff.year)
        headings = bytes.u32(start + ImageLayout.Tariff.headings)
        suffixes = bytes.u32(start + ImageLayout.Tariff.suffixes)
        lines = bytes.u32(start + ImageLayout.Tariff.lines)
        attributes = bytes.u32(start + ImageLayout.Tariff.attributes)
        vintage = image.string(bytes.u32(start + ImageLayout.Tariff.vintage))
    }

    /// The line of a ten-digit code written as a number (leading zero dropped), or `nil`.
    ///
    /// Complexity: O(log of the lines of one heading), no allocation, some ten nanoseconds.
    public func find(_ code: UInt64) -> TariffIndex? {
        guard code < 10_000_000_000 else { return nil }
        let bytes = image.bytes
        let suffix = Int(code % 1_000_000)
        let heading = headings + Int(code / 1_000_000) * 2
        let end = bytes.u16(heading + 2)
        let index = lowerBound(of: suffix, from: bytes.u16(heading), to: end)
        guard index < end, bytes.u24(suffixes + index * 3) == suffix else { return nil }
        return TariffIndex(rawValue: UInt16(index))
    }

    /// The line of a code of exactly ten ASCII digits, or `nil`.
    public func find(ascii: Span<UInt8>) -> TariffIndex? {
        guard ascii.count == 10, let code = Tariff.code(ascii: ascii) else { return nil }
        return find(code)
    }

    /// The line of a code of exactly ten digits, or `nil`.
    public func find(_ code: String) -> TariffIndex? {
        find(ascii: code.utf8.span)
    }

    /// The number written by ten ASCII digits, blanks, dots and hyphens between them dropped; `nil` when
    /// there are not ten digits or there is anything else.
    public static func code(ascii: Span<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        var digits = 0
        for index in ascii.indices {
            let byte = ascii[index]
            if byte >= 0x30, byte <= 0x39, digits < 10 {
                number = number * 10 + UInt64(byte - 0x30)
                digits += 1
            } else if byte != 0x20, byte != UInt8(ascii: "."), byte != UInt8(ascii: "-") {
                return nil
            }
        }
        return digits == 10 ? number : nil
    }

    /// The ten digits of a code.
    public static func text(_ code: UInt64) -> String {
        let digits = String(code)
        return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
    }

    /// The line. Complexity: O(1), no allocation.
    public subscript(index: TariffIndex) -> TariffLine {
        precondition(index.rawValue < count, "a tariff index belongs to the tariff that gave it")
        let bytes = image.bytes
        let line = lines + Int(index.rawValue) * ImageLayout.TariffLine.recordSize
        let heading = UInt64(bytes.u16(line + ImageLayout.TariffLine.heading))
        let shared = bytes.u16(line + ImageLayout.TariffLine.attributes)
        return TariffLine(
            image: image, code: heading * 1_000_000 + UInt64(bytes.u24(suffixes + Int(index.rawValue) * 3)),
            line: line, attributes: attributes + shared * ImageLayout.Attributes.recordSize)
    }

    /// All lines in the order of their codes.
    public var indices: some RandomAccessCollection<TariffIndex> & Sendable {
        (0..<UInt16(count)).lazy.map(TariffIndex.init(rawValue:))
    }

    /// The first line of a heading whose last six digits are not below `suffix`.
    @inline(__always) func lowerBound(of suffix: Int, from: Int, to: Int) -> Int {
        let bytes = image.bytes
        var low = from
        var high = to
        while low < high {
            let middle = (low &+ high) / 2
            if bytes.u24(suffixes &+ middle &* 3) < suffix { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    /// The lines whose codes are in `codes`, which must be of one heading.
    func lines(ofHeading heading: Int, suffixes wanted: Range<Int>) -> Range<Int> {
        let bytes = image.bytes
        let first = bytes.u16(headings + heading * 2)
        let end = bytes.u16(headings + heading * 2 + 2)
        let low = lowerBound(of: wanted.lowerBound, from: first, to: end)
        return low..<lowerBound(of: wanted.upperBound, from: low, to: end)
    }
}

/// The number of a line of the tariff, in the order of the codes.
public struct TariffIndex: Sendable, Hashable, Comparable, RawRepresentable {
    /// 0 … ``Tariff/count`` - 1.
    public let rawValue: UInt16

    /// An index taken from ``rawValue`` before.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The order of the codes or days.
    public static func < (left: TariffIndex, right: TariffIndex) -> Bool { left.rawValue < right.rawValue }
}

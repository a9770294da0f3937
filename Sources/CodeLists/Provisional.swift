// Stand-ins for the code types until the code tables land; replaced by the real ones.
@frozen public struct TariffIndex: Hashable, Sendable {
    public let index: UInt16
    @inlinable public init(_ index: UInt16) { self.index = index }
}
@frozen public struct UnitCode: Hashable, Sendable {
    public let number: UInt16
    @inlinable public init(_ number: UInt16) { self.number = number }
}
@frozen public struct Alpha3: Hashable, Sendable {
    public let packed: UInt16
    @inlinable public init(packed: UInt16) { self.packed = packed }
    public init?(_ text: Span<UInt8>) {
        guard text.count == 3 else { return nil }
        var packed: UInt16 = 0
        for index in 0..<3 {
            guard (0x41...0x5A).contains(text[index]) else { return nil }
            packed = packed << 5 | UInt16(text[index] &- 0x40)
        }
        self.packed = packed
    }
    public init?(_ text: String) { self.init(Array(text.utf8).span) }
    public static let cny = Alpha3(packed: 3 << 10 | 14 << 5 | 25)
    public static let usd = Alpha3(packed: 21 << 10 | 19 << 5 | 4)
    public static let chn = Alpha3(packed: 3 << 10 | 8 << 5 | 14)
    public var text: String {
        String(decoding: [packed >> 10, packed >> 5 & 31, packed & 31].map { UInt8($0) + 0x40 }, as: UTF8.self)
    }
}
public struct CalendarDate: Hashable, Comparable, Sendable {
    public let packed: Int32
    public init?(_ iso: String) {
        let parts = iso.split(separator: "-").compactMap { Int32($0) }
        guard parts.count == 3 else { return nil }
        packed = parts[0] * 10_000 + parts[1] * 100 + parts[2]
    }
    public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

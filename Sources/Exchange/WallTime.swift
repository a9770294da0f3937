import CodeLists

/// A time of day in China as a receipt writes it, to the second; no zone, no clock.
public struct WallTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// `yyyyMMddHHmmss` as a number.
    public let packed: Int64

    /// A time from its first fourteen digits, `yyyyMMddHHmmss`; `nil` when they name no time.
    public init?(digits: some Sequence<UInt8>) {
        var number: Int64 = 0
        var count = 0
        for byte in digits {
            guard count < 14, byte >= 0x30, byte <= 0x39 else { break }
            number = number * 10 + Int64(byte - 0x30)
            count += 1
        }
        guard count == 14 else { return nil }
        self.init(packed: number)
    }

    /// A time from its packed form; `nil` when it names no time.
    public init?(packed: Int64) {
        guard packed > 0, packed <= 99_991_231_235_959 else { return nil }
        let (day, time) = (packed / 1_000_000, packed % 1_000_000)
        let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        guard day >= 19_000_101,
            CalendarDate(year: Int(day / 10_000), month: Int(day / 100 % 100), day: Int(day % 100)) != nil
        else { return nil }
        self.packed = packed
    }

    /// A time as receipts write it: `yyyy-MM-ddTHH:mm:ss`, with a blank for the `T`, `yyyyMMddTHHmmss00`,
    /// `yyyyMMddHHmmss`, fractions passed over. A zone other than `+08:00` and a mere date give `nil`: what cannot be told
    /// stays unknown.
    public init?(text: String) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x0D || last == 0x09 { bytes.removeLast() }
        let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } ?? bytes.endIndex
        bytes.removeFirst(start)
        if bytes.count > 6, bytes.suffix(6).elementsEqual("+08:00".utf8) { bytes.removeLast(6) }
        let groups = bytes.split(omittingEmptySubsequences: false) { Self.separators.contains($0) }
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else { return nil }
        let lengths = groups.map(\.count)
        let isWhole =
            lengths.count == 1 && lengths[0] >= 14 && lengths[0] <= 23
            || lengths.count == 2 && lengths[0] == 8 && lengths[1] >= 6
            || lengths.count == 2 && lengths[0] == 14
            || lengths.count == 3 && lengths[0] == 8 && lengths[1] == 6
            || (lengths.count == 6 || lengths.count == 7) && lengths[0..<6].elementsEqual([4, 2, 2, 2, 2, 2])
        guard isWhole else { return nil }
        self.init(digits: groups.joined())
    }

    private static let separators = Array("-/:T .".utf8)

    /// `2026-11-18T09:30:05`.
    public var description: String {
        let digits = String(packed)
        let text = String(repeating: "0", count: 14 - digits.count) + digits
        var result = ""
        for (index, character) in text.enumerated() {
            switch index {
            case 4, 6: result += "-"
            case 8: result += "T"
            case 10, 12: result += ":"
            default: break
            }
            result.append(character)
        }
        return result
    }

    /// Orders by time.
    public static func < (left: WallTime, right: WallTime) -> Bool { left.packed < right.packed }
}

/// The time of a receipt and where it comes from; never the time of reading.
public struct ReceiptTime: Hashable, Sendable {
    /// Where a time comes from.
    public enum Origin: Hashable, Sendable {
        /// An element of the receipt.
        case element(String)
        /// The first fourteen digits of the stamp at the end of the file name.
        case fileName
        /// It is not known.
        case unknown
    }

    /// The time, if known.
    public let value: WallTime?
    /// Where it comes from.
    public let origin: Origin
    /// As the receipt or its name has it; empty when unknown.
    public let written: String
}

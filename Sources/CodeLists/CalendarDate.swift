/// A day of the calendar: a year from 1 to 9999, a month and a day that exist.
///
/// Packed in four bytes as the decimal number `yyyymmdd`, so that comparing two days is comparing two
/// integers. It knows no time zone and no "today"; the day of a declaration comes in from outside.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The day as the number `yyyymmdd`, 10101 … 99991231.
    public let packed: Int32

    /// The day of that number; `nil` unless such a day exists in the (proleptic) Gregorian calendar.
    public init?(packed: Int32) {
        self.init(year: Int(packed) / 10_000, month: Int(packed) / 100 % 100, day: Int(packed) % 100)
    }

    /// `nil` unless such a day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    /// Reads `2026-11-18` or `20261118`, in ASCII and nothing around it.
    public init?(ascii: Span<UInt8>) {
        let dashed = ascii.count == 10
        guard dashed || ascii.count == 8 else { return nil }
        var number: Int32 = 0
        for index in ascii.indices {
            let byte = ascii[index]
            if dashed, index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                number = number * 10 + Int32(byte - 0x30)
            }
        }
        self.init(packed: number)
    }

    /// Reads `2026-11-18` or `20261118`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        self.init(ascii: bytes.span)
    }

    /// 1 … 9999.
    public var year: Int { Int(packed) / 10_000 }
    /// 1 … 12.
    public var month: Int { Int(packed) / 100 % 100 }
    /// 1 … 31.
    public var day: Int { Int(packed) % 100 }

    /// Days since 1970-01-01 (negative before), for counting the days between two dates.
    public var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `20261118`, as the message writes it.
    public var compactText: String {
        let digits = String(packed)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// `2026-11-18`, ISO 8601.
    public var text: String {
        let digits = Array(compactText.utf8)
        let dash = [UInt8(ascii: "-")]
        return String(decoding: digits[0..<4] + dash + digits[4..<6] + dash + digits[6..<8], as: UTF8.self)
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }

    /// The number of days of a month, 28 … 31.
    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The same as ``text``.
    public var description: String { text }
}

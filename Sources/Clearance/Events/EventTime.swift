import CodeLists

/// A moment as the caller wrote it, ISO 8601 with an offset: `2026-11-18T09:30:00+08:00`, `2026-11-18T01:30Z`.
///
/// The library never asks a clock: every time comes in with its event.
public struct EventTime: Hashable, Comparable, Sendable {
    /// The day of the text, in the text's own offset.
    public let day: CalendarDate
    /// Seconds since 1970-01-01T00:00Z; fractions are dropped.
    public let seconds: Int64

    /// Reads a time; `nil` unless it has day, hour, minute and an offset. Seconds and their fraction may be missing.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"),
            let day = CalendarDate(ascii: bytes.span.extracting(first: 10)),
            let hour = Self.two(bytes, 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
            let minute = Self.two(bytes, 14), minute < 60
        else { return nil }
        var index = 16
        var second: Int64 = 0
        if bytes[index] == UInt8(ascii: ":") {
            guard let read = Self.two(bytes, 17), read < 60 else { return nil }
            second = read
            index = 19
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                index += 1
                let start = index
                while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
                guard index > start else { return nil }
            }
        }
        guard let offset = Self.offset(bytes, index) else { return nil }
        self.day = day
        seconds = Int64(day.dayNumber) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    }

    /// Orders by moment.
    public static func < (left: EventTime, right: EventTime) -> Bool { left.seconds < right.seconds }

    private static func two(_ bytes: [UInt8], _ index: Int) -> Int64? {
        guard index + 1 < bytes.count, (0x30...0x39).contains(bytes[index]), (0x30...0x39).contains(bytes[index + 1])
        else { return nil }
        return Int64(bytes[index] - 0x30) * 10 + Int64(bytes[index + 1] - 0x30)
    }

    /// Seconds east of Greenwich: `Z`, `+08:00`, `-05:30`.
    private static func offset(_ bytes: [UInt8], _ index: Int) -> Int64? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "Z") { return index + 1 == bytes.count ? 0 : nil }
        guard bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-"), index + 6 == bytes.count,
            let hours = two(bytes, index + 1), hours < 15, bytes[index + 3] == UInt8(ascii: ":"),
            let minutes = two(bytes, index + 4), minutes < 60
        else { return nil }
        let seconds = hours * 3_600 + minutes * 60
        return bytes[index] == UInt8(ascii: "-") ? -seconds : seconds
    }
}

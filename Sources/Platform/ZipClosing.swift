/// The closing records of an archive, read before the archive is: what it says of its size costs nothing to look at.
enum ZipClosing {
    private static let length = 22
    private static let longestRemark = 65_535

    /// The most entries that any closing record of the bytes claims; 0 where there is none.
    ///
    /// Every place that looks like a closing record counts, since a reader may take any of them.
    /// - Complexity: O(1): the record stands within the last 65,557 bytes.
    static func mostEntries(in bytes: Span<UInt8>) -> Int {
        var most = 0
        let last = bytes.count - length
        for place in stride(from: last, through: max(0, last - longestRemark), by: -1)
        where isMark(5, 6, at: place, in: bytes) {
            let claimed = max(number(2, at: place + 8, in: bytes), number(2, at: place + 10, in: bytes))
            most = max(most, claimed, wideEntries(before: place, in: bytes))
        }
        return most
    }

    /// What the wide record (ZIP64) says to which a locator before the closing record leads.
    private static func wideEntries(before closing: Int, in bytes: Span<UInt8>) -> Int {
        let locator = closing - 20
        guard locator >= 0, isMark(6, 7, at: locator, in: bytes) else { return 0 }
        let place = number(8, at: locator + 8, in: bytes)
        guard place >= 0, place <= bytes.count - 56, isMark(6, 6, at: place, in: bytes) else { return 0 }
        return max(number(8, at: place + 24, in: bytes), number(8, at: place + 32, in: bytes))
    }

    private static func isMark(_ first: UInt8, _ second: UInt8, at place: Int, in bytes: Span<UInt8>) -> Bool {
        bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] == first && bytes[place + 3] == second
    }

    /// A number, low byte first; one beyond `Int` is the greatest.
    private static func number(_ length: Int, at place: Int, in bytes: Span<UInt8>) -> Int {
        var value: UInt64 = 0
        for offset in (0..<length).reversed() { value = value << 8 | UInt64(bytes[place + offset]) }
        return Int(clamping: value)
    }
}

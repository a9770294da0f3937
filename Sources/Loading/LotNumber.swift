import Consignments

/// Lot numbers in their order: shorter ones first, then by their last seven bytes, then by all of them.
struct LotNumber {
    private var key: UInt64 = 0
    private var id: TextID?

    /// Whether a lot number comes behind the one asked about before, or is the same; the next is compared with it.
    mutating func isFollowed(by next: TextID, in texts: TextPool) -> Bool {
        let nextKey = Self.key(texts.span(next))
        defer { (key, id) = (nextKey, next) }
        guard let id, nextKey <= key else { return true }
        return nextKey == key && !texts[next].lexicographicallyPrecedes(texts[id])
    }

    /// What lot numbers are compared by first: their length and their last seven bytes.
    static func key(_ id: Span<UInt8>) -> UInt64 {
        var key = UInt64(min(id.count, 255))
        for index in max(0, id.count - 7)..<id.count { key = key << 8 | UInt64(id[index]) }
        return id.count < 7 ? key << (8 * UInt64(7 - id.count)) : key
    }
}

/// Walks over the places of two bytes in a text, eight bytes a step: the delimiters and line ends of a table.
@frozen public struct ByteStops: Sendable {
    @usableFromInline let left: UInt64
    @usableFromInline let right: UInt64
    /// The high bit of each byte of the word at hand that is one of the two and was not given yet.
    @usableFromInline var found: UInt64 = 0
    /// Where the word at hand starts.
    @usableFromInline var start = 0
    /// Where the next word starts.
    @usableFromInline var end = 0

    /// A walk that begins at the start of a text.
    @inlinable public init(_ one: UInt8, or other: UInt8) {
        left = UInt64(one) &* 0x0101_0101_0101_0101
        right = UInt64(other) &* 0x0101_0101_0101_0101
    }

    /// Goes on from `place`, which may lie before or behind the place given last.
    @inlinable public mutating func move(to place: Int) {
        precondition(place >= 0, "a search starts inside the bytes")
        found = 0
        end = place
    }

    /// The next place of one of the two bytes; the count of `bytes` when there is none. `bytes` are the same at every
    /// call.
    @inlinable @inline(__always)
    public mutating func next(in bytes: Span<UInt8>) -> Int {
        while found == 0 {
            if end >= bytes.count { return bytes.count }
            start = end
            look(in: bytes)
        }
        let place = start &+ found.trailingZeroBitCount / 8
        found &= found &- 1
        return place
    }

    /// Looks at the word that starts at `start`.
    @inlinable @inline(__always)
    mutating func look(in bytes: Span<UInt8>) {
        guard start &+ 8 <= bytes.count else { return lookAtLast(in: bytes) }
        let word = unsafe bytes.withUnsafeBytes { raw in
            unsafe raw.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
        }
        found = matches(word)
        end = start &+ 8
    }

    /// Looks at the fewer than eight bytes at the end.
    @usableFromInline @inline(never)
    mutating func lookAtLast(in bytes: Span<UInt8>) {
        // Filled up with bytes that are neither of the two.
        var fill: UInt8 = 0
        while fill == UInt8(truncatingIfNeeded: left) || fill == UInt8(truncatingIfNeeded: right) { fill += 1 }
        var word: UInt64 = 0
        for offset in (0..<8).reversed() {
            let byte = start + offset < bytes.count ? bytes[start + offset] : fill
            word = word << 8 | UInt64(byte)
        }
        found = matches(word)
        end = bytes.count
    }

    /// The high bit of each byte of a word that is one of the two; exact for every byte.
    @inlinable @inline(__always)
    func matches(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let first = word ^ left
        let second = word ^ right
        let others = ((first & low) &+ low | first) & ((second & low) &+ low | second)
        return ~others & ~low
    }
}

/// The name of a text in a ``TextPool``; 0 is the empty text.
@frozen public struct TextID: Hashable, Sendable {
    /// The position in the pool.
    public let index: UInt32
    /// Names the text at a position.
    @inlinable public init(index: UInt32) { self.index = index }
    /// The empty text: an absent optional field.
    @inlinable public static var empty: TextID { TextID(index: 0) }
    /// Whether this is the empty text.
    @inlinable public var isEmpty: Bool { index == 0 }
}

/// Many short texts in one block of memory, UTF-8.
///
/// ``intern(_:)`` keeps equal texts once, so that equal names have equal ids; ``append(_:)`` is for texts that are unique
/// anyway. Up to 4 GiB of text and 4.2 billion texts.
public struct TextPool: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = [0]
    private var slots: [UInt32] = []
    private var internedCount = 0

    /// A pool that holds only the empty text.
    public init() {}

    /// Number of texts, the empty one included.
    public var count: Int { ends.count }

    /// The bytes of a text. Complexity: O(1), no copy.
    @inlinable public subscript(id: TextID) -> ArraySlice<UInt8> {
        let index = Int(id.index)
        return index == 0 ? bytes[0..<0] : bytes[Int(ends[index - 1])..<Int(ends[index])]
    }

    /// A text as a string.
    public func string(_ id: TextID) -> String { String(decoding: self[id], as: UTF8.self) }

    /// Stores a text without looking whether it is there already.
    public mutating func append(_ text: Span<UInt8>) -> TextID {
        guard text.count > 0 else { return .empty }
        let id = TextID(index: UInt32(ends.count))
        bytes.reserveCapacity(bytes.count + text.count)
        for index in text.indices { bytes.append(text[index]) }
        ends.append(UInt32(bytes.count))
        return id
    }

    /// Stores a text once and gives the id of the one copy. Complexity: O(bytes), amortised.
    public mutating func intern(_ text: Span<UInt8>) -> TextID {
        guard text.count > 0 else { return .empty }
        if (internedCount + 1) * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = TextID(index: slots[slot])
            if equals(id, text) { return id }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = append(text)
        slots[slot] = id.index
        internedCount += 1
        return id
    }

    /// Stores a string once.
    public mutating func intern(_ text: String) -> TextID { intern(Array(text.utf8).span) }

    /// Gives the texts room for that many more bytes and texts.
    public mutating func reserve(bytes: Int, texts: Int) {
        self.bytes.reserveCapacity(self.bytes.count + bytes)
        ends.reserveCapacity(ends.count + texts)
    }

    /// Drops the look-up table of interned texts; interning again later would store second copies.
    public mutating func seal() {
        slots = []
        internedCount = 0
    }

    private func equals(_ id: TextID, _ text: Span<UInt8>) -> Bool {
        let start = Int(ends[Int(id.index) - 1])
        guard Int(ends[Int(id.index)]) - start == text.count else { return false }
        for index in text.indices where bytes[start + index] != text[index] { return false }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(64, old.count * 2))
        for index in old where index != 0 {
            var slot = Int(truncatingIfNeeded: Self.hash(self[TextID(index: index)].span)) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = index
        }
    }

    /// A fixed hash (no seed: the same table on every run), eight bytes at a step.
    static func hash(_ text: Span<UInt8>) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
        var word: UInt64 = 0
        var filled: UInt64 = 0
        for index in text.indices {
            word |= UInt64(text[index]) << filled
            filled += 8
            if filled == 64 {
                state = mix(state ^ word)
                word = 0
                filled = 0
            }
        }
        return mix(state ^ word ^ filled << 56)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}

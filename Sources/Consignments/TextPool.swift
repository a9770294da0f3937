import Platform

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
/// `intern` keeps equal texts once, so that equal names have equal ids; ``append(_:)`` is for texts that are unique
/// anyway. Up to 4 GiB of text and 4.2 billion texts.
public struct TextPool: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline var ends: [UInt32] = [0]
    /// Upper half: part of the hash; lower half: the id, 0 for a free slot.
    private var slots: [UInt64] = []
    private var internedCount = 0

    /// A pool that holds only the empty text.
    public init() {}

    /// Number of texts, the empty one included.
    public var count: Int { ends.count }

    /// Bytes of all texts together.
    public var byteCount: Int { bytes.count }

    /// The bytes of a text. Complexity: O(1), no copy.
    @inlinable public subscript(id: TextID) -> ArraySlice<UInt8> {
        let index = Int(id.index)
        return index == 0 ? bytes[0..<0] : bytes[Int(ends[index - 1])..<Int(ends[index])]
    }

    /// The bytes of a text, borrowed. Complexity: O(1), nothing is counted or copied.
    @_lifetime(borrow self)
    @inlinable public func span(_ id: TextID) -> Span<UInt8> {
        let index = Int(id.index)
        return bytes.span.extracting(index == 0 ? 0..<0 : Int(ends[index - 1])..<Int(ends[index]))
    }

    /// Asks for the place of a text, before its bytes are asked for: the places of many texts are much memory too.
    @inlinable @inline(__always) public func fetchPlace(_ id: TextID) {
        Prefetch.element(Int(id.index), of: ends.span)
    }

    /// Where the bytes of a text stand.
    @inline(__always) func range(_ id: UInt32) -> Range<Int> {
        id == 0 ? 0..<0 : Int(ends[Int(id) - 1])..<Int(ends[Int(id)])
    }

    /// A text as a string.
    public func string(_ id: TextID) -> String { String(decoding: self[id], as: UTF8.self) }

    /// Stores a text without looking whether it is there already.
    public mutating func append(_ text: Span<UInt8>) -> TextID {
        guard text.count > 0 else { return .empty }
        let id = TextID(index: UInt32(ends.count))
        ByteSearch.append(text, to: &bytes)
        ends.append(UInt32(bytes.count))
        return id
    }

    /// Stores all texts of another pool, in their order, without looking whether they are there already.
    ///
    /// - Returns: what to add to an id of `other` (not the empty one) to have its id here. Complexity: O(n).
    mutating func append(contentsOf other: TextPool) -> UInt32 {
        let shift = UInt32(ends.count - 1)
        let base = UInt32(bytes.count)
        bytes.append(contentsOf: other.bytes)
        if ends.capacity < ends.count + other.count {
            ends.reserveCapacity(max(ends.capacity * 2, ends.count + other.count))
        }
        ends.append(addingCapacity: other.count - 1) { room in
            for index in 1..<max(1, other.ends.count) { room.append(other.ends[index] &+ base) }
        }
        return shift
    }

    /// Stores a text once and gives the id of the one copy. Complexity: O(bytes), amortised.
    public mutating func intern(_ text: Span<UInt8>) -> TextID { intern(text, hash: ByteSearch.hash(text)) }

    /// The text that probably has a hash, or the empty one. Complexity: O(1).
    @inline(__always) func likely(_ hash: UInt64) -> TextID {
        if slots.isEmpty { return .empty }
        let entry = slots[Int(truncatingIfNeeded: hash) & (slots.count &- 1)]
        let isMarked = (entry ^ hash) & 0xFFFF_FFFF_0000_0000 == 0
        return isMarked ? TextID(index: UInt32(truncatingIfNeeded: entry)) : .empty
    }

    /// Asks for the slot of a hash.
    @inline(__always) func fetchSlot(_ hash: UInt64) {
        Prefetch.element(Int(truncatingIfNeeded: hash) & (slots.count &- 1), of: slots.span)
    }

    /// The same for a text whose hash is known.
    mutating func intern(_ text: Span<UInt8>, hash: UInt64) -> TextID {
        guard text.count > 0 else { return .empty }
        if (internedCount + 1) * 2 > slots.count { grow() }
        let mark = hash & 0xFFFF_FFFF_0000_0000
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let id = UInt32(truncatingIfNeeded: slots[slot])
            if slots[slot] & 0xFFFF_FFFF_0000_0000 == mark, equals(id, text) { return TextID(index: id) }
            slot = (slot + 1) & mask
        }
        let id = append(text)
        slots[slot] = mark | UInt64(id.index)
        internedCount += 1
        return id
    }

    /// The id of a text stored by `intern`, or `nil`. Complexity: O(bytes).
    public func find(_ text: Span<UInt8>) -> TextID? {
        guard text.count > 0, !slots.isEmpty else { return nil }
        let hash = ByteSearch.hash(text)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let id = UInt32(truncatingIfNeeded: slots[slot])
            if equals(id, text) { return TextID(index: id) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Stores a string once.
    public mutating func intern(_ text: String) -> TextID { intern(Array(text.utf8).span) }

    /// Stores each text of another pool once, in their order, and appends to `ids` the id of each here.
    mutating func intern(contentsOf other: TextPool, appendingTo ids: inout [TextID]) {
        for index in 1..<max(1, UInt32(other.count)) {
            ids.append(intern(other.bytes.span.extracting(other.range(index))))
        }
    }

    /// Forgets all texts and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        ends.append(0)
        slots = Array(repeating: 0, count: slots.count)
        internedCount = 0
    }

    /// Gives the texts room for that many more bytes and texts.
    public mutating func reserve(bytes: Int, texts: Int) {
        self.bytes.reserveCapacity(self.bytes.count + bytes)
        ends.reserveCapacity(ends.count + texts)
    }

    /// Asks the system for large pages behind the room reserved: texts are read here and there.
    mutating func preferLargePages() {
        LargePages.prefer(for: &bytes)
        LargePages.prefer(for: &ends)
    }

    /// Drops the look-up table of interned texts; interning again later would store second copies.
    public mutating func seal() {
        slots = []
        internedCount = 0
    }

    /// Whether a text of the pool is `text`.
    @inline(__always) func equals(_ id: UInt32, _ text: Span<UInt8>) -> Bool {
        ByteSearch.equal(bytes.span.extracting(range(id)), text)
    }

    /// Whether two texts of the pool are the same.
    func equals(_ left: TextID, _ right: TextID) -> Bool {
        ByteSearch.equal(bytes.span.extracting(range(left.index)), bytes.span.extracting(range(right.index)))
    }

    /// Whether a text of the pool is shorter than another, or as long and below it byte by byte.
    @inline(__always) func precedes(_ left: TextID, _ right: TextID) -> Bool {
        ByteSearch.precedes(bytes.span, range(left.index), range(right.index))
    }

    /// The fixed hash of a text of the pool.
    func hash(_ id: TextID) -> UInt64 { ByteSearch.hash(bytes.span.extracting(range(id.index))) }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(64, old.count * 2))
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            let hash = ByteSearch.hash(bytes.span.extracting(range(UInt32(truncatingIfNeeded: entry))))
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}

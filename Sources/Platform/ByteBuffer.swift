import Glibc

/// Bytes of an output in the making: one run of memory that grows at its end and is used again for the next output.
///
/// What an array of bytes would do with a check of its owners, its room and its bounds for every append, this does with
/// one comparison, because it has one owner by construction. Numbers come as whole machine words.
@safe public struct ByteBuffer: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    /// Bytes that fit before the buffer grows.
    @usableFromInline var capacity: Int
    /// Bytes appended so far.
    @inlinable public var count: Int { filled }
    @usableFromInline var filled = 0

    /// An empty buffer with room for `capacity` bytes; it grows as needed.
    public init(capacity: Int = 4_096) {
        self.capacity = max(64, capacity)
        unsafe base = .allocate(capacity: self.capacity)
    }

    deinit { unsafe base.deallocate() }

    /// Whether nothing has been appended.
    @inlinable public var isEmpty: Bool { filled == 0 }

    /// What has been appended, borrowed.
    @inlinable public var span: Span<UInt8> {
        @_lifetime(borrow self)
        get {
            let all = unsafe Span(_unsafeStart: UnsafePointer(base), count: filled)
            return unsafe _overrideLifetime(all, borrowing: self)
        }
    }

    /// A copy of what has been appended. Complexity: O(n).
    public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: filled)) }

    /// Forgets the bytes and keeps the room.
    @inlinable public mutating func removeAll() { filled = 0 }

    /// Appends a byte.
    @inlinable @inline(__always)
    public mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        unsafe base[filled] = byte
        filled &+= 1
    }

    /// Appends a run of bytes. Complexity: O(n).
    @inlinable @inline(__always)
    public mutating func append(_ bytes: Span<UInt8>) {
        makeRoom(for: bytes.count)
        unsafe bytes.withUnsafeBufferPointer { unsafe copy($0) }
    }

    /// Appends a run of bytes. Complexity: O(n).
    @inlinable public mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

    /// Appends the UTF-8 bytes of a string.
    @inlinable public mutating func append(_ text: String) { append(text.utf8.span) }

    /// Appends the first `count` bytes of a word whose lowest byte comes first.
    /// - Precondition: `count` is at most 8.
    @inlinable @inline(__always)
    public mutating func append(word: UInt64, count: Int) {
        precondition(count >= 0 && count <= 8, "a word has eight bytes")
        makeRoom(for: 8)
        unsafe UnsafeMutableRawPointer(base + filled).storeBytes(of: word.littleEndian, as: UInt64.self)
        filled &+= count
    }

    /// How many bytes have to lie behind a part that is appended with ``append(_:of:)``.
    @inlinable public static var padding: Int { 32 }

    /// Appends a short part of a run of bytes, by copying more than it and counting only what belongs to it: no call, and no
    /// question how many bytes they are.
    /// - Precondition: At least ``padding`` bytes of the run lie behind the part.
    @inlinable @inline(__always)
    public mutating func append(_ part: Range<Int>, of bytes: Span<UInt8>) {
        precondition(
            part.lowerBound >= 0 && part.upperBound <= bytes.count &- Self.padding, "a part lies before the padding")
        makeRoom(for: part.count &+ Self.padding)
        unsafe bytes.withUnsafeBytes { raw in
            var (from, to) = (part.lowerBound, filled)
            while from < part.upperBound {
                let piece = unsafe raw.loadUnaligned(fromByteOffset: from, as: SIMD32<UInt8>.self)
                unsafe UnsafeMutableRawPointer(base + to).storeBytes(of: piece, as: SIMD32<UInt8>.self)
                from &+= 32
                to &+= 32
            }
        }
        filled &+= part.count
    }

    /// Appends once more what was appended before. Complexity: O(bytes).
    /// - Precondition: The range lies within what has been appended.
    @inlinable public mutating func append(again range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= filled, "only bytes that are there are repeated")
        makeRoom(for: range.count)
        unsafe (base + filled).initialize(from: base + range.lowerBound, count: range.count)
        filled &+= range.count
    }

    /// Puts another byte in the place of the last one.
    /// - Precondition: There is a last byte.
    @inlinable @inline(__always)
    public mutating func replaceLast(with byte: UInt8) {
        precondition(filled > 0, "only a byte that is there can be replaced")
        unsafe base[filled &- 1] = byte
    }

    @inlinable @inline(__always)
    mutating func makeRoom(for count: Int) {
        if capacity &- filled < count { grow(by: count) }
    }

    @inlinable @inline(__always)
    mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        unsafe (base + filled).initialize(from: start, count: bytes.count)
        filled &+= bytes.count
    }

    @usableFromInline @inline(never)
    mutating func grow(by count: Int) {
        let size = max(capacity * 2, filled + count)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        unsafe room.initialize(from: base, count: filled)
        unsafe base.deallocate()
        unsafe base = room
        capacity = size
    }
}

import Glibc

/// Searching, comparing and hashing runs of bytes at the speed of the machine.
public enum ByteSearch {
    /// Position of the first `byte` at or after `start`; the count of `bytes` when there is none. Complexity: O(n).
    public static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        precondition(start >= 0 && start <= bytes.count, "a search starts inside the bytes")
        return unsafe bytes.withUnsafeBytes { raw in
            guard let base = raw.baseAddress, start < raw.count else { return raw.count }
            guard let found = unsafe memchr(base + start, Int32(byte), raw.count - start) else { return raw.count }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    /// Position of the last `byte` before `end`; `nil` when there is none. Complexity: O(n).
    public static func last(_ byte: UInt8, in bytes: Span<UInt8>, before end: Int) -> Int? {
        precondition(end >= 0 && end <= bytes.count, "a search ends inside the bytes")
        return unsafe bytes.withUnsafeBytes { raw -> Int? in
            var place = end
            while place > 0 {
                place &-= 1
                if unsafe raw[place] == byte { return place }
            }
            return nil
        }
    }

    /// Position of the first `one` or `other` at or after `start`; the count of `bytes` when there is none.
    ///
    /// Eight bytes a step; made for the short fields of a table. Complexity: O(n).
    @inlinable @inline(__always)
    public static func first(_ one: UInt8, or other: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        precondition(start >= 0, "a search starts inside the bytes")
        return unsafe bytes.withUnsafeBytes { raw in
            let low: UInt64 = 0x0101_0101_0101_0101
            let high: UInt64 = 0x8080_8080_8080_8080
            let left = UInt64(one) &* low
            let right = UInt64(other) &* low
            var place = start
            while place &+ 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
                let first = word ^ left
                let second = word ^ right
                let found = ((first &- low) & ~first | (second &- low) & ~second) & high
                if found != 0 { return place &+ found.trailingZeroBitCount / 8 }
                place &+= 8
            }
            while place < raw.count {
                let byte = unsafe raw[place]
                if byte == one || byte == other { return place }
                place &+= 1
            }
            return raw.count
        }
    }

    /// Whether two runs are the same. Complexity: O(n).
    public static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        if left.count != right.count { return false }
        if left.count == 0 { return true }
        return unsafe left.withUnsafeBytes { one in
            unsafe right.withUnsafeBytes { other in
                guard let first = one.baseAddress, let second = other.baseAddress else { return false }
                return unsafe memcmp(first, second, one.count) == 0
            }
        }
    }

    /// Whether one run of a text is shorter than another, or as long and below it byte by byte. Complexity: O(n).
    public static func precedes(_ text: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        if left.count != right.count { return left.count < right.count }
        let (one, other) = (text.extracting(left), text.extracting(right))
        return unsafe one.withUnsafeBytes { one in
            unsafe other.withUnsafeBytes { other in
                guard let first = one.baseAddress, let second = other.baseAddress else { return false }
                return unsafe memcmp(first, second, one.count) < 0
            }
        }
    }

    /// Whether every byte is below 128. Complexity: O(n), eight bytes a step.
    public static func isASCII(_ bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { raw in
            var seen: UInt64 = 0
            var place = 0
            while place &+ 8 <= raw.count {
                unsafe seen |= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                place &+= 8
            }
            while place < raw.count {
                unsafe seen |= UInt64(raw[place])
                place &+= 1
            }
            return seen & 0x8080_8080_8080_8080 == 0
        }
    }

    /// A fixed hash (no seed: the same on every run and machine), eight bytes a step. Not for hostile keys' secrecy.
    public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        unsafe bytes.withUnsafeBytes { raw in
            var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
            var place = 0
            while place &+ 8 <= raw.count {
                state = unsafe mix(state ^ word(raw, place))
                place &+= 8
            }
            return unsafe mix(state ^ tail(raw, place) ^ 0xA076_1D64_78BD_642F)
        }
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func word(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }

    /// The fewer than eight bytes from `place` on; with bytes before them where that saves a loop.
    @inline(__always)
    private static func tail(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        if place == raw.count { return 0 }
        if raw.count >= 8 { return unsafe word(raw, raw.count &- 8) }
        var rest: UInt64 = 0
        for index in 0..<raw.count { unsafe rest = rest << 8 | UInt64(raw[index]) }
        return rest
    }

    /// Whether a byte is below `limit`, which is at most 128. Complexity: O(n), eight bytes a step.
    @inlinable @inline(__always)
    public static func hasByte(below limit: UInt8, in bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { raw in
            let limits = UInt64(limit) &* 0x0101_0101_0101_0101
            var place = 0
            while place &+ 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if (word &- limits) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
                place &+= 8
            }
            while place < raw.count {
                if unsafe raw[place] < limit { return true }
                place &+= 1
            }
            return false
        }
    }

    /// Appends a run to an array in one piece. Complexity: O(n).
    @inlinable @inline(__always)
    public static func append(_ bytes: Span<UInt8>, to array: inout [UInt8]) {
        let count = bytes.count
        if count == 0 { return }
        if array.capacity &- array.count < count {
            array.reserveCapacity(max(array.capacity &* 2, array.count &+ count))
        }
        array.append(addingCapacity: count) { output in
            unsafe output.withUnsafeMutableBufferPointer { room, filled in
                unsafe bytes.withUnsafeBytes { raw in
                    guard let end = room.baseAddress, let start = raw.baseAddress else { return }
                    unsafe UnsafeMutableRawPointer(end + filled).copyMemory(from: start, byteCount: count)
                    filled &+= count
                }
            }
        }
    }
}

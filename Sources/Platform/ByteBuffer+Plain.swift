extension ByteBuffer {
    /// Appends a short text and looks in the same go whether a byte of it is below `limit` or one of three, all of them at
    /// most 128. Where there is one, nothing is appended.
    /// - Returns: Whether the text was appended.
    /// - Complexity: O(n), 16 bytes a step, the last ones together with bytes before them.
    @inlinable @inline(__always)
    public mutating func append(
        _ text: Span<UInt8>, unlessBelow limit: UInt8, or one: UInt8, _ two: UInt8, _ three: UInt8
    ) -> Bool {
        makeRoom(for: text.count)
        let target = unsafe UnsafeMutableRawPointer(base + filled)
        let isPlain = unsafe text.withUnsafeBytes { raw in
            unsafe raw.count >= 16
                ? Self.copyPlain(raw, to: target, PlainVector(below: limit, one, two, three))
                : Self.copyPlain(raw, to: target, WantedBytes(below: limit, one, two, three))
        }
        if isPlain { filled &+= text.count }
        return isPlain
    }

    /// Copies 16 bytes or more; whether all are plain.
    @inlinable @inline(__always)
    static func copyPlain(_ raw: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, _ plain: PlainVector)
        -> Bool
    {
        let last = raw.count &- 16
        var place = 0
        var seen = SIMDMask<SIMD16<Int8>>()
        while place < last {
            let piece = unsafe raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            unsafe (target + place).storeBytes(of: piece, as: SIMD16<UInt8>.self)
            seen = seen .| plain.others(in: piece)
            place &+= 16
        }
        let piece = unsafe raw.loadUnaligned(fromByteOffset: last, as: SIMD16<UInt8>.self)
        unsafe (target + last).storeBytes(of: piece, as: SIMD16<UInt8>.self)
        seen = seen .| plain.others(in: piece)
        let halves = unsafe unsafeBitCast(seen, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] == 0
    }

    /// Copies fewer than 16 bytes; whether all are plain.
    @inlinable @inline(__always)
    static func copyPlain(_ raw: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, _ wanted: WantedBytes)
        -> Bool
    {
        let count = raw.count
        if count >= 8 {
            let first = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
            let last = unsafe raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            unsafe target.storeBytes(of: first, as: UInt64.self)
            unsafe (target + (count &- 8)).storeBytes(of: last, as: UInt64.self)
            return !wanted.isAny(in: first) && !wanted.isAny(in: last)
        }
        if count >= 4 {
            let first = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
            let last = unsafe raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            unsafe target.storeBytes(of: first, as: UInt32.self)
            unsafe (target + (count &- 4)).storeBytes(of: last, as: UInt32.self)
            return !wanted.isAny(in: UInt64(first) | UInt64(last) << 32)
        }
        var isPlain = true
        for place in 0..<count {
            let byte = unsafe raw[place]
            unsafe target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
            // The same byte eight times.
            if wanted.isAny(in: UInt64(byte) &* 0x0101_0101_0101_0101) { isPlain = false }
        }
        return isPlain
    }
}

/// Bytes looked for, eight at a time.
@frozen @usableFromInline struct WantedBytes {
    @usableFromInline let limits: UInt64
    @usableFromInline let one: UInt64
    @usableFromInline let two: UInt64
    @usableFromInline let three: UInt64

    @inlinable @inline(__always)
    init(below limit: UInt8, _ one: UInt8, _ two: UInt8, _ three: UInt8) {
        let low: UInt64 = 0x0101_0101_0101_0101
        limits = UInt64(limit) &* low
        self.one = UInt64(one) &* low
        self.two = UInt64(two) &* low
        self.three = UInt64(three) &* low
    }

    /// Whether one of the eight bytes of a word is wanted; bytes of 128 and more never are.
    @inlinable @inline(__always)
    func isAny(in word: UInt64) -> Bool {
        let low: UInt64 = 0x0101_0101_0101_0101
        let found = (word &- limits) | ((word ^ one) &- low) | ((word ^ two) &- low) | ((word ^ three) &- low)
        return found & ~word & 0x8080_8080_8080_8080 != 0
    }
}

/// Finds bytes below a limit, or one of three, sixteen at a time.
@frozen @usableFromInline struct PlainVector {
    @usableFromInline let limits: SIMD16<UInt8>
    @usableFromInline let one: SIMD16<UInt8>
    @usableFromInline let two: SIMD16<UInt8>
    @usableFromInline let three: SIMD16<UInt8>

    @inlinable @inline(__always)
    init(below limit: UInt8, _ one: UInt8, _ two: UInt8, _ three: UInt8) {
        limits = SIMD16(repeating: limit)
        self.one = SIMD16(repeating: one)
        self.two = SIMD16(repeating: two)
        self.three = SIMD16(repeating: three)
    }

    /// The places of those bytes.
    @inlinable @inline(__always)
    func others(in piece: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        (piece .< limits) .| (piece .== one) .| (piece .== two) .| (piece .== three)
    }
}

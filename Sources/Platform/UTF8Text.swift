import CLinux

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
public enum UTF8Text {
    /// Offset of the first byte that does not begin a well-formed character; `nil` when all is well formed.
    ///
    /// A character cut off at the end counts as ill-formed at its first byte.
    /// - Complexity: O(n); ASCII goes 32 bytes a step, Chinese one character a step.
    public static func firstInvalidOffset(in bytes: Span<UInt8>) -> Int? {
        unsafe bytes.withUnsafeBytes { raw in
            var place = 0
            while place < raw.count {
                place = unsafe skipPlain(raw, place)
                if place == raw.count { return nil }
                let next = unsafe skipCommon(raw, place)
                if next > place {
                    place = next
                    continue
                }
                let length = unsafe characterLength(raw, place)
                if length == 0 { return place }
                place += length
            }
            return nil
        }
    }

    /// Whether every byte belongs to a well-formed character and none is NUL.
    /// - Complexity: O(n), 64 bytes a step where the characters are common ones.
    public static func isTextWithoutNUL(_ bytes: Span<UInt8>) -> Bool {
        let isCommon = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe is_common_utf8($0, buffer.count) != 0 } ?? true
        }
        return isCommon
            || ByteSearch.first(0, in: bytes, from: 0) == bytes.count && firstInvalidOffset(in: bytes) == nil
    }

    /// Whether every byte belongs to a well-formed character.
    public static func isValid(_ bytes: Span<UInt8>) -> Bool { firstInvalidOffset(in: bytes) == nil }

    /// The first place at or after `start` that is no ASCII.
    @inline(__always)
    private static func skipPlain(_ raw: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var place = start
        while place + 32 <= raw.count {
            let first = unsafe word(raw, place) | word(raw, place + 8)
            let second = unsafe word(raw, place + 16) | word(raw, place + 24)
            if (first | second) & 0x8080_8080_8080_8080 != 0 { break }
            place += 32
        }
        while place + 8 <= raw.count {
            let high = unsafe word(raw, place) & 0x8080_8080_8080_8080
            if high != 0 { return place + high.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < raw.count, unsafe raw[place] < 0x80 { place += 1 }
        return place
    }

    /// Goes over characters of three bytes, the length of Chinese ones, by comparing whole words: two characters a step
    /// where both are from U+4000 to U+BFFF, as most Chinese ones are, then one.
    @inline(__always)
    private static func skipCommon(_ raw: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var place = start
        while place + 8 <= raw.count {
            let eight = unsafe word(raw, place)
            if eight & 0xC0C0_F0C0_C0F0 != 0x8080_E080_80E0 { break }
            if (eight ^ eight << 1) & 0x0800_0008 != 0x0800_0008 { break }
            place += 6
        }
        while place + 4 <= raw.count {
            let four = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian
            if four & 0x00C0_C0F0 != 0x0080_80E0 { break }
            let head = four & 0x0000_200F
            if head == 0 || head == 0x0000_200D { break }
            place += 3
        }
        return place
    }

    @inline(__always)
    private static func word(_ raw: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    }

    /// Length of the character at `place`, 0 when it is ill-formed.
    private static func characterLength(_ raw: UnsafeRawBufferPointer, _ place: Int) -> Int {
        let lead = unsafe raw[place]
        let (length, lowest, highest) = form(of: lead)
        guard length > 0, place + length <= raw.count else { return 0 }
        if length == 1 { return 1 }
        guard unsafe raw[place + 1] >= lowest, unsafe raw[place + 1] <= highest else { return 0 }
        for step in 2..<max(2, length) where unsafe raw[place + step] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Length and the bounds of the second byte by the first (RFC 3629, section 4).
    private static func form(of lead: UInt8) -> (length: Int, lowest: UInt8, highest: UInt8) {
        switch lead {
        case 0x00...0x7F: (1, 0x80, 0xBF)
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        default: (0, 0, 0)
        }
    }
}

/// The mark at the start of a text that names its encoding.
public enum ByteOrderMark: Sendable, Hashable {
    /// `EF BB BF`.
    case utf8
    /// `FF FE`.
    case utf16LittleEndian
    /// `FE FF`.
    case utf16BigEndian
    /// `84 31 95 33`.
    case gb18030

    /// Bytes of the mark.
    public var length: Int {
        switch self {
        case .utf8: 3
        case .utf16LittleEndian, .utf16BigEndian: 2
        case .gb18030: 4
        }
    }

    /// The mark `bytes` begin with, if any.
    public static func detect(in bytes: Span<UInt8>) -> ByteOrderMark? {
        func begins(_ mark: UInt8...) -> Bool {
            bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
        }
        if begins(0xEF, 0xBB, 0xBF) { return .utf8 }
        if begins(0xFF, 0xFE) { return .utf16LittleEndian }
        if begins(0xFE, 0xFF) { return .utf16BigEndian }
        return begins(0x84, 0x31, 0x95, 0x33) ? .gb18030 : nil
    }
}

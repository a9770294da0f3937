/// Values as people type them, made plain.
enum PlainForm {
    /// The range without blanks (ASCII, U+00A0, U+3000) at both ends.
    static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (from, to) = (range.lowerBound, range.upperBound)
        while from < to {
            let length = blankLength(text, from, to)
            if length == 0 { break }
            from += length
        }
        while from < to {
            if isASCIIBlank(text[to - 1]) {
                to -= 1
            } else if to - from >= 2, blankLength(text, to - 2, to) == 2 {
                to -= 2
            } else if to - from >= 3, blankLength(text, to - 3, to) == 3 {
                to -= 3
            } else {
                break
            }
        }
        return from..<to
    }

    /// The bytes of a text without blanks at both ends.
    static func trimmed(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return Array(bytes[trimmed(bytes.span, 0..<bytes.count)])
    }

    private static func isASCIIBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func blankLength(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        if isASCIIBlank(text[at]) { return 1 }
        if text[at] == 0xC2, at + 2 <= end, text[at + 1] == 0xA0 { return 2 }
        let isWide = at + 3 <= end && text[at] == 0xE3 && text[at + 1] == 0x80 && text[at + 2] == 0x80
        return isWide ? 3 : 0
    }

    /// The text with full-width signs (U+FF01 … U+FF5E) made half-width; `nil` when it holds none.
    static func halfWidth(_ text: Span<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var isChanged = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBC || text[index + 1] == 0xBD {
                let scalar = UInt32(0xF000) | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
                if (0xFF01...0xFF5E).contains(scalar) {
                    bytes.append(UInt8(scalar - 0xFEE0))
                    isChanged = true
                    index += 3
                    continue
                }
            }
            bytes.append(byte)
            index += 1
        }
        return isChanged ? bytes : nil
    }
}

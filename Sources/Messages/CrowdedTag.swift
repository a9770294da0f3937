import Platform

/// A start tag with more attributes than any message has; a parser compares each with all the others.
struct CrowdedTag {
    /// Most attributes of a tag.
    static let most = 2_000
    /// In fewer bytes there is no room for so many that it matters.
    private static let smallest = 65_536

    /// Line of its `<`, 1-based.
    let line: Int

    /// The first one of a text; encodings that write a sign in more than one byte count the same. Complexity: O(bytes).
    static func first(in text: Span<UInt8>) -> CrowdedTag? {
        guard text.count > smallest else { return nil }
        var open = ByteSearch.first(0x3C, in: text, from: 0)
        while open < text.count {
            let end = end(of: open, in: text)
            if end.attributes > most { return CrowdedTag(line: 1 + lines(in: text, before: open)) }
            open = ByteSearch.first(0x3C, in: text, from: end.offset)
        }
        return nil
    }

    /// Where a tag ends, quoted values passed over, and how many equals signs stand outside of them.
    private static func end(of open: Int, in text: Span<UInt8>) -> (offset: Int, attributes: Int) {
        var (offset, attributes) = (open + 1, 0)
        if offset < text.count, text[offset] == 0x21 || text[offset] == 0x3F { return (offset, 0) }
        while offset < text.count, text[offset] != 0x3E, attributes <= most {
            let byte = text[offset]
            if byte == 0x3D { attributes += 1 }
            offset += 1
            if byte == 0x22 || byte == 0x27 {
                offset = min(text.count, ByteSearch.first(byte, in: text, from: min(offset, text.count)) + 1)
            }
        }
        return (offset, attributes)
    }

    private static func lines(in text: Span<UInt8>, before end: Int) -> Int {
        var (lines, place) = (0, ByteSearch.first(0x0A, in: text, from: 0))
        while place < end {
            lines += 1
            place = ByteSearch.first(0x0A, in: text, from: place + 1)
        }
        return lines
    }
}

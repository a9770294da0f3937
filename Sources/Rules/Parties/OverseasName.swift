import Messages

/// How the overseas party is written.
enum OverseasName {
    /// Whether a name starts with a Latin letter and another script stands only inside brackets at its end.
    static func isEnglishFirst(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, isLetter(first) else { return false }
        guard let foreign = name.firstIndex(where: { $0 >= 0x80 }) else { return true }
        guard name.last == UInt8(ascii: ")"), let open = name[..<foreign].lastIndex(of: UInt8(ascii: "(")) else {
            return false
        }
        return !name[open..<name.endIndex - 1].contains(UInt8(ascii: ")"))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Whether a code has the form of an AEO's: Singapore's and Korea's exactly, others two capitals and five or more.
    static func isAEOCode(_ field: MessageField) -> Bool {
        if field.hasPrefix("SG") { return field.fits("SG############") }
        if field.hasPrefix("KR") { return field.fits("KR#######") }
        let bytes = field.bytes
        guard bytes.count >= 7, bytes.prefix(2).allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return false }
        return bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || isLetter($0) }
    }
}

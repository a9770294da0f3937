import CLibXML2

/// Reads what libxml2 says in its messages.
enum ErrorText {
    /// The message without `Element '…':`, namespaces, final full stop and line break; at most 400 bytes.
    static func message(of report: UnsafePointer<xmlError>) -> String {
        guard let raw = unsafe report.pointee.message else { return "" }
        return cleaned(
            unsafe Array(UnsafeBufferPointer(start: raw, count: xmlLength(raw))).map { UInt8(bitPattern: $0) })
    }

    private static func xmlLength(_ text: UnsafePointer<CChar>) -> Int {
        var length = 0
        while unsafe length < 100_000 && text[length] != 0 { length += 1 }
        return length
    }

    static func cleaned(_ raw: [UInt8]) -> String {
        var bytes = withoutNamespaces(raw)
        if bytes.starts(with: "Element '".utf8), let colon = firstIndex(of: "': ", in: bytes) {
            bytes.removeFirst(colon + 3)
        }
        while let last = bytes.last,
            last == UInt8(ascii: "\n") || last == UInt8(ascii: ".") || last == UInt8(ascii: " ")
        {
            bytes.removeLast()
        }
        return bounded(bytes, to: 400)
    }

    /// Drops every `{…}` that holds a namespace name.
    private static func withoutNamespaces(_ raw: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "{"), let end = namespaceEnd(raw, from: index) {
                index = end + 1
            } else {
                result.append(raw[index])
                index += 1
            }
        }
        return result
    }

    private static func namespaceEnd(_ raw: [UInt8], from start: Int) -> Int? {
        guard let end = raw[start...].prefix(300).firstIndex(of: UInt8(ascii: "}")) else { return nil }
        return raw[start..<end].contains(UInt8(ascii: ":")) ? end : nil
    }

    /// The text cut to at most `limit` bytes, between two characters.
    static func bounded(_ bytes: [UInt8], to limit: Int) -> String {
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        var end = limit
        while end > 0 && bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// The names in `Expected is ( A )` or `Expected is one of ( A, B )`.
    static func expectedNames(in message: String) -> [String] {
        let bytes = Array(message.utf8)
        guard let start = firstIndex(of: "xpected is", in: bytes),
            let open = bytes[start...].firstIndex(of: UInt8(ascii: "(")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ")"))
        else { return [] }
        let names = bytes[(open + 1)..<close].split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
        return names.map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "..." }
    }

    /// The name in `[facet 'maxLength']`.
    static func facet(in message: String) -> String? {
        let bytes = Array(message.utf8)
        guard let start = firstIndex(of: "[facet '", in: bytes),
            let end = bytes[(start + 8)...].firstIndex(of: UInt8(ascii: "'"))
        else { return nil }
        return String(decoding: bytes[(start + 8)..<end], as: UTF8.self)
    }

    static func firstIndex(of text: StaticString, in bytes: [UInt8]) -> Int? {
        let needle = Array(text.description.utf8)
        guard bytes.count >= needle.count else { return nil }
        return (0...(bytes.count - needle.count)).first { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}

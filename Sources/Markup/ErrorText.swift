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
        var bytes = withoutNamespaces(raw).map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
        if bytes.starts(with: "Element '".utf8), let colon = firstIndex(of: "': ", in: bytes) {
            let attribute = firstIndex(of: "', attribute '", in: bytes[..<colon])
            bytes.removeFirst(attribute.map { $0 + 3 } ?? colon + 3)
        }
        while let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { bytes.removeLast() }
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

    /// The value in `attribute 'Version': … The value '5.0.0.0' …`, at most 80 bytes.
    static func attributeValue(in message: String) -> String? {
        let bytes = Array(message.utf8)
        guard bytes.starts(with: "attribute '".utf8) else { return nil }
        let start =
            firstIndex(of: "he value '", in: bytes).map { $0 + 10 } ?? firstIndex(of: ": '", in: bytes).map { $0 + 3 }
        guard let start, let end = bytes[start...].firstIndex(of: UInt8(ascii: "'")) else { return nil }
        return bounded(Array(bytes[start..<end]), to: 80)
    }

    private static func firstIndex(of text: StaticString, in bytes: some RandomAccessCollection<UInt8>) -> Int? {
        let needle = Array(text.description.utf8)
        var index = 0
        var rest = bytes[...]
        while rest.count >= needle.count {
            if rest.starts(with: needle) { return index }
            rest = rest.dropFirst()
            index += 1
        }
        return nil
    }
}

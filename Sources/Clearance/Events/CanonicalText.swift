/// Writes JSON without blanks or line breaks; one way only to write a value, so that a digest of it means something.
struct CanonicalText {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true
    private var afterName = false

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func open(_ mark: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: mark))
        isFirst = true
    }

    mutating func close(_ mark: Unicode.Scalar) {
        bytes.append(UInt8(ascii: mark))
        isFirst = false
    }

    mutating func name(_ text: String) {
        self.text(text)
        bytes.append(UInt8(ascii: ":"))
        afterName = true
    }

    mutating func value(_ value: PayloadValue) {
        switch value {
        case .text(let text): self.text(text)
        case .whole(let number): plain(String(number))
        case .flag(let flag): plain(flag ? "true" : "false")
        case .texts(let texts):
            open("[")
            for text in texts { self.text(text) }
            close("]")
        }
    }

    /// A number or word that needs no quotes.
    mutating func plain(_ word: String) {
        separate()
        bytes.append(contentsOf: word.utf8)
    }

    /// A string: quote, backslash and control characters escaped, everything else as it is.
    mutating func text(_ text: String) {
        separate()
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private mutating func separate() {
        if !isFirst && !afterName { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        afterName = false
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

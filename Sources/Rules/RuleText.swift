import Messages

/// Reading of texts that rules share; nothing here makes a String.
extension MessageField {
    /// Whether it holds this text anywhere.
    func holds(_ text: String) -> Bool { bytes.holds(text) }

    /// Whether it begins with this text.
    func begins(with text: String) -> Bool { bytes.starts(with: text.utf8) }

    /// Whether it is nothing but ASCII digits, exactly so many.
    func isDigits(_ count: Int) -> Bool { bytes.count == count && bytes.isAllDigits }

    /// Whether it is nothing but ASCII digits, at least one.
    var isAllDigits: Bool { bytes.isAllDigits }

    /// Whether it is a number above zero, with at most five digits behind the point.
    var isPositive: Bool { (decimal(5) ?? 0) > 0 }

    /// Whether it holds a Chinese character (U+3400 to U+9FFF, U+20000 and above).
    var hasChinese: Bool {
        let text = bytes
        for index in text.indices {
            let byte = text[index]
            if byte >= 0xE4 && byte <= 0xE9 || byte == 0xF0 { return true }
            if byte == 0xE3, index + 1 < text.endIndex, text[index + 1] >= 0x90 { return true }
        }
        return false
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes hold the text anywhere.
    func holds(_ text: String) -> Bool {
        let wanted = text.utf8
        guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
        for start in startIndex...(endIndex - wanted.count) where self[start] == first {
            if self[start...].starts(with: wanted) { return true }
        }
        return false
    }

    /// Whether these are ASCII digits, at least one.
    var isAllDigits: Bool { !isEmpty && allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    /// The text.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// The parts between this byte, empty ones too; one part when the byte is not there.
    func parts(_ separator: UInt8) -> [ArraySlice<UInt8>] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}

/// Item numbers as a container lists them: `1,3,5`.
struct ItemNumberList {
    /// The numbers, in the order written.
    private(set) var numbers: [Int] = []
    /// Whether something else than numbers and commas stands there.
    private(set) var isMalformed = false

    /// Reads a list; an empty field is an empty list.
    init(_ field: MessageField) {
        guard field.isFilled else { return }
        for part in field.bytes.parts(UInt8(ascii: ",")) {
            guard part.count <= 9, part.isAllDigits else {
                isMalformed = true
                continue
            }
            numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
    }

    /// The first number that stands twice.
    var repeated: Int? {
        var seen: Set<Int> = []
        return numbers.first { !seen.insert($0).inserted }
    }
}

extension MessageFacts {
    /// The numbers of the items, `nil` for one that is no number.
    var itemNumbers: [Int?] { items.map { $0[.gNo].integer } }
}

import CodeLists

/// Remembers what a code table said of the codes asked last.
struct CodeMemo: Sendable {
    private var keys: [UInt32] = Array(repeating: 0, count: 256)
    private var known: [Bool] = Array(repeating: false, count: 256)

    /// Whether the code packed as `key` (not 0) is in the table; `ask` is called where it is not remembered.
    @inline(__always) mutating func contains(_ key: UInt32, _ ask: () -> Bool) -> Bool {
        let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 24)
        if keys[slot] == key { return known[slot] }
        let answer = ask()
        keys[slot] = key
        known[slot] = answer
        return answer
    }
}

/// Remembers the ids of short texts met last: of merchants' numbers above all, which come again and again.
struct TextMemo: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 1024)
    private var ids: [TextID] = Array(repeating: .empty, count: 1024)

    /// A text of one to seven bytes as a number that no other text has; 0 for any other.
    @inline(__always) static func key(_ text: Span<UInt8>) -> UInt64 {
        if text.count == 0 || text.count > 7 { return 0 }
        var key = UInt64(text.count)
        for index in text.indices { key = key << 8 | UInt64(text[index]) }
        return key
    }

    /// The id remembered for a key that is not 0.
    @inline(__always) func id(_ key: UInt64) -> TextID? {
        let slot = Self.slot(key)
        return keys[slot] == key ? ids[slot] : nil
    }

    /// Remembers the id of a key that is not 0.
    mutating func note(_ key: UInt64, _ id: TextID) {
        keys[Self.slot(key)] = key
        ids[Self.slot(key)] = id
    }

    @inline(__always) private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}

/// Remembers the lines of the commodity codes met last.
struct TariffMemo: Sendable {
    /// The code, then 16 bits of its line; nothing but ones where none is remembered.
    private var entries: [UInt64] = Array(repeating: .max, count: 2048)

    /// The line remembered for a code below 10^10.
    @inline(__always) func line(of code: UInt64) -> TariffIndex? {
        let entry = entries[Self.slot(code)]
        return entry >> 16 == code ? TariffIndex(rawValue: UInt16(truncatingIfNeeded: entry)) : nil
    }

    /// Looks a code below 10^10 up in the tariff and remembers its line.
    @inline(never) mutating func find(_ code: UInt64, in tariff: Tariff) -> TariffIndex? {
        guard let index = tariff.find(code) else { return nil }
        entries[Self.slot(code)] = code << 16 | UInt64(index.rawValue)
        return index
    }

    @inline(__always) private static func slot(_ code: UInt64) -> Int {
        Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 53)
    }
}

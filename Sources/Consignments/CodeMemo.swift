import CodeLists
import Platform

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

/// Remembers what short texts met last stand for: merchants' numbers, units, purchasers, which come again and again.
/// Where many texts are remembered, it grows up to ``most`` slots, so that they do not drive each other out.
struct TextMemo<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var key: UInt64
        var value: Value
    }

    private var entries: [Entry]
    private var used = 0
    private let most: Int
    private let nothing: Value

    /// A memo of a power of two of slots, which remembers nothing yet; `nothing` is any value.
    init(slots: Int, most: Int = 0, _ nothing: Value) {
        precondition(slots & (slots - 1) == 0, "slots are found by the bits of a hash")
        precondition(most <= 1 << 24, "24 bits of a hash find a slot")
        self.most = most
        self.nothing = nothing
        // No text has this key: its upper byte is no length.
        entries = Array(repeating: Entry(key: .max, value: nothing), count: slots)
    }

    /// What a key of ``TextWord/key(_:_:)`` stands for, where it is remembered.
    @inline(__always) func value(_ key: UInt64) -> Value? {
        let entry = entries[slot(key)]
        return entry.key == key ? entry.value : nil
    }

    /// Asks for what a key stands for.
    @inline(__always) func fetch(_ key: UInt64) { Prefetch.element(slot(key), of: entries.span) }

    /// Remembers what a key stands for; nothing where the text has none.
    mutating func note(_ key: UInt64, _ value: Value) {
        guard key != 0 else { return }
        if entries[slot(key)].key == .max { used += 1 }
        entries[slot(key)] = Entry(key: key, value: value)
        if used * 2 > entries.count, entries.count < most { grow() }
    }

    private mutating func grow() {
        let old = entries
        used = 0
        entries = Array(repeating: Entry(key: .max, value: nothing), count: old.count * 4)
        for entry in old where entry.key != .max {
            used += 1
            entries[slot(entry.key)] = entry
        }
    }

    @inline(__always) private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (entries.count &- 1)
    }
}

/// Remembers the lines of the commodity codes met last.
struct TariffMemo: Sendable {
    /// The code, then 16 bits of its line; nothing but ones where none is remembered.
    private var entries: [UInt64] = Array(repeating: .max, count: 4096)

    /// The line of a code, where it is remembered.
    @inline(__always) func known(_ code: UInt64) -> TariffIndex? {
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
        Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }
}

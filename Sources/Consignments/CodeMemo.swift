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

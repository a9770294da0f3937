/// A fixed set of element names, each known by its place in the set, for reading documents without making strings.
public struct NameTable: Sendable {
    /// The names in order; a name's identity is its index.
    public let names: [String]
    /// The names' bytes, one name behind the other, and where each begins.
    private let bytes: [UInt8]
    private let starts: [Int32]
    private let slots: [UInt16]
    private let mask: Int

    /// The identity of a name that is not in the table.
    public static let unknown: UInt16 = .max

    /// A table of names, each given once.
    /// - Precondition: fewer than 65,535 names, none empty.
    public init(_ names: [String]) {
        precondition(names.count < Int(NameTable.unknown), "a table of names holds fewer than 65,535")
        self.names = names
        bytes = names.flatMap { Array($0.utf8) }
        var starts: [Int32] = [0]
        for name in names { starts.append((starts.last ?? 0) + Int32(name.utf8.count)) }
        self.starts = starts
        var size = 16
        while size < names.count * 4 { size *= 2 }
        mask = size - 1
        var slots = [UInt16](repeating: NameTable.unknown, count: size)
        for (index, name) in names.enumerated() {
            precondition(!name.isEmpty, "a name is not empty")
            var slot = NameTable.hash(Array(name.utf8).span) & mask
            while slots[slot] != NameTable.unknown { slot = (slot + 1) & mask }
            slots[slot] = UInt16(index)
        }
        self.slots = slots
    }

    /// The identity of a name, ``unknown`` when it is not in the table. Complexity: O(length), no allocation.
    public func index(of name: Span<UInt8>) -> UInt16 {
        var slot = NameTable.hash(name) & mask
        while slots[slot] != NameTable.unknown {
            let index = slots[slot]
            if isName(Int(index), name) { return index }
            slot = (slot + 1) & mask
        }
        return NameTable.unknown
    }

    private func isName(_ name: Int, _ other: Span<UInt8>) -> Bool {
        let start = Int(starts[name])
        guard Int(starts[name + 1]) - start == other.count else { return false }
        for index in other.indices where bytes[start + index] != other[index] { return false }
        return true
    }

    private static func hash(_ name: Span<UInt8>) -> Int {
        var value: UInt32 = 2_166_136_261
        for index in name.indices { value = (value ^ UInt32(name[index])) &* 16_777_619 }
        return Int(value ^ (value >> 15))
    }
}

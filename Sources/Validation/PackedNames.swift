/// A list of names of which neighbours begin alike, such as the files of a folder in order: each keeps only what differs
/// from the one before it. A name of a folder of 10,000 files takes some 6 bytes.
public struct PackedNames: Sendable {
    /// How many names begin anew at once: what has to be read to find one of them.
    private static let block = 16

    private var bytes = ByteChunks()
    /// Where every sixteenth name begins.
    private var starts: [UInt32] = []
    private var last: [UInt8] = []
    /// How many names there are.
    public private(set) var count = 0

    /// No name yet.
    public init() {}

    /// Adds a name. Complexity: O(length).
    public mutating func append(_ name: String) {
        let name = Array(name.utf8)
        var shared = 0
        if !count.isMultiple(of: PackedNames.block) {
            while shared < min(name.count, last.count), name[shared] == last[shared] { shared += 1 }
        }
        var record: [UInt8] = []
        record.appendNumber(UInt64(shared))
        record.appendNumber(UInt64(name.count - shared))
        record += name[shared...]
        let start = bytes.append(record)
        if count.isMultiple(of: PackedNames.block) { starts.append(start) }
        last = name
        count += 1
    }

    /// The name at a place, from 0. Complexity: O(length) of up to sixteen names.
    public subscript(index: Int) -> String {
        var reader = bytes.reader(at: starts[index / PackedNames.block])
        var name: [UInt8] = []
        for _ in 0...index % PackedNames.block {
            name.removeLast(name.count - Int(reader.number()))
            let length = Int(reader.number())
            name += reader.bytes(length)
        }
        return String(decoding: name, as: UTF8.self)
    }
}

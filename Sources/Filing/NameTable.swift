/// Names that many rows repeat, encoded, in one block of memory: looking one up touches no reference count, which
/// several threads would fight over.
struct NameTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// A table of names, numbered from 0.
    init(_ names: some Sequence<[UInt8]>) {
        for name in names {
            bytes.append(contentsOf: name)
            ends.append(bytes.count)
        }
    }

    /// The bytes of a name, borrowed.
    subscript(index: Int) -> Span<UInt8> {
        @inline(__always) @_lifetime(borrow self) get { bytes.span.extracting(ends[index]..<ends[index + 1]) }
    }
}

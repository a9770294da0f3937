import EmbeddedData

/// Reads numbers and strings out of the compiled code lists.
struct CodeListImage: Sendable {
    private let file: EmbeddedFile
    private let stringOffsets: Int
    private let stringBytes: Int

    /// The lists compiled into the program.
    static let embedded = CodeListImage(file: .codeLists)

    /// Lists compiled while the program runs; the bytes stay in memory until it ends.
    init(compiled bytes: [UInt8]) { self.init(file: .kept(bytes)) }

    private init(file: EmbeddedFile) {
        self.file = file
        let bytes = file.bytes
        precondition(
            bytes.count >= ImageLayout.headerSize && bytes.u32(ImageLayout.Header.size) == bytes.count,
            "the compiled code lists are damaged; run CodeListCompiler")
        stringOffsets = bytes.u32(ImageLayout.Header.stringOffsets)
        stringBytes = bytes.u32(ImageLayout.Header.stringBytes)
    }

    /// All bytes of the image.
    @inline(__always) var bytes: Span<UInt8> {
        @_lifetime(borrow self) get { file.bytes }
    }

    /// Where a section starts.
    func section(_ field: Int) -> Int { file.bytes.u32(field) }

    /// The place of a string of the pool.
    @inline(__always) func range(ofString id: Int) -> Range<Int> {
        let place = stringOffsets + id * 3
        return stringBytes + bytes.u24(place)..<stringBytes + bytes.u24(place + 3)
    }

    /// A string of the pool. Complexity: O(length), one allocation for more than 15 bytes.
    func string(_ id: Int) -> String {
        let part = bytes.extracting(range(ofString: id))
        let copied = [UInt8](copying: part)
        return String(decoding: copied, as: UTF8.self)
    }

    /// Looks a name up in one of the hashes of names, ASCII case not minded; `nil` if it is not there.
    func value(ofName name: Span<UInt8>, inNames start: Int) -> UInt16? {
        let mask = UInt32(bytes.u32(start)) &- 1
        var slot = ImageLayout.hash(name) & mask
        while true {
            let place = start + ImageLayout.Names.header + Int(slot) * ImageLayout.Names.recordSize
            let id = bytes.u24(place)
            if id == 0 { return nil }
            if equals(bytes.extracting(range(ofString: id)), name) { return UInt16(bytes.u16(place + 3)) }
            slot = (slot &+ 1) & mask
        }
    }

    /// Whether the bytes there begin with, or contain, bytes that are in small letters.
    func matches(_ range: Range<Int>, _ wanted: [UInt8], atStart: Bool) -> Bool {
        guard range.count >= wanted.count else { return false }
        let last = atStart ? range.lowerBound : range.upperBound - wanted.count
        for start in range.lowerBound...last {
            var offset = 0
            while offset < wanted.count, ImageLayout.lowercased(bytes[start + offset]) == wanted[offset] { offset += 1 }
            if offset == wanted.count { return true }
        }
        return false
    }

    private func equals(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices where ImageLayout.lowercased(left[index]) != ImageLayout.lowercased(right[index]) {
            return false
        }
        return true
    }
}

extension [UInt8] {
    /// A copy of the bytes of a span.
    init(copying span: Span<UInt8>) {
        self.init()
        reserveCapacity(span.count)
        for index in span.indices { append(span[index]) }
    }
}

extension Span where Element == UInt8 {
    @inline(__always) func u16(_ place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    @inline(__always) func u24(_ place: Int) -> Int { u16(place) | Int(self[place + 2]) << 16 }

    @inline(__always) func u32(_ place: Int) -> Int { u16(place) | u16(place + 2) << 16 }
}

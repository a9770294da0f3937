/// Records of bytes one behind the other, which never move: growing copies nothing.
struct ByteChunks: Sendable {
    private static let bits = 15
    /// The usual size of a chunk; a longer record has one of its own.
    private static let size = 1 << bits
    private var chunks: [[UInt8]] = []
    /// Where the next record goes, in the last chunk.
    private var end = 0

    /// No record yet.
    init() {}

    /// Adds a record; where it stands.
    mutating func append(_ record: [UInt8]) -> UInt32 {
        if chunks.isEmpty || end + record.count > ByteChunks.size {
            var chunk: [UInt8] = []
            chunk.reserveCapacity(max(ByteChunks.size, record.count))
            chunks.append(chunk)
            end = 0
        }
        let start = UInt32((chunks.count - 1) << ByteChunks.bits | end)
        chunks[chunks.count - 1] += record
        end += record.count
        return start
    }

    /// Reads from a record on; at the end of a chunk it goes on with the next.
    func reader(at start: UInt32) -> Reader { Reader(self, start) }

    /// Reads numbers and bytes of records.
    struct Reader {
        private let chunks: ByteChunks
        private var chunk: Int
        private var position: Int

        init(_ chunks: ByteChunks, _ start: UInt32) {
            self.chunks = chunks
            chunk = Int(start) >> ByteChunks.bits
            position = Int(start) & (ByteChunks.size - 1)
        }

        /// The next byte.
        mutating func byte() -> UInt8 {
            if position == chunks.chunks[chunk].count {
                chunk += 1
                position = 0
            }
            defer { position += 1 }
            return chunks.chunks[chunk][position]
        }

        /// The next bytes.
        mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
            defer { position += count }
            return chunks.chunks[chunk][position..<position + count]
        }

        /// The next number, as ``Array/appendNumber(_:)`` wrote it.
        mutating func number() -> UInt64 {
            var (value, shift): (UInt64, UInt64) = (0, 0)
            while true {
                let next = byte()
                value |= UInt64(next & 0x7F) << shift
                if next < 0x80 { return value }
                shift += 7
            }
        }

        /// The next number that may be negative.
        mutating func signed() -> Int64 {
            let number = number()
            return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
        }

        /// The next number that fits 32 bits.
        mutating func short() -> UInt32 { UInt32(truncatingIfNeeded: number()) }
    }
}

extension [UInt8] {
    /// Adds a number in as few bytes as it needs, seven bits a byte.
    mutating func appendNumber(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Adds a number that may be negative; small ones of either sign take few bytes.
    mutating func appendSigned(_ number: Int64) {
        appendNumber(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }
}

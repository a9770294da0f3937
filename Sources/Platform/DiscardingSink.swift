/// Counts outputs and digests them instead of keeping them, for dry runs and benchmarks.
///
/// The digest depends on the set of (name, bytes) only, not on the order in which they came nor on the pieces of a
/// stream. It is fast, not secure: for comparing runs, not for trusting strangers. Writing a name twice is not noticed.
public final class DiscardingSink: OutputSink {
    /// What has come in so far.
    public struct Tally: Sendable, Hashable {
        /// Number of finished outputs.
        public var files = 0
        /// Sum of their sizes in bytes.
        public var bytes = 0
        /// Order-independent digest of names and contents.
        public var digest: UInt64 = 0
    }

    private let sum = Guarded(Tally())

    /// A sink that has seen nothing.
    public init() {}

    /// What has come in so far.
    public var tally: Tally { sum.withLock { $0 } }

    /// Counts a whole output.
    public func write(name: String, bytes: Span<UInt8>) throws(PlatformError) {
        try OutputName.check(name)
        var digest = FastDigest(name: name)
        digest.update(bytes)
        add(digest)
    }

    /// Opens an output that is counted when it is closed.
    public func stream(name: String) throws(PlatformError) -> OutputStream {
        try OutputName.check(name)
        return OutputStream(name: name, to: Counter(FastDigest(name: name), self))
    }

    private func add(_ digest: FastDigest) {
        sum.withLock { sum in
            sum.files += 1
            sum.bytes += digest.count
            sum.digest &+= digest.value
        }
    }

    private final class Counter: StreamDestination {
        let digest: Guarded<FastDigest>
        let sink: DiscardingSink

        init(_ digest: FastDigest, _ sink: DiscardingSink) {
            self.digest = Guarded(digest)
            self.sink = sink
        }

        func take(_ bytes: Span<UInt8>) { digest.withLock { $0.update(bytes) } }
        func finish() { sink.add(digest.withLock { $0 }) }
        func abandon() {}
    }
}

/// A quick digest over words of 8 bytes in two lanes; pieces but the last must be multiples of 16 bytes.
struct FastDigest: Sendable {
    private(set) var count = 0
    private var even: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var odd: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    init(name: String) {
        for byte in name.utf8 { even = Self.mix(even, UInt64(byte)) }
    }

    /// The digest of what came in, its length included.
    var value: UInt64 { Self.mix(Self.mix(even, odd), UInt64(truncatingIfNeeded: count)) }

    mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { raw in
            var place = 0
            while place + 16 <= raw.count {
                even = Self.mix(even, unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
                odd = Self.mix(odd, unsafe raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self).littleEndian)
                place += 16
            }
            while place < raw.count {
                even = Self.mix(even, unsafe UInt64(raw[place]))
                place += 1
            }
        }
        count += bytes.count
    }

    @inline(__always)
    private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ word) &* 0x9FB2_1C65_1E98_DF25
        return product ^ (product >> 32)
    }
}

import Synchronization

/// An output written piece by piece through a buffer of 256 KiB.
///
/// Nothing is lost in silence: `close` reports the last trouble, and a stream that is let go without `close` leaves no
/// output behind. Safe from many threads, though pieces then come in the order in which they were handed over.
public final class OutputStream: Sendable {
    /// The name of the output.
    public let name: String
    private let buffer: Guarded<[UInt8]>
    private let destination: any StreamDestination
    private let isClosed = Atomic<Bool>(false)

    /// A multiple of 8, so that every piece but the last is whole words for `DiscardingSink`.
    private static let size = 262_144

    init(name: String, to destination: any StreamDestination) {
        self.name = name
        self.destination = destination
        buffer = Guarded([])
        buffer.withLock { $0.reserveCapacity(Self.size) }
    }

    deinit {
        if !isClosed.load(ordering: .acquiring) { destination.abandon() }
    }

    /// Appends bytes.
    public func write(_ bytes: [UInt8]) throws(PlatformError) { try write(bytes.span) }

    /// Appends bytes.
    public func write(_ bytes: Span<UInt8>) throws(PlatformError) {
        precondition(!isClosed.load(ordering: .acquiring), "a closed output takes no more bytes")
        var failure: PlatformError?
        buffer.withLock { buffer in
            var start = 0
            while start < bytes.count, failure == nil {
                if buffer.isEmpty, bytes.count - start >= Self.size {
                    failure = pass(bytes, &start)
                    continue
                }
                let count = min(Self.size - buffer.count, bytes.count - start)
                append(bytes.extracting(start..<start + count), to: &buffer)
                start += count
                if buffer.count == Self.size { failure = drain(&buffer) }
            }
        }
        if let failure { throw failure }
    }

    /// Writes what is buffered and closes the output. To be called once.
    public func close() throws(PlatformError) {
        precondition(!isClosed.exchange(true, ordering: .acquiringAndReleasing), "an output is closed once")
        if let failure = buffer.withLock({ drain(&$0) }) {
            destination.abandon()
            throw failure
        }
        try destination.finish()
    }

    /// Hands on as many whole buffers of bytes as there are without copying them.
    private func pass(_ bytes: Span<UInt8>, _ start: inout Int) -> PlatformError? {
        let end = bytes.count - (bytes.count - start) % Self.size
        do throws(PlatformError) { try destination.take(bytes.extracting(start..<end)) } catch { return error }
        start = end
        return nil
    }

    private func drain(_ buffer: inout [UInt8]) -> PlatformError? {
        do throws(PlatformError) { try destination.take(buffer.span) } catch { return error }
        buffer.removeAll(keepingCapacity: true)
        return nil
    }
}

/// What stands behind an `OutputStream`; called by one thread at a time.
protocol StreamDestination: Sendable {
    func take(_ bytes: Span<UInt8>) throws(PlatformError)
    func finish() throws(PlatformError)
    func abandon()
}

/// Appends a span in one copy.
func append(_ bytes: Span<UInt8>, to buffer: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
}

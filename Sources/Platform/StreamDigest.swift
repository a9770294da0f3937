/// SHA-256 of a file that is read piece by piece, made in order by whichever thread has the time.
///
/// The thread that reads only files the pieces, so that others need not wait for the hashing.
public final class StreamDigest: Sendable {
    private struct Waiting {
        var pieces: [[UInt8]] = []
        var bytes = 0
    }

    private let waiting = Guarded(Waiting())
    private let hash = Guarded(SHA256())
    /// Bytes that may wait before the one who adds must hash them itself; bounds the memory.
    private static let patience = 16 << 20

    /// A digest of nothing yet.
    public init() {}

    /// Files the next piece. Not for two threads at once.
    public func add(_ piece: [UInt8]) {
        let bytes = waiting.withLock { waiting in
            waiting.pieces.append(piece)
            waiting.bytes += piece.count
            return waiting.bytes
        }
        if bytes > Self.patience { hash.withLock { hashAll(&$0) } }
    }

    /// Hashes the pieces that wait, unless another thread is at it. Complexity: O(bytes waiting).
    public func catchUp() { hash.withLockIfFree { hashAll(&$0) } }

    /// The digest of all pieces filed so far as 64 lower-case hexadecimal digits.
    public var hexDigest: String {
        hash.withLock { hash in
            hashAll(&hash)
            return hash.hexDigest()
        }
    }

    private func hashAll(_ hash: inout SHA256) {
        while true {
            let pieces = waiting.withLock { waiting in
                defer { waiting = Waiting() }
                return waiting.pieces
            }
            if pieces.isEmpty { return }
            for piece in pieces { hash.update(piece) }
        }
    }
}

import CNettle

/// SHA-256 (FIPS 180-4), fed piece by piece.
public struct SHA256: Sendable {
    private var context = sha256_ctx()

    /// A digest of nothing yet.
    public init() { unsafe nettle_sha256_init(&context) }

    /// Adds bytes. Complexity: O(n).
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
        }
    }

    /// Adds bytes. Complexity: O(n).
    public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// The 32 bytes of the digest of all that was added; more may be added afterwards.
    public func digest() -> [UInt8] {
        var copy = context
        return [UInt8](capacity: 32) { span in
            unsafe span.withUnsafeMutableBufferPointer { room, filled in
                unsafe nettle_sha256_digest(&copy, 32, room.baseAddress)
                filled = 32
            }
        }
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public func hexDigest() -> String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The hexadecimal digest of `bytes` in one call.
    public static func hexDigest(of bytes: [UInt8]) -> String { hexDigest(of: bytes.span) }

    /// The hexadecimal digest of `bytes` in one call.
    public static func hexDigest(of bytes: Span<UInt8>) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.hexDigest()
    }
}

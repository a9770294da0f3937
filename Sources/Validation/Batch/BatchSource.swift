import Messages
import Platform

/// Reads messages of a batch again, for what is only suspected.
struct BatchSource: Sendable {
    private let read: (@Sendable (String) -> [UInt8]?)?

    init(_ read: (@Sendable (String) -> [UInt8]?)?) { self.read = read }

    /// The items of a message, the first fifty; `nil` when it cannot be read again or is no longer what it was.
    func items(_ name: String, digest: UInt64) -> ArraySlice<MessageBlock>? {
        guard let bytes = read?(name), MessageBatch.digest(SHA256.hexDigest(of: bytes)) == digest else { return nil }
        return DeclarationMessage(bytes)?.items.prefix(BatchKeys.mostItems)
    }
}

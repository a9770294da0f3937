import JSONText
import Platform

/// An event as the journal holds it: with its place in the sequence and its link of the chain.
public struct StoredEvent: Hashable, Sendable {
    /// Its place, from 1 without gaps.
    public let sequence: Int64
    /// The event.
    public let event: FlowEvent
    /// Hash of the event before it, 64 hexadecimal digits; empty for the first.
    public let previous: String
    /// SHA-256 over everything else.
    public let hash: String
}

/// The link of the hash chain.
enum ChainLink {
    /// The digest of an event at its place: SHA-256 over a version word and every column, each with its length before
    /// it, so that nothing can be moved from one column to the next unnoticed.
    static func hash(_ event: FlowEvent, payload: String, sequence: Int64, previous: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: "zuhuo-event-1".utf8)
        let columns = [
            String(sequence), event.id, event.kind.rawValue, event.subject.kind.rawValue, event.subject.id, payload,
            event.actor, event.time, String(event.evidence.count), previous,
        ]
        for column in columns { append(column, to: &bytes) }
        for piece in event.evidence {
            append(piece.kind.rawValue, to: &bytes)
            append(piece.name, to: &bytes)
            append(piece.sha256, to: &bytes)
        }
        return SHA256.hexDigest(of: bytes)
    }

    private static func append(_ column: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: String(column.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: column.utf8)
    }
}

/// A message of a batch, in numbers.
struct BatchRow: Sendable {
    /// Its name for people.
    let file: String
    /// The day whose rules apply, as `yyyymmdd`.
    let day: Int32
    /// Its texts, by ``BatchKeys/Key``.
    let texts: [UInt32]
    /// Lines of those of its texts that findings point at.
    let clientNumberLine: Int32
    let unifiedLine: Int32
    let billLine: Int32
    /// Its boxes among all of the batch.
    let boxes: Range<Int>
    /// Its seals among all of the batch.
    let seals: Range<Int>
    let pieces: Int64?
    let gross: Int64?
    let goods: [UInt64]
    let items: UInt64
    let dollars: Int64?
    let isMarketProcurement: Bool

    /// The number of a text; 0 where the message has none.
    subscript(key: BatchKeys.Key) -> UInt32 { texts[key.rawValue] }

    /// What tells one journey from another. In customs transit the means of transport names the transit declaration, so
    /// that it counts as `@` alone.
    var journey: [UInt32] { [self[.mode], self[.vessel], self[.voyage], self[.exit]] }
}

/// A box of a message of a batch, in numbers.
struct BatchBox: Sendable {
    /// The message.
    let row: Int
    /// Its place among the boxes of the message, from 0.
    let position: Int
    let number: UInt32
    let kind: UInt32
    let flag: UInt32
    let line: Int32
}

/// A seal of a message of a batch, in numbers.
struct BatchSeal: Sendable {
    /// The message.
    let row: Int
    /// Its place among the transit containers of the message, from 0.
    let position: Int
    let seal: UInt32
    let box: UInt32
    let line: Int32
}

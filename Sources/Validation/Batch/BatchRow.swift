/// A message of a batch, in numbers.
struct BatchRow: Sendable {
    /// Its name for people.
    let file: String
    /// The day whose rules apply, as `yyyymmdd`.
    let day: Int32
    /// Its texts, by ``BatchKeys/Key``.
    let texts: InlineArray<11, UInt32>
    /// Lines of those of its texts that findings point at.
    let clientNumberLine: Int32
    let unifiedLine: Int32
    let billLine: Int32
    /// Its boxes among all of the batch.
    let boxes: Range<Int32>
    /// Its seals among all of the batch.
    let seals: Range<Int32>
    /// What makes its items the same goods, among the hashes of all of the batch.
    let goods: Range<Int32>
    let pieces: Int64?
    let gross: Int64?
    let items: UInt64
    let dollars: Int64?
    let isMarketProcurement: Bool

    /// The number of a text; 0 where the message has none.
    subscript(key: BatchKeys.Key) -> UInt32 { texts[key.rawValue] }

    /// What tells a box on one journey from others. In customs transit the means of transport names the transit
    /// declaration, so that it counts as `@` alone.
    func journey(of box: UInt32) -> BatchKey {
        BatchKey((box, self[.mode]), (self[.vessel], self[.voyage]), (self[.exit], 0))
    }
}

/// What messages or boxes are grouped by: a few numbers of texts, or hashes, without memory of its own.
struct BatchKey: Hashable, Sendable {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64

    init(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
        self.first = first
        self.second = second
        self.third = third
    }

    init(_ first: (UInt32, UInt32), _ second: (UInt32, UInt32) = (0, 0), _ third: (UInt32, UInt32) = (0, 0)) {
        func joined(_ pair: (UInt32, UInt32)) -> UInt64 { UInt64(pair.0) << 32 | UInt64(pair.1) }
        self.init(joined(first), joined(second), joined(third))
    }
}

/// A box of a message of a batch, in numbers.
struct BatchBox: Sendable {
    /// The message.
    let message: Int32
    /// Its place among the boxes of the message, from 0.
    let position: Int32
    let number: UInt32
    let kind: UInt32
    let flag: UInt32
    let line: Int32

    /// The place of the message.
    var row: Int { Int(message) }
}

/// A seal of a message of a batch, in numbers.
struct BatchSeal: Sendable {
    /// The message.
    let message: Int32
    /// Its place among the transit containers of the message, from 0.
    let position: Int32
    let seal: UInt32
    let box: UInt32
    let line: Int32

    /// The place of the message.
    var row: Int { Int(message) }
}

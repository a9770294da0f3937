/// A line and a column, both from 1; a column of 0 is not known.
struct Spot: Sendable, Hashable {
    let line: UInt32
    let column: UInt32

    /// Nowhere: the beginning.
    static let start = Spot(line: 1, column: 0)
}

/// What many messages of a run have in common: one record for all of them.
struct BatchJourney: Sendable, Hashable {
    let sender: UInt32
    let mode: UInt32
    let vessel: UInt32
    let voyage: UInt32
    let exit: UInt32
    let port: UInt32
    /// The day whose rules apply, as `yyyymmdd`.
    let day: Int32
    /// Whether it is an export under market procurement.
    let isMarketProcurement: Bool
}

/// A message of a batch, in numbers.
struct BatchRow: Sendable {
    let journey: BatchJourney
    let clientNumber: UInt32
    let unified: UInt32
    let bill: UInt32
    let consignor: UInt32
    let buyer: UInt32
    /// Places of those of its elements that findings point at.
    let clientNumberSpot: Spot
    let unifiedSpot: Spot
    let billSpot: Spot
    let itemsSpot: Spot
    let pieces: Int64?
    let gross: Int64?
    let items: UInt64
    let dollars: Int64?
    /// How many boxes it lists.
    let boxes: Int

    /// The number of a text; 0 where the message has none.
    subscript(key: BatchKeys.Key) -> UInt32 {
        switch key {
        case .clientNumber: clientNumber
        case .sender: journey.sender
        case .unified: unified
        case .bill: bill
        case .mode: journey.mode
        case .vessel: journey.vessel
        case .voyage: journey.voyage
        case .exit: journey.exit
        case .port: journey.port
        case .consignor: consignor
        case .buyer: buyer
        }
    }

    /// Whether it is an export under market procurement.
    var isMarketProcurement: Bool { journey.isMarketProcurement }

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
    let row: Int
    /// Its place among the boxes of the message, from 0.
    let position: Int
    let number: UInt32
    let kind: UInt32
    let flag: UInt32
    let spot: Spot
}

/// A seal of a message of a batch, in numbers.
struct BatchSeal: Sendable {
    /// The message.
    let row: Int
    /// Its place among the transit containers of the message, from 0.
    let position: Int
    let seal: UInt32
    let box: UInt32
    let spot: Spot
}

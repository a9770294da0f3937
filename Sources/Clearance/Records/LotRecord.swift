import Quantities

/// A lot as the journal knows it now.
public struct LotRecord: Hashable, Sendable {
    /// Lot number.
    public var id: String
    /// Its declaration; empty for a lot declared elsewhere.
    public var declaration = ""
    /// Destination country or port; empty where the plan names none.
    public var destination = ""
    /// Bill of lading; empty where the plan names none.
    public var bill = ""
    /// Container of the plan, a proposal only.
    public var plannedContainer = ""
    /// Lots with the same value never share a container; empty for the others.
    public var separate = ""
    /// Number of the list it is declared on elsewhere (9610); empty for the job's own lots.
    public var list = ""
    /// Number of its own release elsewhere.
    public var ownRelease = ""
    /// Whether the recognition system confirmed its trade.
    public var isTradeConfirmed = true
    /// Pieces.
    public var pieces: Int64
    /// Gross weight.
    public var gross: Weight
    /// Volume.
    public var volume: Volume
    /// Where it stands.
    public var state: LotState = .planned
    /// Warehouse it is booked into.
    public var warehouse = ""
    /// Part of the warehouse; `nil` before it came and after it left.
    public var zone: Zone?
    /// Pieces counted so far.
    public var counted: Int64 = 0
    /// Container it is assigned to, or is in.
    public var container = ""
    /// Pieces of it in the container.
    public var loadedPieces: Int64 = 0
    /// Held by itself, not with its declaration.
    public var isHeldAlone = false
    /// Sequence number of the event that changed it last.
    public var changed: Int64 = 0

    /// A lot of the plan.
    public init(id: String, pieces: Int64, gross: Weight, volume: Volume) {
        self.id = id
        self.pieces = pieces
        self.gross = gross
        self.volume = volume
    }

    /// Whether it is declared elsewhere.
    public var isForeign: Bool { !list.isEmpty }
    /// Whether some of it is in a container.
    public var isAboard: Bool { loadedPieces > 0 }
    /// Whether all of it is in a container.
    public var isWhollyAboard: Bool { loadedPieces > 0 && loadedPieces == pieces }
}

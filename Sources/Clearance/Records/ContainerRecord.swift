import Quantities

/// A container as the journal knows it now.
public struct ContainerRecord: Hashable, Sendable {
    /// Its ref in the plan, `C1`.
    public var id: String
    /// Its number; empty until known.
    public var number = ""
    /// Its type.
    public var type = ""
    /// Volume that may be filled, fill factor applied.
    public var capacity: Volume
    /// Greatest cargo weight.
    public var payload: Weight
    /// Destination; empty where any.
    public var destination = ""
    /// Bill of lading; empty where any.
    public var bill = ""
    /// Vessel; empty until booked.
    public var vessel = ""
    /// Voyage.
    public var voyage = ""
    /// Time after which nothing is taken, ISO 8601; empty where unknown.
    public var cutOff = ""
    /// Where it stands.
    public var state: ContainerState = .empty
    /// All seals it ever had, oldest first, joined by a line feed.
    public var seals = ""
    /// Vehicle at the gate.
    public var vehicle = ""
    /// Number of the transit declaration.
    public var transitNumber = ""
    /// What is assigned to it.
    public var assigned = ContainerSum()
    /// What of it is loaded; weight and volume count lots loaded whole.
    public var loaded = ContainerSum()
    /// Sequence number of the event that changed it last.
    public var changed: Int64 = 0

    /// An empty container.
    public init(id: String, capacity: Volume, payload: Weight) {
        self.id = id
        self.capacity = capacity
        self.payload = payload
    }

    /// The seals, oldest first.
    public var sealNumbers: [String] { seals.split(separator: "\n").map(String.init) }
    /// The seal it carries now, or carried last.
    public var seal: String { sealNumbers.last ?? "" }
}

/// A sum over lots in a container.
public struct ContainerSum: Hashable, Sendable {
    /// Lots.
    public var lots: Int64 = 0
    /// Pieces.
    public var pieces: Int64 = 0
    /// Gross weight.
    public var gross: Weight = .zero
    /// Volume.
    public var volume: Volume = .zero

    /// Nothing.
    public init() {}

    /// Adds or takes away a lot's part.
    mutating func add(_ part: ContainerSum, sign: Int64) {
        lots += sign * part.lots
        pieces += sign * part.pieces
        gross = Weight(scaled: gross.scaled + sign * part.gross.scaled)
        volume = Volume(scaled: volume.scaled + sign * part.volume.scaled)
    }
}

extension LotRecord {
    /// What the lot adds to what is assigned to its container.
    var assignedPart: ContainerSum {
        var part = ContainerSum()
        (part.lots, part.pieces, part.gross, part.volume) = (1, pieces, gross, volume)
        return part
    }

    /// What the lot adds to what is loaded in its container: every piece aboard, weight and volume once all are.
    var loadedPart: ContainerSum {
        guard isWhollyAboard else {
            var part = ContainerSum()
            part.pieces = loadedPieces
            return part
        }
        return assignedPart
    }
}

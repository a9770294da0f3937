import Consignments

/// The job as the journal knows it now.
public struct JobRecord: Hashable, Sendable {
    /// Its name.
    public var id: String
    /// How the goods meet customs.
    public var flow: Flow
    /// Whether a transit declaration leads to the port.
    public var isTransit: Bool
    /// The consolidator; empty where none was named.
    public var consolidator = ""
    /// Registered on the platform.
    public var isRegistered = false
    /// Actual controller verified.
    public var isControllerVerified = false
    /// Plaque posted at the warehouse.
    public var isPlaquePosted = false
    /// Pieces by which a tally may differ and still agree.
    public var tallyTolerance: Int64 = 0
    /// Sequence number of the event that changed it last.
    public var changed: Int64 = 0

    /// A job.
    public init(id: String, flow: Flow, isTransit: Bool) {
        self.id = id
        self.flow = flow
        self.isTransit = isTransit
    }
}

/// A warehouse as the journal knows it now.
public struct WarehouseRecord: Hashable, Sendable {
    /// Its number.
    public var id: String
    /// Its kind.
    public var kind: Consolidator.WarehouseKind
    /// Number of the approval to inspect there; empty where none.
    public var approval = ""
    /// Whether its address was verified.
    public var isAddressVerified = false
    /// Sequence number of the event that changed it last.
    public var changed: Int64 = 0

    /// A warehouse.
    public init(id: String, kind: Consolidator.WarehouseKind) {
        self.id = id
        self.kind = kind
    }
}

import Quantities

/// A declaration as the journal knows it now.
public struct DeclarationRecord: Hashable, Sendable {
    /// Its ref in the plan, `D1`.
    public var id: String
    /// Its purchaser.
    public var purchaser = ""
    /// Its client number.
    public var clientSeqNo = ""
    /// Its number at customs, once known.
    public var entryNumber = ""
    /// Bill of lading of its advance manifest entry; empty where there is none yet.
    public var bill = ""
    /// Its value in USD; zero where the plan gives none.
    public var valueUSD: Amount = .zero
    /// Its lines; 0 where the plan gives none.
    public var lines: Int64 = 0
    /// Where it stands.
    public var state: DeclarationState = .draft
    /// The state to go back to when an amendment is over.
    public var before: DeclarationState?
    /// Whether the arrival of its goods was reported.
    public var hasArrivalReport = false
    /// Officers of the last inspection, joined by a line feed.
    public var officers = ""
    /// Whether a lot was shut out and the declaration still lists it.
    public var owesAmendment = false
    /// Sequence number of the event that changed it last.
    public var changed: Int64 = 0

    /// A draft.
    public init(id: String) { self.id = id }
}

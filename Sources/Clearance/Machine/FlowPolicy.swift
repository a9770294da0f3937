/// What no source says, so that a user may set it; every default is named as ours where it refuses something.
///
/// A policy decides whether an event is accepted, never what an accepted event means: a rebuild needs none.
public struct FlowPolicy: Hashable, Sendable {
    /// Whether a declaration under inspection may be amended or revoked. Default no (R-088, from general knowledge).
    public var amendsUnderInspection = false
    /// Whether every document that a transition lists must be named. Default yes.
    public var requiresDocuments = true
    /// Whether lots declared elsewhere may share a box. Default yes.
    public var allowsMixedBoxes = true
    /// Who may seal. Default customs, the operator and the consolidator.
    public var sealingRoles = ["customs", "operator", "consolidator"]
    /// Whether amendments for a reason outside the listed cases are allowed. Default no.
    public var allowsOtherReasons = false
    /// Whether a declaration needs its advance manifest entry first. Default yes.
    public var requiresManifestEntry = true
    /// Whether a message may go with other pieces or another gross weight than the journal's. Default no; for manifests that
    /// count otherwise than the lots table, in pallets for instance.
    public var allowsOtherPieces = false
    /// The first day on which a market-operated warehouse may inspect (2024-12-11), as `yyyymmdd`.
    public var marketOperatedFrom: Int32 = 20_241_211

    /// The defaults.
    public init() {}
}

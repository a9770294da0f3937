/// Why a plan cannot be changed as asked.
public enum ReplanningFault: Error, Hashable, Sendable {
    /// What is fixed breaks a limit of the job: boxes that hold more than they may, or more boxes than there are.
    case fixedBoxes([String])
    /// Declarations that are fixed and break a cap.
    case fixedDeclarations([String])
}

/// A lot that is elsewhere than in the earlier plan.
public struct LotMove: Hashable, Sendable {
    /// The lot.
    public let lot: UInt32
    /// Where it was; `nil` for a lot that is new.
    public let from: String?
    /// Where it is; `nil` for a lot that found no place.
    public let to: String?

    /// A move.
    public init(lot: UInt32, from: String?, to: String?) {
        self.lot = lot
        self.from = from
        self.to = to
    }
}

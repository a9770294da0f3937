import Consignments

/// What the planner is after, in order; a later aim counts only among plans that are equal in the earlier ones.
///
/// Always first: fewest lots refused, least cost of boxes taken from the fleet, fewest boxes (contracts section 5). Then
/// what shares a box, by ``together``. Ties end with the lot number, never with the place in the input.
public struct LoadingObjective: Hashable, Sendable {
    /// What lots have in common that are to share a box.
    public typealias Bond = JobPreferences.Bond

    /// Bonds, the strongest first; each at most once.
    public var together: [Bond]

    /// An objective.
    public init(together: [Bond]) { self.together = together }

    /// What the job prefers (`preferences.containers.together`), otherwise what suits it: under early binding a declaration has one box, so purchasers and codes come together; under late
    /// binding boxes and declarations have nothing to do with each other, and merchants come together.
    public init(for job: Job) {
        together =
            job.preferences.together
            ?? (job.containerBinding == .early ? [.purchaser, .tariff, .kind, .vendor] : [.vendor, .purchaser])
    }
}

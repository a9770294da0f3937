import Consignments

/// Looks for a better loading as long as it may: the plan of a ``ConsolidatingLoadPlanner``, then again with ever more
/// effort until time is up, the lower bound of cost and boxes is met, or the greatest effort is spent.
///
/// A later plan replaces an earlier one only where it leaves fewer lots behind, costs less, or has fewer boxes at that cost,
/// so what is known of the first plan holds for this one too.
public struct PatientLoadPlanner: LoadPlanner {
    /// Asked now and then; once it says yes, the best plan so far is returned.
    public var shouldStop: @Sendable () -> Bool
    /// The effort of the first search.
    public var effort: VectorPacking.Effort
    /// How many times that effort each further search may take.
    public var multiples: [Int]

    /// A planner; the first search takes the usual effort unless another is given.
    public init(
        effort: VectorPacking.Effort = ConsolidatingLoadPlanner().effort, multiples: [Int] = [4, 16, 64],
        shouldStop: @escaping @Sendable () -> Bool
    ) {
        self.effort = effort
        self.multiples = multiples
        self.shouldStop = shouldStop
    }

    /// Plans the given lots (indices of `book`, ascending) into the job's containers.
    /// - Complexity: that of the searches that time allows; a single step may run on for a moment after time is up.
    public func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        var planner = ConsolidatingLoadPlanner(effort: effort, shouldStop: shouldStop)
        var best = planner.plan(lots, of: book, for: job)
        for multiple in multiples {
            if Self.isLeast(best, job) || shouldStop() { break }
            planner.effort = VectorPacking.Effort(looks: effort.looks * multiple, steps: effort.steps * multiple)
            let next = planner.plan(lots, of: book, for: job)
            if Self.rank(next) < Self.rank(best) { best = next }
        }
        return best
    }

    /// Whether no plan can be better: as many boxes as the bound says, each of the cheapest kind, and nothing left behind.
    private static func isLeast(_ plan: LoadPlan, _ job: Job) -> Bool {
        let used = plan.containers.filter { !$0.lots.isEmpty }
        let cheapest = job.fleet.map(\.cost).min()
        return plan.refused.isEmpty && used.count <= plan.lowerBound
            && used.allSatisfy { $0.given != nil || $0.cost == cheapest }
    }

    private static func rank(_ plan: LoadPlan) -> PackingRank {
        let used = plan.containers.filter { !$0.lots.isEmpty && $0.given == nil }
        return PackingRank(
            behind: plan.refused.count, cost: used.reduce(0) { $0 + Int128($1.cost.scaled) }, boxes: used.count)
    }
}

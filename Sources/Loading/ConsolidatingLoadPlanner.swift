import Consignments
import Findings

/// Fewest boxes by cost, and in them together what belongs together.
///
/// 1. Lots with the same `keep_with` become one unit; a unit that names two containers is refused.
/// 2. Units with a fixed container go there by lot number; one that does not fit beside those before it is refused.
///    Units larger than any box are refused.
/// 3. The others are filled into boxes in the order of the objective's bonds (`GroupedFilling`). If that needs no more
///    than the lower bound, it is the plan.
/// 4. Otherwise ``VectorPacking`` looks for a cheaper fleet; the grouped filling is then tried with that fleet, and what it
///    leaves over is exchanged in. If that fails, the cheaper packing itself is the plan.
/// 5. Where not all find room, the others are packed once more without them, and lots of later numbers give way to lots
///    that go into their place.
/// 6. Under early binding lots of like size change places, so that boxes are worth whole numbers of value caps
///    (``CapExchange``).
///
/// Lots with the same `separate` never share a box; each such value is one more dimension of the packing problem.
///
/// The result depends on the lots alone, not on time or threads, as long as nobody asks it to stop; nor on their order in
/// the input, unless a rule of thumb in that very order is better than everything else, which is then taken. It never
/// leaves more lots behind, costs more or has more boxes than first fit in the order of the input, first-fit decreasing,
/// best-fit decreasing or the dot-product rule (above 20,000 units: with 64 open boxes).
public struct ConsolidatingLoadPlanner: LoadPlanner {
    /// What is kept together; `nil` for what suits the job.
    public var objective: LoadingObjective?
    /// How much is looked at for a thousand units, less for fewer; see ``VectorPacking/Effort``.
    public var effort: VectorPacking.Effort
    /// Asked now and then; once it says yes, the best plan so far is returned.
    public var shouldStop: @Sendable () -> Bool
    /// How many `separate` values are searched with; the others are put right afterwards.
    var reach = CargoPacking.Reach()

    /// A planner; what is not given is the effort that keeps a thousand lots within a tenth of a second.
    public init(
        objective: LoadingObjective? = nil, effort: VectorPacking.Effort = .init(looks: 10_000_000, steps: 40_000),
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.objective = objective
        self.effort = effort
        self.shouldStop = shouldStop
    }

    /// Plans the given lots (indices of `book`, ascending) into the job's containers.
    /// - Precondition: Every fixed container of a lot is one of the job's.
    /// - Complexity: O(lots log lots) and the effort.
    public func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        let supply = BoxSupply(job)
        let units = CargoUnits(lots, of: book)
        var ranking = UnitRanking(units, book, objective ?? LoadingObjective(for: job))
        var refusals: [Int: Refusal] = [:]
        let start = FixedLoading(units, supply, in: ranking.fixedUnits(), &refusals).packing
        let free = supply.free(units, start, &refusals)
        let ranked = ranking.ranked(free)
        let consolidation = Consolidation(
            units: units, supply: supply, start: start, arrived: free, ranked: ranked, effort: effort,
            reach: reach)
        var packing = consolidation.best(shouldStop)
        if !packing.unplaced.isEmpty {
            Latecomers(units, order: ranking.numbered(free)).giveWay(in: &packing)
        }
        if job.containerBinding == .early, let exchange = CapExchange(packing, start, ranked, units, book, job) {
            packing = exchange.run(shouldStop)
        }
        for unit in packing.unplaced { refusals[unit] = .noneLeft }
        let writer = RefusalWriter(job: job, book: book, units: units, supply: supply)
        return LoadPlan(
            containers: PlanAssembly(packing, units, supply).containers(of: job),
            refused: refusals.isEmpty ? [] : writer.refused(refusals),
            lowerBound: LoadingBounds(placed: packing, units, supply).containers)
    }
}

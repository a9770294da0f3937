import Consignments
import Findings

/// The first planner: first fit and best fit in several orders, the cheapest plan kept.
///
/// 1. Lots with the same `keep_with` become one unit; a unit that names two containers is refused.
/// 2. Units with a fixed container go there, in input order; one that does not fit beside those before it is refused.
/// 3. Units larger than any box are refused.
/// 4. The others are tried as they arrive, largest first and merchant by merchant, each by first fit and by best fit,
///    with each kind of the fleet as the one opened first (above 50,000 units: the cheapest kind only, first fit in the
///    first two orders and best fit as they arrive). Given containers are filled before the fleet; boxes are then
///    replaced by the cheapest kind that holds their load.
/// 5. Kept is the plan that refuses the fewest units, then costs least, then has the fewest boxes, then splits the
///    fewest merchants; the earlier try among equals. It is therefore never worse than first fit or first-fit
///    decreasing with 64 open boxes.
///
/// Lots with the same `separate` go into different boxes; a box closed half empty for them is opened again.
///
/// Cost is that of the boxes taken from the fleet. Complexity: O(lots).
public struct BestFitLoadPlanner: LoadPlanner {
    /// A planner; it has no settings.
    public init() {}

    /// Plans the given lots (indices of `book`, ascending) into the job's containers. Complexity: O(lots).
    /// - Precondition: Every fixed container of a lot is one of the job's.
    public func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        let supply = BoxSupply(job)
        let units = CargoUnits(lots, of: book)
        var refusals: [Int: Refusal] = [:]
        let start = FixedLoading(units, supply, in: 0..<units.count, &refusals).packing
        let free = supply.free(units, start, &refusals)
        let packing = LoadingTries(units: units, supply: supply, start: start, free: free).best()
        for unit in packing.unplaced { refusals[unit] = .noneLeft }
        let writer = RefusalWriter(job: job, book: book, units: units, supply: supply)
        return LoadPlan(
            containers: PlanAssembly(packing, units, supply).containers(of: job),
            refused: refusals.isEmpty ? [] : writer.refused(refusals),
            lowerBound: LoadingBounds(placed: packing, units, supply).containers)
    }
}

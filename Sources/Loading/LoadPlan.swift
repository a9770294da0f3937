import Consignments
import Findings
import Quantities

/// One container of a plan and the lots in it.
public struct LoadedContainer: Hashable, Sendable {
    /// Name in the plan: the job's `ref` for a given container, otherwise `C1`, `C2`, … in plan order.
    public var ref: String
    /// Container number, where the job gives one.
    public var number: String?
    /// What it takes.
    public var capacity: ContainerCapacity
    /// Relative cost.
    public var cost: Proportion
    /// Index in ``Consignments/Job/containers``, `nil` for one taken from the fleet.
    public var given: Int?
    /// The lots, in input order.
    public var lots: [UInt32]

    /// A loaded container.
    public init(
        ref: String, number: String?, capacity: ContainerCapacity, cost: Proportion, given: Int?, lots: [UInt32]
    ) {
        self.ref = ref
        self.number = number
        self.capacity = capacity
        self.cost = cost
        self.given = given
        self.lots = lots
    }
}

/// A lot that a stage could not place, and why.
public struct RefusedLot: Hashable, Sendable {
    /// The lot.
    public var lot: LotIndex
    /// Why; of error severity.
    public var finding: Finding

    /// A refused lot.
    public init(lot: LotIndex, finding: Finding) {
        self.lot = lot
        self.finding = finding
    }
}

/// Which lot goes into which container. Every lot handed to the planner is in exactly one container or refused.
public struct LoadPlan: Sendable {
    /// The containers used, in plan order; none is empty unless the job gives it and nothing fits.
    public var containers: [LoadedContainer]
    /// Lots that could not be placed, in input order.
    public var refused: [RefusedLot]
    /// Fewest containers that any plan for the placed lots could need.
    public var lowerBound: Int

    /// A plan.
    public init(containers: [LoadedContainer], refused: [RefusedLot], lowerBound: Int) {
        self.containers = containers
        self.refused = refused
        self.lowerBound = lowerBound
    }
}

/// Puts lots into containers. The seam behind which planners may change: whatever makes the plan,
/// ``LoadPlanVerifier`` checks it against the lots.
public protocol LoadPlanner: Sendable {
    /// Plans the given lots (indices of `book`, ascending) into the job's containers.
    /// The result depends on the input alone, never on time or threads.
    func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan
}

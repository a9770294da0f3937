import Consignments
import Quantities

/// One thing that is wrong with a load plan, with its numbers. None of these is the user's doing.
public enum PlanViolation: Hashable, Sendable {
    /// A lot that was handed over is neither placed nor refused.
    case lotMissing(LotIndex)
    /// A lot is placed or refused more than once.
    case lotRepeated(LotIndex, times: Int)
    /// A lot that was not handed over is placed or refused.
    case lotUnknown(LotIndex)
    /// The lots of a container, or the refused ones, do not stand in input order; the first that does not.
    case lotOutOfOrder(LotIndex)
    /// A lot is refused by a finding that is no error.
    case refusedWithoutError(LotIndex)
    /// A container holds more than its volume x fill factor.
    case volumeExceeded(container: String, loaded: Volume, limit: Volume)
    /// A container holds more than its payload.
    case weightExceeded(container: String, loaded: Weight, limit: Weight)
    /// A lot with a fixed container is in another one.
    case fixedElsewhere(LotIndex, container: String)
    /// A lot is not in the container of the first lot of its `keep_with` group, or only one of both is refused.
    case groupSplit(LotIndex, first: LotIndex)
    /// A lot shares a container with a lot of the same `separate` value; the first such lot there.
    case separatedTogether(LotIndex, first: LotIndex, container: String)
    /// A given container is missing, listed twice, not in the job's order, or differs from the job.
    case givenContainerWrong(index: Int)
    /// A container that is in neither the job's containers nor its fleet.
    case containerUnknown(String)
    /// More containers of one kind than the fleet has.
    case fleetExceeded(ContainerType, used: Int, available: Int)
    /// A container of the fleet without lots.
    case containerEmpty(String)
    /// Two containers of one name.
    case refRepeated(String)
    /// A container of the fleet is not named by the next free number.
    case refUnexpected(String, expected: String)
    /// More containers are said to be necessary than are used.
    case boundAboveUsed(bound: Int, used: Int)
}

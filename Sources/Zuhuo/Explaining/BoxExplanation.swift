import Consignments
import Findings
import Loading
import Quantities

/// What a box holds, which limit binds, and what it would take to do with one box less.
public struct BoxExplanation: Sendable {
    /// Lots without a place when the job is planned again without this box.
    public struct LeftBehind: Hashable, Sendable {
        /// The lots, by their place in the table; without them one box less does.
        public let lots: [UInt32]
        /// Their volume.
        public let volume: Volume
        /// Their gross weight.
        public let weight: Weight
    }

    /// The box.
    public let container: LoadedContainer
    /// What is used and left of it.
    public let slacks: [LimitSlack]
    /// Lots that the table fixes to it.
    public let fixedLots: Int
    /// Boxes in use, and fewest that any plan could need.
    public let used: Int
    /// Fewest boxes that any plan could need.
    public let lowerBound: Int
    /// By how much all lots together exceed the other boxes: whatever is done, so much less is needed; at least 0.
    public let excessVolume: Volume
    /// The same by weight.
    public let excessWeight: Weight
    /// What stays behind when planned again without this box; no lot where the box can be saved.
    public let leftBehind: LeftBehind
    /// The least fill factor, in hundredths, with which a plan of fewer boxes was found; `nil` where none up to 1 does.
    public let fillFactor: Proportion?
}

extension PlanExplainer {
    /// What a box holds and what it would take to do without it; `nil` for a name that no box in use has.
    /// - Complexity: that of planning boxes some times.
    public func container(_ ref: String) -> BoxExplanation? {
        guard let container = usedContainers.first(where: { $0.ref == ref }) else { return nil }
        let others = usedContainers.filter { $0.ref != ref }.map { slacks(of: $0) }
        let all = usedContainers.map { slacks(of: $0) }
        func excess(_ place: Int) -> Int64 {
            max(0, all.reduce(0) { $0 + $1[place].used } - others.reduce(0) { $0 + $1[place].most })
        }
        return BoxExplanation(
            container: container, slacks: slacks(of: container),
            fixedLots: container.lots.count { book.lots[Int($0)].fixedContainer != 0 }, used: usedContainers.count,
            lowerBound: plan.load.lowerBound, excessVolume: Volume(scaled: excess(0)),
            excessWeight: Weight(scaled: excess(1)), leftBehind: leftBehind(without: container),
            fillFactor: savingFillFactor)
    }

    private var loadedLots: [UInt32] { usedContainers.flatMap(\.lots).sorted() }

    /// Plans with the boxes in use but one; lots fixed to it are free.
    private func leftBehind(without container: LoadedContainer) -> BoxExplanation.LeftBehind {
        var (fewer, book) = (job, book)
        fewer.containers = job.containers.indices.filter { index in
            usedContainers.contains { $0.given == index && $0.ref != container.ref }
        }.map { job.containers[$0] }
        fewer.fleet = usedContainers.filter { $0.given == nil && $0.ref != container.ref }.map {
            FleetEntry(capacity: $0.capacity, available: 1, cost: $0.cost)
        }
        for index in book.lots.indices where book.lots[index].fixedContainer != 0 {
            let ref = job.containers[Int(book.lots[index].fixedContainer) - 1].ref
            let place = fewer.containers.firstIndex { $0.ref == ref }
            book.lots[index].fixedContainer = UInt16(place.map { $0 + 1 } ?? 0)
        }
        let lots = planner.loadPlanner.plan(loadedLots, of: book, for: fewer).refused.map(\.lot).sorted()
        let refused = lots.map { book.lots[$0] }
        return BoxExplanation.LeftBehind(
            lots: lots.map { UInt32($0) }, volume: refused.reduce(.zero) { $0 + $1.volume },
            weight: refused.reduce(.zero) { $0 + $1.gross })
    }

    private var savingFillFactor: Proportion? {
        let (lots, used) = (loadedLots, usedContainers.count)
        let first = job.limits.fillFactor.scaled / 10_000 + 1
        guard first <= 100 else { return nil }
        for hundredths in first...100 {
            var roomier = job
            roomier.limits.fillFactor = Proportion(scaled: hundredths * 10_000)
            guard LoadingBounds(lots, of: book, for: roomier).containers < used else { continue }
            let load = planner.loadPlanner.plan(lots, of: book, for: roomier)
            if load.refused.isEmpty, load.containers.count(where: { !$0.lots.isEmpty }) < used {
                return roomier.limits.fillFactor
            }
        }
        return nil
    }
}

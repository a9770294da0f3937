import Consignments
import Findings
import Quantities

/// What of a load plan may not change.
public struct LoadFixings: Hashable, Sendable {
    /// Boxes, by their names, that no lot enters or leaves: loaded, sealed, gone.
    public var boxes: Set<String>
    /// Lots that stay in their boxes, which others may enter or leave.
    public var lots: Set<UInt32>

    /// What is fixed; nothing by default.
    public init(boxes: Set<String> = [], lots: Set<UInt32> = []) {
        self.boxes = boxes
        self.lots = lots
    }
}

/// A load plan made out of another.
public struct LoadReplan: Sendable {
    /// The plan. Boxes that are still used keep their names and their order, new ones follow; see
    /// ``LoadPlanVerifier/violations(of:for:in:job:keeping:)``.
    public let plan: LoadPlan
    /// Lots that are in another box than before or new, in input order.
    public let moves: [LotMove]
    /// Whether it is proved that no plan moves fewer lots, or as few at less cost.
    public let isProved: Bool
}

/// Changes a load plan when lots are withdrawn, held, late or new, or boxes or limits are others, and moves as few lots
/// as possible.
///
/// In order: fewest lots lose their place, fewest new lots find none, fewest lots are in another box than before, least
/// cost of boxes from the fleet, fewest boxes, least sharing of boxes between purchasers (early binding) or merchants
/// (late), fewest boxes touched. Found by `ReplanningSearch`: proved optimal unless ``LoadReplan/isProved`` is false.
public struct LoadReplanner: Sendable {
    /// Boxes looked at; the result depends on it, never on a clock.
    public var effort: Int

    /// A re-planner that takes about a tenth of a second at most.
    public init(effort: Int = 1_000_000) { self.effort = effort }

    /// Changes a plan.
    /// - Parameters:
    ///   - lots: The lots to be loaded now (indices of `book`, ascending); those of the earlier plan that are not among
    ///     them leave it.
    ///   - earlier: The earlier plan, its lots as indices of `book`; given containers by their index in the job.
    ///   - fixed: What may not change.
    /// - Throws: ``ReplanningFault`` where what is fixed breaks a limit.
    /// - Complexity: O(lots x boxes) for lots without a place, and the effort.
    public func plan(
        _ lots: [UInt32], of book: LotBook, for job: Job, from earlier: LoadPlan, fixed: LoadFixings = LoadFixings()
    ) throws(ReplanningFault) -> LoadReplan {
        let change = LoadChange(lots, book, job, earlier, fixed)
        guard change.keepsWhatIsFixed else { throw .fixedBoxes(fixed.boxes.sorted()) }
        var search = ReplanningSearch(
            change.boxes, home: change.home, isFixed: change.isFixed, effort: effort)
        guard let outcome = search.run() else { throw .fixedBoxes(fixed.boxes.sorted()) }
        return change.replan(outcome, isProved: search.isProved)
    }
}

/// A load plan and what becomes of it.
private struct LoadChange {
    let job: Job
    let book: LotBook
    let earlier: LoadPlan
    let units: CargoUnits
    let supply: BoxSupply
    let boxes: ReplanningBoxes
    let home: [Int]
    let isFixed: [Bool]
    /// The container of the earlier plan that each bin is, `nil` for a given container that is new.
    private let containerOfBin: [Int?]
    /// The bin of each lot of the book in the earlier plan, -1 for none.
    private let binOfLot: [Int]

    init(_ lots: [UInt32], _ book: LotBook, _ job: Job, _ earlier: LoadPlan, _ fixed: LoadFixings) {
        self.job = job
        self.book = book
        self.earlier = earlier
        units = CargoUnits(lots, of: book)
        supply = BoxSupply(job)
        let bins = Self.bins(job, earlier, fixed, supply)
        containerOfBin = bins.containers
        var binOfLot = Array(repeating: -1, count: book.lots.count)
        for (bin, container) in bins.containers.enumerated() {
            guard let container else { continue }
            for lot in earlier.containers[container].lots { binOfLot[Int(lot)] = bin }
        }
        self.binOfLot = binOfLot
        let places = Self.places(units, binOfLot)
        home = places.map { places in places.max { $0.lots != $1.lots ? $0.lots < $1.lots : $0.bin > $1.bin }?.bin ?? -1
        }
        var isFixed = home.map { $0 >= 0 && !bins.boxes[$0].isOpen }
        for (position, lot) in lots.enumerated() where fixed.lots.contains(lot) {
            let unit = Int(units.unitOfLot[position])
            if home[unit] >= 0 { isFixed[unit] = true }
        }
        self.isFixed = isFixed
        boxes = ReplanningBoxes(
            units, supply, bins.boxes, earlier: places, home: home, bond: Self.bonds(units, book, job))
    }

    /// Whether every fixed unit may be where it is.
    var keepsWhatIsFixed: Bool {
        isFixed.indices.allSatisfy { !isFixed[$0] || boxes.mayHold($0, in: home[$0]) }
    }

    /// Given containers of the job first, then boxes of the fleet as the plan has them.
    private static func bins(
        _ job: Job, _ earlier: LoadPlan, _ fixed: LoadFixings, _ supply: BoxSupply
    ) -> (boxes: [ReplanningBoxes.Box], containers: [Int?]) {
        var containers: [Int?] = job.containers.indices.map { index in
            earlier.containers.firstIndex { $0.given == index }
        }
        var boxes = job.containers.indices.map { index in
            ReplanningBoxes.Box(
                room: supply.given[index], kind: -1, isThere: true,
                isOpen: !fixed.boxes.contains(job.containers[index].ref))
        }
        for (place, container) in earlier.containers.enumerated() {
            if let given = container.given, job.containers.indices.contains(given) { continue }
            let kind = container.given == nil ? supply.kind(of: container, job) : nil
            boxes.append(
                ReplanningBoxes.Box(
                    room: container.capacity.room(job.limits.fillFactor), kind: kind ?? -1, isThere: kind != nil,
                    isOpen: !fixed.boxes.contains(container.ref)))
            containers.append(place)
        }
        return (boxes, containers)
    }

    private static func places(_ units: CargoUnits, _ binOfLot: [Int]) -> [[(bin: Int, lots: Int)]] {
        var places = Array(repeating: [(bin: Int, lots: Int)](), count: units.count)
        for (position, lot) in units.lots.enumerated() where binOfLot[Int(lot)] >= 0 {
            let (unit, bin) = (Int(units.unitOfLot[position]), binOfLot[Int(lot)])
            if let known = places[unit].firstIndex(where: { $0.bin == bin }) {
                places[unit][known].lots += 1
            } else {
                places[unit].append((bin, 1))
            }
        }
        return places
    }

    private static func bonds(_ units: CargoUnits, _ book: LotBook, _ job: Job) -> [Int] {
        units.leads.map { lead in
            let lot = book.lots[Int(lead)]
            return job.containerBinding == .early ? Int(lot.purchaser) : Int(lot.vendor.index)
        }
    }
}

extension LoadChange {
    func replan(_ outcome: ReplanningSearch<ReplanningBoxes>.Outcome, isProved: Bool) -> LoadReplan {
        var lots = Array(repeating: [UInt32](), count: outcome.bins.binCount)
        var refusals: [Int: Refusal] = [:]
        for unit in outcome.binOf.indices where outcome.binOf[unit] < 0 { refusals[unit] = refusal(of: unit, outcome) }
        for (position, lot) in units.lots.enumerated() {
            let bin = outcome.binOf[Int(units.unitOfLot[position])]
            if bin >= 0 { lots[bin].append(lot) }
        }
        let containers = containers(lots, outcome.bins)
        let writer = RefusalWriter(job: job, book: book, units: units, supply: supply)
        let placed = lots.flatMap(\.self).sorted()
        let bound = LoadingBounds(placed, of: book, for: job).containers
        let plan = LoadPlan(
            containers: containers, refused: refusals.isEmpty ? [] : writer.refused(refusals), lowerBound: bound)
        return LoadReplan(plan: plan, moves: moves(containers), isProved: isProved)
    }

    private func containers(_ lots: [[UInt32]], _ bins: ReplanningBoxes) -> [LoadedContainer] {
        var containers = job.containers.indices.map { index in
            let given = job.containers[index]
            return LoadedContainer(
                ref: given.ref, number: given.number, capacity: given.capacity, cost: given.cost, given: index,
                lots: lots[index])
        }
        for bin in job.containers.count..<max(job.containers.count, containerOfBin.count) where !lots[bin].isEmpty {
            guard let place = containerOfBin[bin] else { continue }
            var container = earlier.containers[place]
            container.lots = lots[bin]
            containers.append(container)
        }
        let taken = Set(job.containers.map(\.ref) + earlier.containers.map(\.ref))
        var number = 0
        let opened = (containerOfBin.count..<bins.binCount).sorted { (lots[$0].first ?? 0) < (lots[$1].first ?? 0) }
        for bin in opened where !lots[bin].isEmpty {
            repeat { number += 1 } while taken.contains("C\(number)")
            let entry = job.fleet[supply.kinds[bins.boxes[bin].kind].entry]
            containers.append(
                LoadedContainer(
                    ref: "C\(number)", number: nil, capacity: entry.capacity, cost: entry.cost, given: nil,
                    lots: lots[bin]))
        }
        return containers
    }

    private func moves(_ containers: [LoadedContainer]) -> [LotMove] {
        var refOfLot: [UInt32: String] = [:]
        for container in containers { for lot in container.lots { refOfLot[lot] = container.ref } }
        return units.lots.compactMap { lot in
            let bin = binOfLot[Int(lot)]
            let from = bin < 0 ? nil : containerOfBin[bin].map { earlier.containers[$0].ref }
            let to = refOfLot[lot]
            return from == to && to != nil ? nil : LotMove(lot: lot, from: from, to: to)
        }
    }

    private func refusal(of unit: Int, _ outcome: ReplanningSearch<ReplanningBoxes>.Outcome) -> Refusal {
        if let conflict = units.conflicts.first(where: { $0.unit == unit }) {
            return .conflict(Int(conflict.first) - 1, Int(conflict.second) - 1)
        }
        if let torn = units.separation.torn.first(where: { $0.unit == unit }) { return .groupApart(torn.text) }
        let load = units.load(unit)
        if units.fixed[unit] != 0 {
            let box = Int(units.fixed[unit]) - 1
            let clash = units.clash(of: unit, in: box, outcome.binOf.map { Int32(truncatingIfNeeded: $0) })
            if case .fixedTogether = clash { return clash }
            let used = outcome.bins.members(of: box).reduce(Load.none) { $0.adding(units.load($1)) }
            let left = supply.given[box].taking(used)
            return load.volume > left.volume
                ? .fixedFull(box, .volume, left: max(0, left.volume))
                : .fixedFull(box, .weight, left: max(0, left.weight))
        }
        guard !supply.takes(load), !supply.given.isEmpty || !supply.kinds.isEmpty else { return .noneLeft }
        let obstacle = supply.obstacle(to: load)
        return .tooLarge(obstacle.limit, room: obstacle.room)
    }
}

extension BoxSupply {
    /// The kind that a box of the fleet is of, by capacity and cost; `nil` where the fleet has none like it.
    fileprivate func kind(of container: LoadedContainer, _ job: Job) -> Int? {
        kinds.indices.first {
            let entry = job.fleet[kinds[$0].entry]
            return entry.capacity == container.capacity && entry.cost == container.cost
        }
    }
}

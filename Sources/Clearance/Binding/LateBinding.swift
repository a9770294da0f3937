import Consignments
import Loading
import Quantities

/// Which released lot goes into which box: by cut-off, destination and fit (rules R-073).
///
/// 1. A lot goes where the plan had it, when that box takes it and its group still fits: least change.
/// 2. The others are packed into what the boxes of their destination and bill have left, the box with the earliest
///    cut-off first (boxes without one last, then by name), by ``Loading/VectorPacking``.
///
/// Lots with one `separate` value go into different boxes. Every assignment keeps to the guards of the event `assign`. The result depends on the records and the time alone.
public struct LateBinding: Sendable {
    /// A lot and its box.
    public struct Assignment: Hashable, Sendable {
        /// The lot.
        public let lot: String
        /// The box.
        public let container: String
    }

    /// A lot that stays in the warehouse.
    public struct Left: Hashable, Sendable {
        /// Why a lot stays.
        public enum Reason: Hashable, Sendable {
            /// No open box has its destination and bill.
            case noBox
            /// The boxes that have are full.
            case full
            /// Each of the boxes that have holds a lot it must not share a box with, or is full.
            case apart
        }
        /// The lot.
        public let lot: String
        /// Why.
        public let reason: Reason
    }

    /// Assignments, by lot.
    public private(set) var assignments: [Assignment] = []
    /// Lots that no box takes now, by lot.
    public private(set) var left: [Left] = []

    /// Binds all lots that may be assigned now.
    /// - Parameter time: Boxes whose cut-off is before it take nothing.
    /// - Complexity: O(lots x boxes) and a bounded search.
    public init(_ records: RecordSet, time: String) {
        let boxes = Self.boxes(records, time)
        let held = Dictionary(grouping: records.lots.filter { !$0.separate.isEmpty }, by: \.container)
        var room = boxes.map { Room(box: $0, held: held[$0.id] ?? []) }
        var waiting: [LotRecord] = []
        for lot in Self.lots(records) {
            let planned = boxes.firstIndex { $0.id == lot.plannedContainer && Self.suits($0, lot) }
            if let planned, room[planned].takes(lot) {
                assign(lot, boxes[planned], &room[planned])
            } else {
                waiting.append(lot)
            }
        }
        pack(waiting, boxes, &room)
        assignments.sort { $0.lot < $1.lot }
        left.sort { $0.lot < $1.lot }
    }

    fileprivate struct Room {
        var volume: Int64
        var gross: Int64
        /// Values in `separate` of the lots in the box.
        var apart: Set<String>

        init(box: ContainerRecord, held: [LotRecord]) {
            apart = Set(held.map(\.separate))
            volume = box.capacity.scaled - box.assigned.volume.scaled
            gross = box.payload.scaled - box.assigned.gross.scaled
        }

        func takes(_ lot: LotRecord) -> Bool { hasRoom(for: lot) && !apart.contains(lot.separate) }

        func hasRoom(for lot: LotRecord) -> Bool { lot.volume.scaled <= volume && lot.gross.scaled <= gross }
    }

    private mutating func assign(_ lot: LotRecord, _ box: ContainerRecord, _ room: inout Room) {
        assignments.append(Assignment(lot: lot.id, container: box.id))
        room.volume -= lot.volume.scaled
        room.gross -= lot.gross.scaled
        if !lot.separate.isEmpty { room.apart.insert(lot.separate) }
    }

    /// Lots that the guards let be assigned: released, or under the other flow ready.
    private static func lots(_ records: RecordSet) -> [LotRecord] {
        let wanted: LotState = records.job?.flow == .loadThenInspect ? .ready : .released
        let forms = Dictionary(records.declarations.map { ($0.id, $0.state) }) { first, _ in first }
        return records.lots.filter { lot in
            guard lot.state == wanted, lot.container.isEmpty else { return false }
            return wanted == .ready || lot.isForeign || forms[lot.declaration] == .released
        }
    }

    private static func boxes(_ records: RecordSet, _ time: String) -> [ContainerRecord] {
        let now = EventTime(time)
        let open = records.containers.filter { box in
            guard box.state.takesGoods else { return false }
            guard let now, let cutOff = EventTime(box.cutOff) else { return true }
            return now <= cutOff
        }
        return open.sorted { left, right in
            let (first, second) = (EventTime(left.cutOff)?.seconds ?? .max, EventTime(right.cutOff)?.seconds ?? .max)
            return first != second ? first < second : left.id < right.id
        }
    }

    private static func suits(_ box: ContainerRecord, _ lot: LotRecord) -> Bool {
        let differs = { (left: String, right: String) in !left.isEmpty && !right.isEmpty && left != right }
        if lot.isForeign, lot.ownRelease.isEmpty || lot.destination != box.destination { return false }
        return !differs(lot.destination, box.destination) && !differs(lot.bill, box.bill)
    }

    /// Packs what is left, the lots of one set of boxes at a time.
    private mutating func pack(_ lots: [LotRecord], _ boxes: [ContainerRecord], _ room: inout [Room]) {
        var groups: [[Int]: [LotRecord]] = [:]
        for lot in lots {
            let suitable = boxes.indices.filter { Self.suits(boxes[$0], lot) }
            if suitable.isEmpty { left.append(Left(lot: lot.id, reason: .noBox)) }
            if !suitable.isEmpty { groups[suitable, default: []].append(lot) }
        }
        for (suitable, lots) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let values = Self.values(lots)
            let packing = VectorPacking(
                dimensions: 2 + values.count, sizes: lots.flatMap { Self.sizes($0, values) }, kinds: [],
                given: suitable.map { room[$0].sizes(values) }
            ).packed(effort: .init(looks: 10_000_000, steps: 20_000))
            var rest: [LotRecord] = []
            for (index, lot) in lots.enumerated() {
                let box = packing.boxOf[index] < 0 ? nil : suitable[Int(packing.boxOf[index])]
                if let box, room[box].takes(lot) { assign(lot, boxes[box], &room[box]) } else { rest.append(lot) }
            }
            for lot in rest {
                if let box = suitable.first(where: { room[$0].takes(lot) }) {
                    assign(lot, boxes[box], &room[box])
                } else {
                    let isApart = suitable.contains { room[$0].hasRoom(for: lot) }
                    left.append(Left(lot: lot.id, reason: isApart ? .apart : .full))
                }
            }
        }
    }

    /// Values that keep lots apart, each a dimension of its own in which a box has room for one; as many as there may be.
    private static func values(_ lots: [LotRecord]) -> [String] {
        let all = Set(lots.map(\.separate)).subtracting([""])
        return Array(all.sorted().prefix(VectorPacking.mostDimensions - 2))
    }

    private static func sizes(_ lot: LotRecord, _ values: [String]) -> [Int64] {
        [lot.volume.scaled, lot.gross.scaled] + values.map { $0 == lot.separate ? 1 : 0 }
    }
}

extension LateBinding.Room {
    fileprivate func sizes(_ values: [String]) -> [Int64] {
        [max(0, volume), max(0, gross)] + values.map { apart.contains($0) ? 0 : 1 }
    }
}

import Consignments
import Loading
import Quantities

/// Which released lot goes into which box: by cut-off, destination and fit (rules R-073).
///
/// 1. A lot goes where the plan had it, when that box takes it and its group still fits: least change.
/// 2. The others are packed into what the boxes of their destination and bill have left, the box with the earliest
///    cut-off first (boxes without one last, then by name), by ``Loading/VectorPacking``.
///
/// Every assignment keeps to the guards of the event `assign`. The result depends on the records and the time alone.
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
        var room = boxes.map { Room(box: $0) }
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

    private struct Room {
        var volume: Int64
        var gross: Int64

        init(box: ContainerRecord) {
            volume = box.capacity.scaled - box.assigned.volume.scaled
            gross = box.payload.scaled - box.assigned.gross.scaled
        }

        func takes(_ lot: LotRecord) -> Bool { lot.volume.scaled <= volume && lot.gross.scaled <= gross }
    }

    private mutating func assign(_ lot: LotRecord, _ box: ContainerRecord, _ room: inout Room) {
        assignments.append(Assignment(lot: lot.id, container: box.id))
        room.volume -= lot.volume.scaled
        room.gross -= lot.gross.scaled
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
            let packing = VectorPacking(
                dimensions: 2, sizes: lots.flatMap { [$0.volume.scaled, $0.gross.scaled] }, kinds: [],
                given: suitable.map { [max(0, room[$0].volume), max(0, room[$0].gross)] }
            ).packed(effort: .init(looks: 10_000_000, steps: 20_000))
            for (index, lot) in lots.enumerated() {
                let box = packing.boxOf[index]
                if box < 0 {
                    left.append(Left(lot: lot.id, reason: .full))
                } else {
                    assign(lot, boxes[suitable[Int(box)]], &room[suitable[Int(box)]])
                }
            }
        }
    }
}

import Clearance
import Quantities

/// What became of everything that was planned: lots in the plan = lots on board + lots elsewhere, to the last piece.
public struct FlowReconciliation: Sendable {
    /// So many lots, and what they measure.
    public struct Sum: Hashable, Sendable {
        /// Lots.
        public var lots: Int64 = 0
        /// Pieces.
        public var pieces: Int64 = 0
        /// Gross weight.
        public var gross: Weight = .zero
        /// Volume.
        public var volume: Volume = .zero

        mutating func add(_ pieces: Int64, _ gross: Weight, _ volume: Volume, sign: Int64 = 1) {
            lots += sign
            self.pieces += sign * pieces
            self.gross = Weight(scaled: self.gross.scaled + sign * gross.scaled)
            self.volume = Volume(scaled: self.volume.scaled + sign * volume.scaled)
        }

        mutating func add(_ lot: LotRecord) { add(lot.pieces, lot.gross, lot.volume) }

        /// Whether nothing is in it.
        public var isZero: Bool { self == Sum() }

        static func - (left: Sum, right: Sum) -> Sum {
            var sum = Sum()
            sum.lots = left.lots - right.lots
            sum.pieces = left.pieces - right.pieces
            sum.gross = Weight(scaled: left.gross.scaled - right.gross.scaled)
            sum.volume = Volume(scaled: left.volume.scaled - right.volume.scaled)
            return sum
        }
    }

    /// As the plan had them, lots declared elsewhere included.
    public private(set) var planned = Sum()
    /// What corrections of the tally changed.
    public private(set) var corrected = Sum()
    /// In boxes that a vessel has.
    public private(set) var departed = Sum()
    /// Whole in boxes that are still here or on the way to the port.
    public private(set) var loaded = Sum()
    /// Everything else, by state, in the order of the states.
    public private(set) var others: [(state: LotState, sum: Sum)] = []
    /// Lots in less lots out; zero, or the journal is not what it should be.
    public private(set) var difference = Sum()
    private var perDeclaration: [(id: String, state: DeclarationState, total: Sum, departed: Sum)] = []

    /// Reconciles a journal. Complexity: O(events + lots).
    public init(_ journal: borrowing Journal) throws(JournalError) {
        let records = try journal.everything()
        var planned = Sum()
        try journal.forEachEvent { stored in
            guard stored.event.kind == .planLot || stored.event.kind == .foreignLot else { return }
            let payload = stored.event.payload
            planned.add(
                payload.whole("pieces") ?? 0, payload.decimal("grossKg", as: Weight.self) ?? .zero,
                payload.decimal("volumeM3", as: Volume.self) ?? .zero)
        }
        self.planned = planned
        count(records)
    }

    private mutating func count(_ records: RecordSet) {
        let gone = Set(records.containers.filter(\.state.hasLeft).map(\.id))
        var byState: [LotState: Sum] = [:]
        var present = Sum()
        var total: [String: Sum] = [:]
        var left: [String: Sum] = [:]
        for lot in records.lots {
            present.add(lot)
            total[lot.declaration, default: Sum()].add(lot)
            if lot.isWhollyAboard, gone.contains(lot.container) {
                departed.add(lot)
                left[lot.declaration, default: Sum()].add(lot)
            } else if lot.state == .loaded {
                loaded.add(lot)
            } else {
                byState[lot.state, default: Sum()].add(lot)
            }
        }
        corrected = present - planned
        others = LotState.allCases.compactMap { state in byState[state].map { (state, $0) } }
        difference = others.reduce(present - departed - loaded) { $0 - $1.sum }
        perDeclaration = records.declarations.map {
            ($0.id, $0.state, total[$0.id] ?? Sum(), left[$0.id] ?? Sum())
        }
    }

    /// The table, CSV.
    public var bytes: [UInt8] {
        var table = FlowTable(header: ["项目", "批数", "件数", "毛重(千克)", "体积(立方米)"])
        table.add(Self.row("计划", planned))
        table.add(Self.row("更正", corrected))
        table.add(Self.row("已装船", departed))
        table.add(Self.row("已装箱", loaded))
        for (state, sum) in others { table.add(Self.row(state.zh, sum)) }
        table.add(Self.row("差额(应为零)", difference))
        for form in perDeclaration {
            table.add(Self.row("\(form.id) \(form.state.zh)：申报", form.total))
            table.add(Self.row("\(form.id) \(form.state.zh)：已装船", form.departed))
        }
        return table.bytes
    }

    private static func row(_ title: String, _ sum: Sum) -> [String] {
        [title, String(sum.lots), String(sum.pieces), sum.gross.description, sum.volume.description]
    }
}

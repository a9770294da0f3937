/// Empties the smallest declarations of a fill into the room of others.
struct DeclarationDissolving {
    /// Declarations tried, smallest first.
    static let victims = 16
    /// Declarations with most room that may take their lots.
    static let targets = 64
    /// Larger declarations are left alone.
    static let lots = 256

    private let caps: DivisionCaps
    private var lotsOf: [Int: [Int]] = [:]
    private var targets: [Int] = []
    private var rooms: [Int128] = []
    private var kinds: [Int] = []
    private var added: [(place: Int, kind: Int)] = []

    init(_ caps: DivisionCaps) { self.caps = caps }

    /// Dissolves what can be dissolved, until only `bound` declarations are left.
    /// - Returns: Number of declarations left.
    /// - Complexity: O(lots) plus a bounded number of trials.
    mutating func dissolve(_ fill: inout DeclarationFill, downTo bound: Int) -> Int {
        var left = fill.count
        guard left > bound, left > 1 else { return left }
        let all = fill.rooms
        let byRoom = all.indices.sorted { all[$0] != all[$1] ? all[$0] > all[$1] : $0 < $1 }
        let victims = Array(byRoom.prefix(Self.victims))
        collect(victims, fill)
        for victim in victims where left > bound {
            guard let lots = lotsOf[victim], lots.count <= Self.lots else { continue }
            targets = byRoom.prefix(Self.targets).filter { $0 != victim && fill.kindCounts[$0] <= caps.cap.lines }
            guard let moves = moves(of: lots, fill) else { continue }
            for move in moves {
                fill.move(move.lot, to: move.target)
                lotsOf[move.target]?.append(move.lot)
            }
            fill.abandon(victim)
            lotsOf[victim] = nil
            left -= 1
        }
        return left
    }

    private mutating func collect(_ victims: [Int], _ fill: DeclarationFill) {
        var isVictim = Array(repeating: false, count: fill.count)
        for victim in victims {
            isVictim[victim] = true
            lotsOf[victim] = []
        }
        for (position, number) in fill.numberOfLot.enumerated() where isVictim[Int(number)] {
            lotsOf[Int(number)]?.append(position)
        }
    }

    /// A target for every lot, most valuable first; `nil` when one finds none.
    private mutating func moves(of lots: [Int], _ fill: DeclarationFill) -> [(lot: Int, target: Int)]? {
        rooms = targets.map { fill.rooms[$0] }
        kinds = targets.map { fill.kindCounts[$0] }
        added = []
        let values = fill.division.values
        var moves: [(lot: Int, target: Int)] = []
        for lot in lots.sorted(by: { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }) {
            guard let place = fullest(for: lot, fill) else { return nil }
            rooms[place] -= values[lot]
            moves.append((lot, targets[place]))
        }
        return moves
    }

    private mutating func fullest(for lot: Int, _ fill: DeclarationFill) -> Int? {
        let kind = Int(fill.division.kindOfLot[lot])
        let need = fill.division.values[lot] + caps.slack
        var best = -1
        for place in targets.indices where rooms[place] >= need {
            if best >= 0, rooms[place] >= rooms[best] { continue }
            if kinds[place] < caps.cap.lines || holds(place, kind, fill) { best = place }
        }
        guard best >= 0 else { return nil }
        if !holds(best, kind, fill) {
            kinds[best] += 1
            added.append((best, kind))
        }
        return best
    }

    private func holds(_ place: Int, _ kind: Int, _ fill: DeclarationFill) -> Bool {
        fill.pairs.contains(targets[place], kind) || added.contains { $0.place == place && $0.kind == kind }
    }
}

/// Puts the lots of a division into declarations one by one, all of them open: each goes to the fullest declaration that
/// takes it. For small divisions; O(lots x declarations).
///
/// A declaration takes a lot when value and lines are certain to stay within the caps by quick upper bounds, or else when
/// an exact trial says so; trials are rationed.
struct DeclarationFill {
    private let division: DivisionKinds
    private let caps: DivisionCaps
    private var pairs = PairSet()
    private var open: [OpenDeclaration] = []
    private var rooms: [Int64] = []
    private var trial: DeclarationTrial

    init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        self.division = division
        self.caps = caps
        trial = DeclarationTrial(division, caps)
    }

    /// Fills in the given order of positions.
    mutating func filled(_ order: [UInt32]) -> Partition {
        for position in order { put(Int(position), into: fullest(for: Int(position)) ?? start()) }
        return Partition(groups: open.map(\.lots))
    }

    private mutating func fullest(for position: Int) -> Int? {
        let least = division.sizes[position] - caps.margin
        var best = -1
        for place in rooms.indices where rooms[place] >= least {
            if best >= 0, rooms[place] >= rooms[best] { continue }
            if takes(place, position) { best = place }
        }
        return best < 0 ? nil : best
    }

    private mutating func takes(_ place: Int, _ position: Int) -> Bool {
        if division.sizes[position] + caps.margin <= rooms[place] {
            if open[place].kinds < caps.cap.lines { return true }
            let isNew = !pairs.contains(place, Int(division.kindOfLot[position]))
            let kind = isNew ? division.kind(of: position) : nil
            if open[place].mostLines(adding: kind, division, caps) <= caps.cap.lines { return true }
        }
        let size = open[place].lots.count + 1
        guard open[place].credit >= size else { return false }
        open[place].credit -= size
        return trial.holds(open[place].lots + [UInt32(position)])
    }

    private mutating func start() -> Int {
        open.append(OpenDeclaration(number: open.count, classes: division.classes.all.count))
        rooms.append(caps.capacity)
        return open.count - 1
    }

    private mutating func put(_ position: Int, into place: Int) {
        rooms[place] -= division.sizes[position]
        open[place].lots.append(UInt32(position))
        open[place].credit += 4
        if pairs.insert(place, Int(division.kindOfLot[position])) {
            open[place].add(division.kind(of: position), division.classes)
        }
    }
}

/// Positions of a division's lots, cut into declarations.
struct Partition {
    var groups: [[UInt32]]

    /// Number of declarations.
    var count: Int { groups.count }
}

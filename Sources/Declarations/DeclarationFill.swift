import Quantities

/// Puts the lots of a division into declarations one by one: each goes to the fullest open declaration that takes it.
///
/// A declaration takes a lot when value and lines are certain to stay within the caps by quick upper bounds, or else when
/// an exact draft of its lines says so; such drafts are rationed, so that filling stays linear in the lots.
struct DeclarationFill {
    let division: DivisionKinds
    /// The number of each lot's declaration.
    private(set) var numberOfLot: [Int32]
    /// What is left in each declaration, in 10^-14 CNY; may be negative by rounding.
    private(set) var rooms: [Int128] = []
    /// Distinct kinds of each declaration.
    private(set) var kindCounts: [Int] = []
    /// Which declaration holds which kind.
    private(set) var pairs = PairSet()
    private let caps: DivisionCaps
    private var open: [OpenDeclaration] = []
    private var openRooms: [Int128] = []
    private var drafter = LineDrafter()

    init(_ division: DivisionKinds, _ caps: DivisionCaps) {
        self.division = division
        self.caps = caps
        numberOfLot = Array(repeating: -1, count: division.lots.count)
    }

    /// Number of declarations.
    var count: Int { rooms.count }

    /// Fills in the given order of positions with at most `window` declarations open at a time.
    mutating func fill(_ order: [UInt32], window: Int) {
        for position in order {
            let place = fullest(for: Int(position)) ?? start(window: window)
            put(Int(position), into: place)
        }
        for place in open.indices { close(place) }
        open = []
        openRooms = []
    }

    private mutating func fullest(for position: Int) -> Int? {
        let value = division.values[position] - caps.slack
        var best = -1
        for place in openRooms.indices where openRooms[place] >= value {
            if best >= 0, openRooms[place] >= openRooms[best] { continue }
            if takes(place, position) { best = place }
        }
        return best < 0 ? nil : best
    }

    private mutating func takes(_ place: Int, _ position: Int) -> Bool {
        let fits = division.values[position] + caps.slack <= openRooms[place]
        if fits, open[place].kinds < caps.cap.lines { return true }
        let kind = Int(division.kindOfLot[position])
        let isNew = !pairs.contains(open[place].number, kind)
        let kinds = open[place].kinds + (isNew ? 1 : 0)
        if kinds > caps.cap.lines {
            if caps.terms.reasonAgainst(kinds: kinds) != nil { return false }
            let lines = open[place].mostLines(adding: isNew ? division.kinds[kind] : nil, division.classes)
            if fits, lines <= caps.cap.lines { return true }
        } else if fits {
            return true
        }
        return draftTakes(place, position)
    }

    /// Drafts the lines and counts to the cent.
    private mutating func draftTakes(_ place: Int, _ position: Int) -> Bool {
        let size = open[place].lots.count + 1
        guard open[place].credit >= size else { return false }
        open[place].credit -= size
        var lots = open[place].lots.map { division.lots[Int($0)] }
        lots.append(division.lots[position])
        lots.sort()
        drafter.draft(lots, caps.input, caps.terms)
        var cents: Int64 = 0
        for line in drafter.lines { cents = bounded(cents, line.cents) }
        return cents <= caps.cap.cents && drafter.lines.count <= caps.cap.lines
    }

    private mutating func start(window: Int) -> Int {
        if open.count >= window {
            var fullest = 0
            for place in openRooms.indices where openRooms[place] < openRooms[fullest] { fullest = place }
            close(fullest)
            open.swapAt(fullest, open.count - 1)
            openRooms.swapAt(fullest, open.count - 1)
            open.removeLast()
            openRooms.removeLast()
        }
        open.append(OpenDeclaration(number: rooms.count, classes: division.classes.all.count))
        openRooms.append(caps.cap.value)
        rooms.append(0)
        kindCounts.append(0)
        return open.count - 1
    }

    private mutating func put(_ position: Int, into place: Int) {
        let number = open[place].number
        let kind = Int(division.kindOfLot[position])
        openRooms[place] -= division.values[position]
        open[place].lots.append(UInt32(position))
        open[place].credit += 4
        if pairs.insert(number, kind) { open[place].add(division.kinds[kind], division.classes) }
        numberOfLot[position] = Int32(number)
    }

    private mutating func close(_ place: Int) {
        rooms[open[place].number] = openRooms[place]
        kindCounts[open[place].number] = open[place].kinds
    }

    /// Moves a lot; the caller has seen that the target takes it.
    mutating func move(_ position: Int, to target: Int) {
        numberOfLot[position] = Int32(target)
        rooms[target] -= division.values[position]
        if pairs.insert(target, Int(division.kindOfLot[position])) { kindCounts[target] += 1 }
    }

    /// Marks an emptied declaration so that nothing is put there.
    mutating func abandon(_ number: Int) {
        rooms[number] = -1
        kindCounts[number] = .max
    }
}

/// What a division's declarations must keep to.
struct DivisionCaps {
    let input: DeclarationInput
    let cap: DeclarationCap
    let terms: SimplificationTerms
    /// What rounding can add to a declaration, in 10^-14 CNY; 0 where every lot is worth whole cents.
    let slack: Int128

    init(_ input: DeclarationInput, values: [Int128]) {
        self.input = input
        cap = DeclarationCap(input)
        terms = SimplificationTerms(input.job)
        let cent = cap.cent
        slack = values.allSatisfy { $0 % cent == 0 } ? 0 : cap.slack(lines: cap.lines)
    }
}

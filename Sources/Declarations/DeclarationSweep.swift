/// Fills one declaration after the other: controlled goods first, so that they meet in few declarations, then the others in
/// their order, each declaration up to an equal share of what is left; its last lots are chosen to meet that share.
///
/// - Complexity: O(lots), plus O(pool^2) a declaration.
struct DeclarationSweep {
    /// Lots ahead in the order among which a declaration's last ones are chosen.
    static let pool = 32
    /// Lots passed over because of their lines before a list is left.
    static let passes = 64

    private let division: DivisionKinds
    private let caps: DivisionCaps
    private let steers: Bool
    private var lists: [LotQueue]
    private var partition = Partition(groups: [])
    private var isTaken: [Bool]
    private var declarationOfKind: [Int32]
    private var open: OpenDeclaration
    private var fill: Int64 = 0
    private var trial: DeclarationTrial
    private var completion = DeclarationCompletion()

    /// A sweep over controlled and ordinary lots.
    /// - Parameter steers: Whether lots that cost a line each are taken by turns from the most and the least valuable, so
    ///   that value and lines run out together; else they are taken in order.
    init(_ division: DivisionKinds, _ caps: DivisionCaps, controlled: [UInt32], ordinary: [UInt32], steers: Bool) {
        self.division = division
        self.caps = caps
        self.steers = steers
        lists = [LotQueue(controlled), LotQueue(ordinary)]
        isTaken = Array(repeating: false, count: division.lots.count)
        declarationOfKind = Array(repeating: -1, count: division.kinds.count)
        open = OpenDeclaration(number: 0, classes: division.classes.all.count)
        trial = DeclarationTrial(division, caps)
    }

    /// Fills, aiming at so many declarations of equal value; makes more when they do not do.
    mutating func filled(aiming count: Int) -> Partition {
        var left = division.sizes.reduce(Int128(0)) { $0 + Int128($1) }
        var lots = division.lots.count
        while lots > 0 {
            let declarations = Int128(max(1, count - partition.count))
            let share = min(Int128(caps.capacity - caps.margin), (left + declarations - 1) / declarations)
            fillOne(share: Int64(max(0, share)), mean: declarations == 1 ? 0 : Int64(left / Int128(lots)))
            left -= Int128(fill)
            lots -= open.lots.count
            close()
        }
        return partition
    }

    private mutating func fillOne(share: Int64, mean: Int64) {
        let most = max(0, caps.capacity - caps.margin)
        let reserve = mean < share / 8 ? mean * 5 / 2 : 0
        if steers {
            steer(upTo: share, lines: controlledLines)
        } else {
            take(from: 0, upTo: lists[1].isEmpty ? share - reserve : most - reserve, lines: controlledLines)
        }
        take(from: 1, upTo: share - reserve, lines: caps.cap.lines)
        complete(share)
        if open.lots.isEmpty { takeFirst() }
    }

    /// Lines that controlled goods may use: some are kept for the others as long as there are any.
    private var controlledLines: Int {
        lists[1].isEmpty ? caps.cap.lines : caps.cap.lines - min(10, caps.cap.lines / 5)
    }

    private mutating func take(from list: Int, upTo limit: Int64, lines: Int) {
        var place = lists[list].head
        var passes = 0
        while place < lists[list].lots.count, passes < Self.passes {
            let position = lists[list].lots[place]
            place += 1
            if isTaken[Int(position)] { continue }
            // The first lot is taken whatever its size, so that no great lot keeps the head of the list.
            let fits = open.lots.isEmpty || fill + division.sizes[Int(position)] <= limit
            if fits, takes(Int(position), lines: lines) {
                put(Int(position))
            } else {
                passes += fits ? 1 : Self.passes / 16
            }
        }
        lists[list].advance(isTaken)
    }

    /// Takes from the first list, kinds of most value first in it, so that value and lines run out together: from its head
    /// as long as value is behind, else from its tail.
    private mutating func steer(upTo share: Int64, lines: Int) {
        while true {
            let isBehind = Int128(fill) * Int128(lines) <= Int128(share) * Int128(open.kinds)
            guard let position = isBehind ? ahead(share, lines) : lists[0].last(isTaken) else { return }
            let fits = open.lots.isEmpty || fill + division.sizes[Int(position)] <= share
            guard fits, takes(Int(position), lines: lines) else { return }
            put(Int(position))
            lists[0].advance(isTaken)
        }
    }

    /// The first lot from the head that fits, a few looked at.
    private mutating func ahead(_ share: Int64, _ lines: Int) -> UInt32? {
        var (place, passes) = (lists[0].head, 0)
        while place < lists[0].lots.count, passes < Self.passes {
            let position = lists[0].lots[place]
            place += 1
            if isTaken[Int(position)] { continue }
            let fits = open.lots.isEmpty || fill + division.sizes[Int(position)] <= share
            if fits, takes(Int(position), lines: lines) { return position }
            passes += 1
        }
        return nil
    }

    /// Chooses the last lots: controlled ones as long as they have lines, else others.
    private mutating func complete(_ share: Int64) {
        for (list, lines) in [(0, controlledLines), (1, caps.cap.lines)] where fill < share {
            var ahead: [(size: Int64, position: UInt32)] = []
            for position in lists[list].next(Self.pool, isTaken) {
                let size = division.sizes[Int(position)]
                if fill + size <= share { ahead.append((size, position)) }
            }
            let chosen = completion.best(ahead, room: share - fill)
            for position in chosen where takes(Int(position), lines: lines) { put(Int(position)) }
            lists[list].advance(isTaken)
            if share - fill < share / 64, list == 0, !chosen.isEmpty { return }
        }
    }

    /// A lot that fits no share has a declaration of its own.
    private mutating func takeFirst() {
        for list in [0, 1] where !lists[list].isEmpty {
            put(Int(lists[list].lots[lists[list].head]))
            return lists[list].advance(isTaken)
        }
    }

    private mutating func takes(_ position: Int, lines: Int) -> Bool {
        let kind = Int(division.kindOfLot[position])
        let isNew = Int(declarationOfKind[kind]) != open.number
        if open.kinds < lines { return true }
        if division.kinds[kind].isExcluded, open.excluded >= lines { return false }
        let most = open.mostLines(adding: isNew ? division.kinds[kind] : nil, division, caps)
        if most <= lines { return true }
        guard caps.isSimplified(kinds: open.kinds + (isNew ? 1 : 0)), open.credit > open.lots.count else {
            return false
        }
        open.credit -= open.lots.count + 1
        return trial.lines(of: open.lots + [UInt32(position)]) <= lines
    }

    private mutating func put(_ position: Int) {
        let kind = Int(division.kindOfLot[position])
        fill += division.sizes[position]
        isTaken[position] = true
        open.lots.append(UInt32(position))
        open.credit += 4
        if Int(declarationOfKind[kind]) != open.number {
            declarationOfKind[kind] = Int32(open.number)
            open.add(division.kinds[kind], division.classes)
        }
    }

    private mutating func close() {
        partition.groups.append(open.lots)
        open = OpenDeclaration(number: partition.count, classes: division.classes.all.count)
        fill = 0
    }
}

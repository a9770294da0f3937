import CodeLists
import Consignments
import Quantities
import Valuation

/// A line in the making.
struct LineDraft {
    let model: KindSum
    var why: Why
    var sums: Measures
    var kinds = 1
    var sharesUnit = true
    var cents: Int64 = 0

    init(_ kind: KindSum, _ why: Why) {
        model = kind
        self.why = why
        sums = kind.sums
    }

    /// Transaction unit: the model's where all kinds are sold in it, otherwise kilogram.
    var unit: UnitCode { sharesUnit ? model.unit : .kilogram }

    /// Quantity in the transaction unit: as sold where the kinds share it, otherwise the net weight.
    var quantity: Int64 { sharesUnit ? sums.quantity : sums.net }

    /// The quantity to declare in a statutory unit. On a merged line it follows from the declared quantity where the unit
    /// does, so that two figures of one unit never differ; otherwise it is the sum of the kinds' own.
    func statutory(_ sum: Int64, in wanted: UnitCode) -> Int64 {
        guard kinds > 1, let ratio = unit.ratio(to: wanted) else { return sum }
        return quantity.converted(by: ratio)
    }

    /// Takes a kind in when its quantities can be expressed in the statutory units of the line's code.
    mutating func merge(_ kind: KindSum) -> Bool {
        guard let first = kind.amount(in: model.firstUnit) else { return false }
        var second: Int64 = 0
        if let unit = model.secondUnit {
            guard let amount = kind.amount(in: unit) else { return false }
            second = amount
        }
        sums.value += kind.sums.value
        sums.net = bounded(sums.net, kind.sums.net)
        sums.gross = bounded(sums.gross, kind.sums.gross)
        sums.packages = bounded(sums.packages, kind.sums.packages)
        sums.quantity = bounded(sums.quantity, kind.sums.quantity)
        sums.first = bounded(sums.first, first)
        sums.second = bounded(sums.second, second)
        sharesUnit = sharesUnit && kind.unit == model.unit
        kinds += 1
        why = .chapter
        return true
    }

    /// Lines after the top five: by value, then R-043.
    static func precedes(_ left: LineDraft, _ right: LineDraft) -> Bool {
        if left.sums.value != right.sums.value { return left.sums.value > right.sums.value }
        if left.sums.net != right.sums.net { return left.sums.net > right.sums.net }
        if left.model.tariff != right.model.tariff { return left.model.tariff.rawValue < right.model.tariff.rawValue }
        return left.model.firstLot < right.model.firstLot
    }
}

/// Works out the lines of lots that are to be declared together: the algorithm of rules reference 2B.
/// Keeps its buffers from call to call.
/// - Complexity: O(n log n) of the kinds, O(n) of the lots.
struct LineDrafter {
    /// The lines, in the order of the declaration.
    private(set) var lines: [LineDraft] = []
    /// For each lot handed in, the index of its line.
    private(set) var lineOfLot: [Int32] = []
    /// Whether a line of several kinds is among them.
    private(set) var isSimplified = false
    private var table = KindTable()
    private var kinds: [KindSum] = []
    private var order: [Int32] = []
    private var rest: [LineDraft] = []
    private var ranks: [Int32] = []
    private var lineOfChapter: [Int32] = []

    /// How many kinds of greatest value stand by themselves: GACC 2019-221 art. 4(1).
    static let itemised = 5

    /// Works out the lines of some lots.
    mutating func draft(_ lots: [UInt32], _ input: DeclarationInput, _ terms: SimplificationTerms) {
        gather(lots, input)
        order.removeAll(keepingCapacity: true)
        for kind in kinds.indices { order.append(Int32(kind)) }
        sortKinds()
        lines.removeAll(keepingCapacity: true)
        isSimplified = false
        if let reason = terms.reasonAgainst(kinds: kinds.count) { itemise(reason) } else { simplify() }
        for line in lines.indices { lines[line].cents = input.valuation.cents(lines[line].sums.value) }
        for place in lineOfLot.indices { lineOfLot[place] = kinds[Int(lineOfLot[place])].line }
    }

    /// Sums the lots into kinds; `lineOfLot` holds the kinds for now.
    private mutating func gather(_ lots: [UInt32], _ input: DeclarationInput) {
        table.reset(capacity: lots.count)
        kinds.removeAll(keepingCapacity: true)
        lineOfLot.removeAll(keepingCapacity: true)
        let all = input.book.lots.span
        let values = input.valuation.valueInCNY.span
        let columns = input.job.codes.columns
        for index in lots {
            let kind = table.number(of: KindKey(all[Int(index)]))
            if kind == kinds.count { kinds.append(KindSum(index, all[Int(index)], columns)) }
            kinds[kind].sums.add(all[Int(index)], value: values[Int(index)])
            lineOfLot.append(Int32(kind))
        }
    }

    private mutating func sortKinds() {
        let kinds = kinds
        order.sort { KindSum.precedes(kinds[Int($0)], kinds[Int($1)]) }
    }

    private mutating func sortRest() {
        ranks.removeAll(keepingCapacity: true)
        for line in rest.indices { ranks.append(Int32(line)) }
        let rest = rest
        ranks.sort { LineDraft.precedes(rest[Int($0)], rest[Int($1)]) }
    }

    private mutating func itemise(_ why: Why) {
        for kind in order { addLine(Int(kind), why) }
    }

    private mutating func addLine(_ kind: Int, _ why: Why) {
        kinds[kind].line = Int32(lines.count)
        lines.append(LineDraft(kinds[kind], why))
    }

    /// Excluded goods, then the top five, then the rest by chapter.
    private mutating func simplify() {
        var left = Self.itemised
        var next = 0
        while next < order.count {
            let kind = Int(order[next])
            let exclusion = kinds[kind].exclusion
            if exclusion == .none {
                if left == 0 { break }
                left -= 1
            }
            addLine(kind, exclusion == .none ? .topFive : exclusion == .duty ? .duty : .inspection)
            next += 1
        }
        mergeRest(from: next)
    }

    private mutating func mergeRest(from next: Int) {
        rest.removeAll(keepingCapacity: true)
        lineOfChapter.removeAll(keepingCapacity: true)
        for _ in 0..<256 { lineOfChapter.append(-1) }
        for place in next..<order.count {
            let kind = Int(order[place])
            let chapter = Int(kinds[kind].chapter)
            let line = Int(lineOfChapter[chapter])
            if line >= 0, rest[line].merge(kinds[kind]) {
                kinds[kind].line = Int32(line)
                continue
            }
            if line < 0 { lineOfChapter[chapter] = Int32(rest.count) }
            kinds[kind].line = Int32(rest.count)
            rest.append(LineDraft(kinds[kind], line < 0 ? .onlyOfChapter : .unitsDiffer))
        }
        appendRest(kindsFrom: next)
    }

    /// Puts the rest behind the top five, most valuable line first, and renumbers its kinds.
    private mutating func appendRest(kindsFrom next: Int) {
        sortRest()
        let base = lines.count
        lineOfChapter.removeAll(keepingCapacity: true)
        for _ in rest.indices { lineOfChapter.append(0) }
        for (rank, line) in ranks.enumerated() {
            lineOfChapter[Int(line)] = Int32(base + rank)
            isSimplified = isSimplified || rest[Int(line)].kinds > 1
            lines.append(rest[Int(line)])
        }
        for place in next..<order.count {
            let kind = Int(order[place])
            kinds[kind].line = lineOfChapter[Int(kinds[kind].line)]
        }
    }
}

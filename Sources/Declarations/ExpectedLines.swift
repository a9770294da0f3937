import CodeLists
import Consignments
import Findings
import Quantities

/// The identity of a kind, spelt out once more for the verifier.
struct ExpectedKey: Comparable {
    let goods: UInt64
    let texts: UInt64
    let origin: UInt64

    init(_ lot: Lot) {
        goods =
            UInt64(lot.tariff.rawValue) << 48 | UInt64(lot.brandType) << 40 | UInt64(lot.exportBenefit) << 32
            | UInt64(lot.unit.rawValue) << 16 | UInt64(lot.originCountry.rawValue)
        texts = UInt64(lot.elements.index) << 32 | UInt64(lot.name.index)
        // Six digits of the division take twenty bits; an inspection code, which may be 000, counts from 1.
        let inspection = lot.inspectionCode.map { UInt64($0) + 1 } ?? 0
        origin = UInt64(lot.originDistrict.packed) << 32 | inspection << 20 | UInt64(lot.originDivision)
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.goods != right.goods { return left.goods < right.goods }
        return left.texts != right.texts ? left.texts < right.texts : left.origin < right.origin
    }
}

/// What some lots sum to, exactly.
struct ExpectedSums {
    var value: Int128 = 0
    var packages: Int128 = 0
    var gross: Int128 = 0
    var net: Int128 = 0
    var quantity: Int128 = 0
    var first: Int128 = 0
    var second: Int128 = 0

    mutating func add(_ lot: Lot, value worth: Int128) {
        value += worth
        packages += Int128(lot.packages)
        gross += Int128(lot.gross.scaled)
        net += Int128(lot.net.scaled)
        quantity += Int128(lot.quantity.scaled)
        first += Int128(lot.firstQuantity.scaled)
        second += Int128(lot.secondQuantity.scaled)
    }
}

/// A kind as the lots show it.
struct ExpectedKind {
    /// Where its lots stand in ``ExpectedLines/lots``, ascending.
    var lots: Range<Int>
    let firstLot: UInt32
    let tariff: TariffIndex
    let chapter: UInt8
    let sold: UnitCode
    let first: UnitCode
    let second: UnitCode?
    let hasDuty: Bool
    let isInspected: Bool
    var sums = ExpectedSums()

    init(_ index: UInt32, at place: Int, _ lot: Lot, _ columns: TariffColumns) {
        let line = Int(lot.tariff.rawValue)
        lots = place..<place
        firstLot = index
        tariff = lot.tariff
        chapter = UInt8(columns.codes[line] / 100_000_000)
        sold = lot.unit
        first = columns.firstUnits[line]
        second = columns.secondUnits[line]
        hasDuty = columns.flags[line].contains(.exportDuty)
        isInspected = columns.flags[line].contains(.exportInspection)
    }

    var isEligible: Bool { !hasDuty && !isInspected }

    /// Value, then net weight, then HS code, then list order.
    @inline(__always) static func ranksBefore(_ left: ExpectedKind, _ right: ExpectedKind) -> Bool {
        guard left.sums.value == right.sums.value else { return left.sums.value > right.sums.value }
        guard left.sums.net == right.sums.net else { return left.sums.net > right.sums.net }
        guard left.tariff == right.tariff else { return left.tariff < right.tariff }
        return left.firstLot < right.firstLot
    }

    /// The quantity in a unit: the same unit first, then a fixed ratio, then the net weight.
    func quantity(in unit: UnitCode) -> Int128? {
        if first == unit { return sums.first }
        if second == unit { return sums.second }
        if sold == unit { return sums.quantity }
        return Self.converted(sums.first, first, unit) ?? Self.converted(sums.second, second, unit)
            ?? Self.converted(sums.quantity, sold, unit) ?? Self.converted(sums.net, .kilogram, unit)
    }

    static func converted(_ amount: Int128, _ own: UnitCode?, _ unit: UnitCode) -> Int128? {
        guard let ratio = own?.ratio(to: unit) else { return nil }
        return divideHalfUp(amount * Int128(ratio.numerator), by: Int128(ratio.denominator))
    }

    /// Whether it can stand on a line of another kind's code.
    func joins(_ model: ExpectedKind) -> Bool {
        guard quantity(in: model.first) != nil else { return false }
        guard let second = model.second else { return true }
        return quantity(in: second) != nil
    }
}

/// A line as the rules want it: its kinds, model first, what they sum to in the model's units, and the rule.
struct ExpectedLine {
    /// Where its kinds stand in ``ExpectedLines/members``.
    let kinds: Range<Int>
    let model: ExpectedKind
    let rule: RuleCode
    /// Sums of its kinds; statutory quantities in the model's units.
    private(set) var sums = ExpectedSums()
    private(set) var sharesUnit = true

    init(_ kinds: Range<Int>, model: ExpectedKind, _ rule: RuleCode) {
        self.kinds = kinds
        self.model = model
        self.rule = rule
    }

    mutating func add(_ kind: ExpectedKind) {
        sums.value += kind.sums.value
        sums.packages += kind.sums.packages
        sums.gross += kind.sums.gross
        sums.net += kind.sums.net
        sums.quantity += kind.sums.quantity
        sums.first += kind.quantity(in: model.first) ?? 0
        if let second = model.second { sums.second += kind.quantity(in: second) ?? 0 }
        sharesUnit = sharesUnit && kind.sold == model.sold
    }

    /// The unit sold in, and how much of it: net kilograms where the kinds are sold in different units.
    var sold: (amount: Int128, unit: UnitCode) {
        sharesUnit ? (sums.quantity, model.sold) : (sums.net, .kilogram)
    }

    /// The first statutory quantity; that of several kinds is the quantity sold, where that has the unit or leads to it.
    var first: Int128 {
        let same = kinds.count == 1 ? nil : ExpectedKind.converted(sold.amount, sold.unit, model.first)
        return same ?? sums.first
    }

    /// The second one likewise, where the tariff line has a unit for it.
    var second: Int128? {
        guard let unit = model.second else { return nil }
        let same = kinds.count == 1 ? nil : ExpectedKind.converted(sold.amount, sold.unit, unit)
        return same ?? sums.second
    }

    static func ranksBefore(_ left: ExpectedLine, _ right: ExpectedLine) -> Bool {
        if left.sums.value != right.sums.value { return left.sums.value > right.sums.value }
        if left.sums.net != right.sums.net { return left.sums.net > right.sums.net }
        if left.model.tariff != right.model.tariff { return left.model.tariff < right.model.tariff }
        return left.model.firstLot < right.model.firstLot
    }
}

/// The lines that rules reference 2B wants for some lots. Kinds and lines name their parts by position in a few flat
/// arrays, so that working them out costs no allocation for each.
struct ExpectedLines {
    /// The lines, in their order.
    private(set) var lines: [ExpectedLine] = []
    /// The lots, kind by kind.
    private(set) var lots: [UInt32] = []
    /// The kinds, in the order of their keys.
    private var kinds: [ExpectedKind] = []
    /// The kinds line by line, by position in `kinds`.
    private var members: [Int] = []

    init(_ lots: [UInt32], _ input: DeclarationInput) {
        sortIntoKinds(lots, input)
        let kinds = kinds
        var ranked = Array(kinds.indices)
        ranked.sort { ExpectedKind.ranksBefore(kinds[$0], kinds[$1]) }
        let excluded = ranked.filter { !kinds[$0].isEligible }
        let eligible = ranked.filter { kinds[$0].isEligible }
        if let rule = Self.ruleAgainst(kinds.count, input.job) {
            for kind in excluded + eligible { append([kind], rule) }
            return
        }
        for kind in excluded {
            append(
                [kind],
                kinds[kind].hasDuty ? DeclarationRules.exportDuty.code : DeclarationRules.exportInspection.code)
        }
        for kind in eligible.prefix(5) { append([kind], DeclarationRules.topFive.code) }
        appendChapters(eligible.dropFirst(5))
    }

    /// The lots of a line, ascending.
    func lots(of line: ExpectedLine) -> [UInt32] {
        if line.kinds.count == 1 { return Array(lots[line.model.lots]) }
        var all: [UInt32] = []
        for kind in members[line.kinds] { all.append(contentsOf: lots[kinds[kind].lots]) }
        return all.sorted()
    }

    /// Whether shares stand for exactly the lots of a line, in their order.
    func areLots(of line: ExpectedLine, _ shares: [LotShare]) -> Bool {
        guard line.kinds.count == 1 else { return shares.map(\.lot) == lots(of: line) }
        let range = line.model.lots
        guard shares.count == range.count else { return false }
        for place in shares.indices where shares[place].lot != lots[range.lowerBound + place] { return false }
        return true
    }

    private mutating func append(_ joined: [Int], _ rule: RuleCode) {
        var line = ExpectedLine(members.count..<(members.count + joined.count), model: kinds[joined[0]], rule)
        for kind in joined {
            members.append(kind)
            line.add(kinds[kind])
        }
        lines.append(line)
    }

    /// The lots sorted into kinds.
    private mutating func sortIntoKinds(_ unsorted: [UInt32], _ input: DeclarationInput) {
        let all = input.book.lots.span
        let values = input.valuation.valueInCNY.span
        let columns = input.job.codes.columns
        var keyed: [(key: ExpectedKey, lot: UInt32)] = []
        keyed.reserveCapacity(unsorted.count)
        for lot in unsorted { keyed.append((ExpectedKey(all[Int(lot)]), lot)) }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.lot < $1.lot }
        lots.reserveCapacity(keyed.count)
        for place in keyed.indices {
            let lot = keyed[place].lot
            if place == 0 || keyed[place - 1].key != keyed[place].key {
                kinds.append(ExpectedKind(lot, at: place, all[Int(lot)], columns))
            }
            lots.append(lot)
            let kind = kinds.count - 1
            kinds[kind].lots = kinds[kind].lots.lowerBound..<(place + 1)
            kinds[kind].sums.add(all[Int(lot)], value: values[Int(lot)])
        }
    }

    /// Why that many kinds may not be simplified under the job and on its day; `nil` when they may.
    private static func ruleAgainst(_ kinds: Int, _ job: Job) -> RuleCode? {
        if job.simplifiedDeclaration == .never { return DeclarationRules.never.code }
        let day = job.declarationDate.packed
        if day < 2014_07_01 { return DeclarationRules.notInForce.code }
        let isEnough = day < 2019_12_27 ? kinds > 10 : kinds >= 5
        return isEnough ? nil : DeclarationRules.fewKinds.code
    }

    /// Appends the kinds behind the top five, joined by chapter where their units allow, best line first.
    private mutating func appendChapters(_ rest: ArraySlice<Int>) {
        let start = lines.count
        let kinds = kinds
        let byChapter = rest.sorted { kinds[$0].chapter < kinds[$1].chapter }
        var place = 0
        while place < byChapter.count {
            let model = kinds[byChapter[place]]
            let end = byChapter[place...].firstIndex { kinds[$0].chapter != model.chapter } ?? byChapter.count
            let others = byChapter[(place + 1)..<end]
            let joined = [byChapter[place]] + others.filter { kinds[$0].joins(model) }
            append(joined, joined.count > 1 ? DeclarationRules.chapter.code : DeclarationRules.onlyOfChapter.code)
            for kind in others where !kinds[kind].joins(model) { append([kind], DeclarationRules.unitsDiffer.code) }
            place = end
        }
        lines[start...].sort(by: ExpectedLine.ranksBefore)
    }
}

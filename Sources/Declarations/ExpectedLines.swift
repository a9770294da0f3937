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
        origin = UInt64(lot.originDistrict.packed) << 32 | UInt64(lot.originDivision)
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
    var lots: [UInt32]
    let tariff: TariffIndex
    let chapter: UInt8
    let units: (sold: UnitCode, first: UnitCode, second: UnitCode?)
    let hasDuty: Bool
    let isInspected: Bool
    var sums = ExpectedSums()

    init(_ index: UInt32, _ lot: Lot) {
        let line = Tariff.embedded[lot.tariff]
        lots = [index]
        tariff = lot.tariff
        chapter = line.chapter
        units = (lot.unit, line.firstUnit, line.secondUnit)
        hasDuty = line.flags.contains(.exportDuty)
        isInspected = line.flags.contains(.exportInspection)
    }

    var isEligible: Bool { !hasDuty && !isInspected }

    /// Value, then net weight, then HS code, then list order.
    static func ranksBefore(_ left: ExpectedKind, _ right: ExpectedKind) -> Bool {
        guard left.sums.value == right.sums.value else { return left.sums.value > right.sums.value }
        guard left.sums.net == right.sums.net else { return left.sums.net > right.sums.net }
        guard left.tariff == right.tariff else { return left.tariff < right.tariff }
        return left.lots[0] < right.lots[0]
    }

    /// The quantity in a unit: the same unit first, then a fixed ratio, then the net weight.
    func quantity(in unit: UnitCode) -> Int128? {
        let known = [
            (units.first, sums.first), (units.second ?? units.first, units.second == nil ? sums.first : sums.second),
            (units.sold, sums.quantity),
        ]
        for (own, amount) in known where own == unit { return amount }
        for (own, amount) in known + [(.kilogram, sums.net)] {
            guard let ratio = own.ratio(to: unit) else { continue }
            return divideHalfUp(amount * Int128(ratio.numerator), by: Int128(ratio.denominator))
        }
        return nil
    }

    /// Whether it can stand on a line of another kind's code.
    func joins(_ model: ExpectedKind) -> Bool {
        guard quantity(in: model.units.first) != nil else { return false }
        guard let second = model.units.second else { return true }
        return quantity(in: second) != nil
    }
}

/// A line as the rules want it: its kinds, model first, and the rule.
struct ExpectedLine {
    let kinds: [ExpectedKind]
    let rule: RuleCode

    var model: ExpectedKind { kinds[0] }
    var lots: [UInt32] { kinds.count == 1 ? kinds[0].lots : kinds.flatMap(\.lots).sorted() }
    var value: Int128 { kinds.reduce(0) { $0 + $1.sums.value } }
    var net: Int128 { kinds.reduce(0) { $0 + $1.sums.net } }

    static func ranksBefore(_ left: ExpectedLine, _ right: ExpectedLine) -> Bool {
        if left.value != right.value { return left.value > right.value }
        if left.net != right.net { return left.net > right.net }
        if left.model.tariff != right.model.tariff { return left.model.tariff < right.model.tariff }
        return left.model.lots[0] < right.model.lots[0]
    }
}

/// The lines that rules reference 2B wants for some lots.
struct ExpectedLines {
    let lines: [ExpectedLine]

    init(_ lots: [UInt32], _ input: DeclarationInput) {
        let kinds = Self.kinds(lots, input)
        let excluded = kinds.filter { !$0.isEligible }.sorted(by: ExpectedKind.ranksBefore)
        let eligible = kinds.filter(\.isEligible).sorted(by: ExpectedKind.ranksBefore)
        if let rule = Self.ruleAgainst(kinds.count, input.job) {
            lines = (excluded + eligible).map { ExpectedLine(kinds: [$0], rule: rule) }
            return
        }
        let itemised = excluded.map {
            let rule = $0.hasDuty ? DeclarationRules.exportDuty.code : DeclarationRules.exportInspection.code
            return ExpectedLine(kinds: [$0], rule: rule)
        }
        let top = eligible.prefix(5).map { ExpectedLine(kinds: [$0], rule: DeclarationRules.topFive.code) }
        lines = itemised + top + Self.byChapter(eligible.dropFirst(5))
    }

    /// The lots sorted into kinds.
    private static func kinds(_ lots: [UInt32], _ input: DeclarationInput) -> [ExpectedKind] {
        let all = input.book.lots
        var keyed = lots.map { (key: ExpectedKey(all[Int($0)]), lot: $0) }
        keyed.sort { $0.key != $1.key ? $0.key < $1.key : $0.lot < $1.lot }
        var kinds: [ExpectedKind] = []
        for (place, entry) in keyed.enumerated() {
            let lot = all[Int(entry.lot)]
            if place > 0, keyed[place - 1].key == entry.key {
                kinds[kinds.count - 1].lots.append(entry.lot)
            } else {
                kinds.append(ExpectedKind(entry.lot, lot))
            }
            kinds[kinds.count - 1].sums.add(lot, value: input.valuation.valueInCNY[Int(entry.lot)])
        }
        return kinds
    }

    /// Why that many kinds may not be simplified under the job and on its day; `nil` when they may.
    private static func ruleAgainst(_ kinds: Int, _ job: Job) -> RuleCode? {
        if job.simplifiedDeclaration == .never { return DeclarationRules.never.code }
        let day = job.declarationDate.packed
        if day < 2014_07_01 { return DeclarationRules.notInForce.code }
        let isEnough = day < 2019_12_27 ? kinds > 10 : kinds >= 5
        return isEnough ? nil : DeclarationRules.fewKinds.code
    }

    private static func byChapter(_ rest: ArraySlice<ExpectedKind>) -> [ExpectedLine] {
        var lines: [ExpectedLine] = []
        for chapter in Set(rest.map(\.chapter)).sorted() {
            let members = rest.filter { $0.chapter == chapter }
            let model = members[0]
            let joined = [model] + members.dropFirst().filter { $0.joins(model) }
            let alone = members.dropFirst().filter { !$0.joins(model) }
            lines.append(
                ExpectedLine(
                    kinds: joined,
                    rule: joined.count > 1 ? DeclarationRules.chapter.code : DeclarationRules.onlyOfChapter.code))
            lines += alone.map { ExpectedLine(kinds: [$0], rule: DeclarationRules.unitsDiffer.code) }
        }
        return lines.sorted(by: ExpectedLine.ranksBefore)
    }
}

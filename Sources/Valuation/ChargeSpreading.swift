import CodeLists
import Consignments
import Findings
import Quantities

/// The parts of one kind of charge that the header declares.
struct DeclaredCharge {
    /// Currency of the parts.
    let currency: Alpha3
    /// One part a lot of the book, hundred-thousandths of the currency.
    var parts: [Int64]
}

/// What the terms do with a charge.
struct ChargeTreatment: Equatable {
    let inPrice: Bool
    let declared: Bool

    init(_ kind: Charge.Kind, terms: Terms) {
        switch kind {
        case .inland:
            inPrice = terms.lotPriceBasis == .exw
            declared = false
        case .freight:
            inPrice = terms.transactionMode != .fob
            declared = inPrice
        case .insurance:
            inPrice = terms.transactionMode == .cif
            declared = inPrice
        case .other:
            inPrice = false
            declared = true
        }
    }
}

extension ValuationDraft {
    /// Greatest charge that is spread, hundred-thousandths of its currency (100 thousand million).
    private static let largestCharge: UInt64 = 10_000_000_000_000_000

    /// Spreads every charge of the job over the lots.
    mutating func addCharges() {
        let goods = GoodsWeights(lots: lots, book: book, values: values, rates: lotRates)
        var usable: [Int] = []
        for index in job.terms.charges.indices where check(index) { usable.append(index) }
        noteMissingCharges()
        guard isPossible else { return }
        for index in usable { addToPrice(index, goods) }
        for kind in [Charge.Kind.freight, .insurance, .other] { declare(kind, usable, goods) }
    }

    /// Whether a charge can be spread; findings where not, or where the terms leave it out.
    private mutating func check(_ index: Int) -> Bool {
        let charge = job.terms.charges[index]
        let treatment = ChargeTreatment(charge.kind, terms: job.terms)
        guard treatment.inPrice || treatment.declared else {
            if charge.kind == .inland || !isToldOnReading { findings.append(.chargeLeftOut(index, job)) }
            return false
        }
        let isSigned = charge.kind == .other && charge.amount.scaled > .min
        let isUsable = charge.amount.scaled % 10 == 0 && (charge.amount.scaled >= 0 || isSigned)
        if !isUsable { findings.append(.badCharge(index, job)) }
        if job.usableRate(of: charge.currency) == nil { lack(.noChargeRate(index, job)) }
        return isUsable && charge.amount.scaled != 0
    }

    private mutating func noteMissingCharges() {
        if isToldOnReading { return }
        for kind in [Charge.Kind.freight, .insurance] where ChargeTreatment(kind, terms: job.terms).declared {
            if !job.terms.charges.contains(where: { $0.kind == kind }) {
                findings.append(.missingCharge(kind, job))
            }
        }
    }

    private mutating func addToPrice(_ index: Int, _ goods: GoodsWeights) {
        let charge = job.terms.charges[index]
        guard ChargeTreatment(charge.kind, terms: job.terms).inPrice, let rate = job.usableRate(of: charge.currency),
            let parts = spread(charge.amount.scaled / 10, index, goods)
        else { return }
        for position in lots.indices {
            values[Int(lots[position])] += Int128(parts[position]) &* Int128(rate.scaled) &* 10
        }
    }

    /// The parts that the header declares: in the charges' own currency, or in the declared one where there are several.
    private mutating func declare(_ kind: Charge.Kind, _ usable: [Int], _ goods: GoodsWeights) {
        let indices = usable.filter { job.terms.charges[$0].kind == kind }
        guard let first = indices.first, ChargeTreatment(kind, terms: job.terms).declared else { return }
        let own = job.terms.charges[first].currency
        let isMixed = indices.contains { job.terms.charges[$0].currency != own }
        if isMixed { findings.append(.chargesConverted(kind, first, job)) }
        var sums = Array(repeating: Int64(0), count: book.lots.count)
        for index in indices {
            let charge = job.terms.charges[index]
            guard let whole = isMixed ? converted(charge) : charge.amount.scaled / 10 else {
                findings.append(.chargeTooLarge(index, job))
                return
            }
            guard let parts = spread(whole, index, goods) else { return }
            for position in lots.indices { sums[Int(lots[position])] += parts[position] }
        }
        declared[kind] = DeclaredCharge(currency: isMixed ? job.terms.currency : own, parts: sums)
    }

    /// A whole charge in hundred-thousandths of the declared currency, half up.
    private func converted(_ charge: Charge) -> Int64? {
        guard let from = job.usableRate(of: charge.currency) else { return nil }
        return Int64(
            exactly: divideHalfUp(Int128(charge.amount.scaled / 10) * Int128(from.scaled), by: Int128(rate.scaled)))
    }

    /// One part a lot, by the charge's basis; `nil`, with a finding, when the products would leave 128 bits.
    private mutating func spread(_ whole: Int64, _ index: Int, _ goods: GoodsWeights) -> [Int64]? {
        let weights = goods.weights(job.terms.charges[index].basis)
        guard let sum = weights.exactSum, !sum.multipliedReportingOverflow(by: Int128(whole.magnitude)).overflow,
            whole.magnitude <= Self.largestCharge
        else {
            findings.append(.chargeTooLarge(index, job))
            return nil
        }
        if sum == 0, !lots.isEmpty, !findings.contains(where: { $0 == .emptyBasis(index, job) }) {
            findings.append(.emptyBasis(index, job))
        }
        let parts = apportion(Int64(whole.magnitude), by: weights)
        return whole < 0 ? parts.map { -$0 } : parts
    }
}

/// By what charges are spread.
struct GoodsWeights {
    let lots: [UInt32]
    let book: LotBook
    let values: [Int128]
    /// Divides every goods value, so that the products of an apportionment stay small; changes no share.
    let divisor: Int128

    init(lots: [UInt32], book: LotBook, values: [Int128], rates: [Int64]) {
        self.lots = lots
        self.book = book
        self.values = values
        divisor = Int128(max(1, rates.reduce(0, Self.commonDivisor)))
    }

    /// One weight a lot, none negative.
    func weights(_ basis: Charge.Basis) -> [Int128] {
        switch basis {
        case .value: lots.map { max(0, values[Int($0)] / divisor) }
        case .grossWeight: lots.map { Int128(max(0, book.lots[Int($0)].gross.scaled)) }
        case .volume: lots.map { Int128(max(0, book.lots[Int($0)].volume.scaled)) }
        case .packages: lots.map { Int128(max(0, book.lots[Int($0)].packages)) }
        }
    }

    private static func commonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        var (large, small) = (left, right)
        while small != 0 { (large, small) = (small, large % small) }
        return large
    }
}

extension [Int128] {
    /// The sum, `nil` when it leaves 128 bits.
    var exactSum: Int128? {
        var sum: Int128 = 0
        for element in self {
            let next = sum.addingReportingOverflow(element)
            if next.overflow { return nil }
            sum = next.partialValue
        }
        return sum
    }
}

import CodeLists
import Consignments
import Findings
import Quantities

/// Values lots exactly: prices and charges, each times the rate of its own currency.
///
/// | charge    | prices EXW | prices FOB       | declared beside the price |
/// |-----------|------------|------------------|---------------------------|
/// | inland    | in         | in already       | never                     |
/// | freight   | in under C&F and CIF | the same | under C&F and CIF       |
/// | insurance | in under CIF         | the same | under CIF               |
/// | other     | never      | never            | always                    |
///
/// Ranges: a lot's total and a rate are any `Int64` of their scales; the value of a lot then stays below 2^126. The sum of
/// all lots and the products of an apportionment are checked, and a finding tells when they would leave 128 bits.
/// Source: contracts section 5; rules R-003 (the texts say neither price basis nor rate: the job does).
public struct LotValuer: Sendable {
    /// A valuer; it keeps nothing between jobs.
    public init() {}

    /// Values the given lots.
    /// - Parameters:
    ///   - lots: Accepted lots, ascending indices of `book`; charges are spread over these and no others.
    ///   - job: Where it was read from a file, the reader has said which rates and charges it lacks, and that is not said
    ///     again.
    /// - Returns: The valuation, `nil` where a finding of error severity stands in its way, here or on reading the job.
    /// - Complexity: O(lots); O(lots x log lots) for each charge.
    public func value(_ lots: [UInt32], of book: LotBook, for job: Job) -> Checked<Valuation> {
        var draft = ValuationDraft(job: job, lots: lots, book: book)
        draft.valueGoods()
        draft.addCharges()
        return Checked(draft.isPossible ? draft.valuation : nil, draft.findings)
    }
}

/// A valuation in the making.
struct ValuationDraft {
    let job: Job
    let lots: [UInt32]
    let book: LotBook
    let rate: ExchangeRate
    let dollarRate: ExchangeRate
    var values: [Int128] = []
    var findings: [Finding] = []
    /// Rates of the lots' currencies, in order of appearance.
    var lotRates: [Int64] = []
    var declared: [Charge.Kind: DeclaredCharge] = [:]
    /// Whether a rate is missing.
    private var isLacking = false

    init(job: Job, lots: [UInt32], book: LotBook) {
        self.job = job
        self.lots = lots
        self.book = book
        let known = job.usableRate(of: job.terms.currency)
        let dollar = job.usableRate(of: .usd)
        rate = known ?? .one
        dollarRate = dollar ?? .one
        if known == nil { lack(.noDeclaredRate(job)) }
        if dollar == nil { lack(.noDollarRate(job)) }
    }

    /// Whether the reader of the job file has said what the job lacks.
    var isToldOnReading: Bool { job.places.file != nil }

    /// Whether a value can be given.
    var isPossible: Bool { !isLacking && !findings.contains { $0.severity == .error } }

    /// Notes that a rate is missing; says so where nobody has.
    mutating func lack(_ finding: Finding) {
        isLacking = true
        if !isToldOnReading { findings.append(finding) }
    }

    /// Total times rate for every lot. Int64 by Int64 always fits 128 bits.
    mutating func valueGoods() {
        let book = book
        let all = book.lots.span
        var rates = LotRates(job: job)
        var products = Array(repeating: Int128(0), count: all.count)
        var sum: Int128 = 0
        var overflow = false
        for index in lots {
            let place = Int(index)
            let value = Int128(all[place].total.scaled) &* Int128(rates.rate(of: all[place].currency, lot: index))
            products[place] = value
            let next = sum.addingReportingOverflow(value)
            overflow = overflow || next.overflow
            sum = next.partialValue
        }
        values = products
        lotRates = rates.known.map(\.rate)
        for missing in rates.missing { findings.append(.noLotRate(missing, of: book, job: job)) }
        if overflow { findings.append(.sumTooLarge(job)) }
    }

    var valuation: Valuation {
        let freight = declared[.freight]
        let insurance = declared[.insurance]
        let other = declared[.other]
        return Valuation(
            currency: job.terms.currency, rate: rate, dollarRate: dollarRate, valueInCNY: values,
            freight: freight?.parts ?? [], freightCurrency: freight?.currency, insurance: insurance?.parts ?? [],
            insuranceCurrency: insurance?.currency, other: other?.parts ?? [], otherCurrency: other?.currency)
    }
}

/// A currency of lots without a rate.
struct MissingRate {
    let currency: Alpha3
    let firstLot: UInt32
    var lots = 1
}

/// Finds the rates of lots; most lots have the currency of the lot before.
struct LotRates {
    let job: Job
    private(set) var known: [(currency: Alpha3, rate: Int64)] = []
    private(set) var missing: [MissingRate] = []
    private var last: Alpha3
    private var lastRate: Int64 = 0

    init(job: Job) {
        self.job = job
        last = job.terms.lotCurrency
        guard let rate = job.usableRate(of: last) else { return }
        lastRate = rate.scaled
        known = [(last, rate.scaled)]
    }

    /// The rate of a currency; 0 where there is none, which is noted.
    @inline(__always) mutating func rate(of currency: Alpha3, lot: UInt32) -> Int64 {
        if currency == last, lastRate > 0 { return lastRate }
        return find(currency, lot: lot)
    }

    private mutating func find(_ currency: Alpha3, lot: UInt32) -> Int64 {
        if let entry = known.first(where: { $0.currency == currency }) {
            (last, lastRate) = entry
            return lastRate
        }
        if let rate = job.usableRate(of: currency) {
            known.append((currency, rate.scaled))
            (last, lastRate) = (currency, rate.scaled)
            return lastRate
        }
        if let index = missing.firstIndex(where: { $0.currency == currency }) {
            missing[index].lots += 1
        } else {
            missing.append(MissingRate(currency: currency, firstLot: lot))
        }
        return 0
    }
}

extension Job {
    /// The rate of a currency where there is one above zero.
    func usableRate(of currency: Alpha3) -> ExchangeRate? {
        guard let rate = rate(of: currency), rate.scaled > 0 else { return nil }
        return rate
    }
}

import CodeLists
import Consignments
import Quantities

/// What lots are worth in cents of USD, near enough to fill boxes to whole value caps; the valuation decides to the cent.
///
/// Charges that go into the price are spread by value here, whatever their basis.
struct LotValues {
    /// Cents of USD for each lot of the plan, beside its lots.
    let cents: [Int64]
    /// Charges in parts of the value, in 2^-20; what they are really spread by may make so much difference.
    let chargeShare: Int64

    /// `nil` where a rate is missing or a sum is out of range: then nothing is filled by value.
    /// - Complexity: O(lots).
    init?(_ lots: [UInt32], _ book: LotBook, _ job: Job) {
        guard let dollar = job.rate(of: .usd)?.scaled, dollar > 0 else { return nil }
        var factors = Factors(dollar: dollar)
        var cents: [Int64] = []
        cents.reserveCapacity(lots.count)
        var total: Int64 = 0
        for index in lots {
            let lot = book.lots[Int(index)]
            guard let value = factors.cents(lot.total.scaled, lot.currency, job) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(value)
            guard !overflow, sum < 1 << 53 else { return nil }
            total = sum
            cents.append(value)
        }
        var charges: Int64 = 0
        for charge in job.terms.charges where Self.isInPrice(charge.kind, job.terms) {
            guard let value = factors.cents(charge.amount.scaled, charge.currency, job), value < 1 << 43 else {
                return nil
            }
            charges += value
        }
        let share = Int64(clamping: (Int128(charges) << 20) / Int128(max(total, 1)))
        chargeShare = share
        self.cents = share == 0 ? cents : cents.map { $0 + Int64(clamping: (Int128($0) * Int128(share)) >> 20) }
    }

    private static func isInPrice(_ kind: Charge.Kind, _ terms: Terms) -> Bool {
        switch kind {
        case .inland: terms.lotPriceBasis == .exw
        case .freight: terms.transactionMode != .fob
        case .insurance: terms.transactionMode == .cif
        case .other: false
        }
    }

    /// Cents of USD for a millionth of a currency, in 2^-32, kept for the currency met last.
    private struct Factors {
        let dollar: Int64
        private var currency: Alpha3?
        private var factor: Int64 = 0

        init(dollar: Int64) { self.dollar = dollar }

        mutating func cents(_ scaled: Int64, _ of: Alpha3, _ job: Job) -> Int64? {
            if of != currency {
                guard let rate = job.rate(of: of)?.scaled, rate > 0 else { return nil }
                currency = of
                factor = Int64(clamping: (Int128(rate) << 32) / (Int128(dollar) * 10_000))
            }
            guard scaled >= 0, scaled < 1 << 50 else { return nil }
            let (high, low) = scaled.multipliedFullWidth(by: factor)
            return high >= 1 << 20 ? nil : high << 32 | Int64(truncatingIfNeeded: low >> 32)
        }
    }
}

import Consignments
import Quantities

extension DeclarationVerifier {
    /// What a plan leaves out, repeats or refuses wrongly: every lot to be declared is in exactly one group or refused, and a
    /// refused lot breaks the value cap by itself.
    /// - Complexity: O(lots).
    public func verifyCoverage(_ plan: DeclarationPlan, input: DeclarationInput) -> [DeclarationViolation] {
        var violations: [DeclarationViolation] = []
        func tell(_ check: DeclarationViolation.Check, _ lot: UInt32, _ expected: String, _ found: String) {
            violations.append(
                DeclarationViolation(
                    check: check, declaration: nil, gNo: nil, lot: lot, expected: expected, found: found))
        }
        var seen = Array(repeating: UInt8(0), count: input.book.lots.count)
        func count(_ lot: UInt32) {
            guard Int(lot) < seen.count else { return tell(.strayLot, lot, "a lot of the book", "none") }
            if seen[Int(lot)] > 0 { tell(.repeatedLot, lot, "once", "twice") }
            seen[Int(lot)] = 1
        }
        for group in plan.groups {
            if group.lots.isEmpty { tell(.missingLot, 0, "a group of lots", "an empty group") }
            for lot in group.lots { count(lot) }
        }
        for refused in plan.refused {
            let lot = UInt32(clamping: refused.lot)
            count(lot)
            if Int(lot) < seen.count, !isOverCap(lot, input) { tell(.refusal, lot, "declared", "refused") }
        }
        for lot in input.lots {
            if seen[Int(lot)] == 0 { tell(.missingLot, lot, "declared or refused", "neither") }
            seen[Int(lot)] |= 2
        }
        for lot in seen.indices where seen[lot] == 1 { tell(.strayLot, UInt32(lot), "not to be declared", "declared") }
        return violations
    }

    private func isOverCap(_ lot: UInt32, _ input: DeclarationInput) -> Bool {
        let rate = Int128(input.valuation.rate.scaled) * 10_000
        let most = Int128(input.job.limits.declarationValueUSD.scaled) * Int128(input.valuation.dollarRate.scaled)
        return divideHalfUp(input.valuation.valueInCNY[Int(lot)], by: rate) > most / rate
    }

    /// Whether the values of the lots are their totals at the job's rates plus the charges in the price, none lost or
    /// invented. `input.lots` must be all lots valued; where there are none, nothing carries the charges.
    /// - Complexity: O(lots + charges).
    public func verifyValuation(_ input: DeclarationInput) -> [DeclarationViolation] {
        if input.lots.isEmpty { return [] }
        let job = input.job
        var goods: Int128 = 0
        var worth: Int128 = 0
        for lot in input.lots {
            let row = input.book.lots[Int(lot)]
            goods += Int128(row.total.scaled) * Int128(job.rate(of: row.currency)?.scaled ?? 0)
            worth += input.valuation.valueInCNY[Int(lot)]
        }
        for charge in job.terms.charges where !input.lots.isEmpty && Self.isInPrice(charge.kind, job) {
            goods += Int128(charge.amount.scaled) * Int128(job.rate(of: charge.currency)?.scaled ?? 0)
        }
        guard goods != worth else { return [] }
        return [
            DeclarationViolation(
                check: .valuation, declaration: nil, gNo: nil, lot: nil, expected: "\(goods) x 10^-14 CNY",
                found: "\(worth)")
        ]
    }

    private static func isInPrice(_ kind: Charge.Kind, _ job: Job) -> Bool {
        switch (kind, job.terms.transactionMode) {
        case (.inland, _): job.terms.lotPriceBasis == .exw
        case (.freight, .cif), (.freight, .cAndF), (.insurance, .cif): true
        default: false
        }
    }
}

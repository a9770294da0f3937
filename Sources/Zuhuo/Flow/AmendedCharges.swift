import Consignments
import Declarations
import Quantities
import Valuation

/// The charges of a declaration from which lots were taken: all that its lots carried, spread over those that stay.
///
/// The bill of the carrier does not shrink with a lot that is shut out, and the other declarations are with customs
/// already. So the declaration goes on carrying its part of each charge; only within it the charge is apportioned anew, by
/// the charge's own basis. Sources say nothing of this: it is our default.
struct AmendedCharges {
    private let input: DeclarationInput

    init(_ input: DeclarationInput) { self.input = input }

    /// The input for the lots that stay, valued with the charges of all lots of the group; the plan's own input where all
    /// stay, or there are no charges. Complexity: O(lots of the job x charges).
    func input(of kept: [UInt32], outOf lots: [UInt32]) -> DeclarationInput {
        guard kept != lots, !input.job.terms.charges.isEmpty else { return input }
        var job = input.job
        for index in job.terms.charges.indices {
            job.terms.charges[index].amount = Amount(scaled: carried(index, by: lots) * 10)
        }
        guard let valuation = LotValuer().value(kept, of: input.book, for: job).value else { return input }
        return DeclarationInput(
            job: input.job, book: input.book, lots: kept, valuation: valuation, containerOfLot: input.containerOfLot)
    }

    /// What some lots carry of a charge of the job, hundred-thousandths of its currency: found by valuing all lots with
    /// this charge alone, the others at nothing, which is how it was spread.
    private func carried(_ index: Int, by lots: [UInt32]) -> Int64 {
        let charge = input.job.terms.charges[index]
        guard let rate = input.job.rate(of: charge.currency), rate.scaled > 0, let with = valued(with: index),
            let bare = valued(with: nil)
        else { return 0 }
        if charge.kind == .other { return lots.reduce(0) { $0 + (with.other.isEmpty ? 0 : with.other[Int($1)]) } }
        let value = lots.reduce(Int128(0)) { $0 + with.valueInCNY[Int($1)] - bare.valueInCNY[Int($1)] }
        return Int64(value / (Int128(rate.scaled) * 10))
    }

    /// All lots of the job, valued with one of its charges or none.
    private func valued(with charge: Int?) -> Valuation? {
        var job = input.job
        for index in job.terms.charges.indices where index != charge { job.terms.charges[index].amount = .zero }
        return LotValuer().value(input.lots, of: input.book, for: job).value
    }
}

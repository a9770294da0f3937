import Consignments
import Quantities
import Valuation

/// The caps of one declaration, in the measures the planner counts in.
struct DeclarationCap {
    /// Greatest total in cents of the declared currency: the cap in USD at the job's rates, rounded down.
    let cents: Int64
    /// One cent of the declared currency in 10^-14 CNY.
    let cent: Int128
    /// Most lines, at least 1.
    let lines: Int

    /// The caps of a job. A value cap beyond what can be shared out exactly (some 27 thousand million USD) counts as that.
    static func of(_ input: DeclarationInput) -> DeclarationCap {
        let cent = Int128(max(1, input.valuation.rate.scaled)) * 10_000
        let dollars = Int128(max(0, input.job.limits.declarationValueUSD.scaled))
        let cap = dollars * Int128(input.valuation.dollarRate.scaled)
        let bits = (126 + (127 - cent.leadingZeroBitCount)) / 2
        let exact = (Int128(1) << Int128(bits)) / cent
        return DeclarationCap(
            cents: Int64(min(cap / cent, exact, Int128(Int64.max / 4))), cent: cent,
            lines: max(1, input.job.limits.declarationLines))
    }

    /// The cap in 10^-14 CNY.
    var value: Int128 { Int128(cents) * cent }

    /// Whether a value, rounded half up to the cent, breaks the cap.
    func isBroken(by value: Int128) -> Bool { 2 * value >= (2 * Int128(cents) + 1) * cent }

    /// The most by which rounding its lines can move a declaration's total, in 10^-14 CNY.
    func slack(lines: Int) -> Int128 { cent * Int128(lines) / 2 + 1 }
}

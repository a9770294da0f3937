import Consignments
import Quantities

/// What a division's declarations must keep to, and the units that planning counts values in.
///
/// Values are counted in whole cents where every lot is worth whole cents, and else in a binary fraction of a cent, each lot
/// rounded up: what fits in these units fits. What misses by no more than the rounding is decided by a ``DeclarationTrial``.
///
/// A class, for the parts of the planning hand it on: copying it would count every reference of the job.
final class DivisionCaps: Sendable {
    let input: DeclarationInput
    let cap: DeclarationCap
    let terms: SimplificationTerms
    /// What rounding can add to a declaration, in 10^-14 CNY; 0 where every lot is worth whole cents.
    let slack: Int128
    /// The value cap in units, rounded down.
    let capacity: Int64
    /// `slack` in units, rounded up.
    let margin: Int64
    private let isWhole: Bool
    private let shift: Int128

    init(_ input: DeclarationInput, values: [Int128]) {
        let cap = DeclarationCap.of(input)
        let isWhole = values.allSatisfy { $0 % cap.cent == 0 }
        let slack = isWhole ? 0 : cap.slack(lines: cap.lines)
        let shift = Int128(max(0, 127 - cap.cent.leadingZeroBitCount - 12))
        self.input = input
        self.cap = cap
        self.isWhole = isWhole
        self.slack = slack
        self.shift = shift
        terms = SimplificationTerms(input.job)
        capacity = isWhole ? cap.cents : Int64(cap.value >> shift)
        margin = isWhole ? 0 : Int64((slack >> shift) + 1)
    }

    /// A value in units, rounded up.
    func size(_ value: Int128) -> Int64 {
        Int64(clamping: isWhole ? value / cap.cent : (value >> shift) + (value & ((1 << shift) - 1) == 0 ? 0 : 1))
    }

    /// A value in units, rounded down.
    func floor(_ value: Int128) -> Int64 { Int64(clamping: isWhole ? value / cap.cent : value >> shift) }

    /// The value cap with all that rounding can add, in units, rounded up.
    var most: Int64 { isWhole ? cap.cents : Int64((cap.value + slack) >> shift) + 1 }

    /// Whether a declaration of so many kinds may be simplified.
    func isSimplified(kinds: Int) -> Bool { terms.threshold.map { kinds >= $0 } ?? false }
}

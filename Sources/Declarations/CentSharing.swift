import Quantities
import Valuation

/// Shares the cents of a line out to its lots, as ``Quantities/apportion(_:by:)`` does, without allocating for each line.
struct CentSharing {
    private var remainders: [Int128] = []
    private var order: [Int32] = []

    /// Sets the cents of the shares so that they sum to `cents`: in proportion to the lots' exact values, steps left over to
    /// the largest remainders, ties to the earlier lot.
    mutating func share(_ cents: Int64, of sum: Int128, _ shares: inout [LotShare], _ valuation: Valuation) {
        if shares.count == 1 {
            shares[0].cents = cents
            return
        }
        guard sum > 0, cents > 0 else { return }
        remainders.removeAll(keepingCapacity: true)
        var left = cents
        let values = valuation.valueInCNY.span
        for place in shares.indices {
            let part = (Int128(cents) * values[Int(shares[place].lot)]).quotientAndRemainder(dividingBy: sum)
            shares[place].cents = Int64(part.quotient)
            left -= Int64(part.quotient)
            remainders.append(part.remainder)
        }
        if left > 0 { hand(out: Int(left), to: &shares) }
    }

    private mutating func hand(out left: Int, to shares: inout [LotShare]) {
        order.removeAll(keepingCapacity: true)
        for place in shares.indices { order.append(Int32(place)) }
        let remainders = remainders
        order.sort {
            let (first, second) = (remainders[Int($0)], remainders[Int($1)])
            return first != second ? first > second : $0 < $1
        }
        for place in order.prefix(left) { shares[Int(place)].cents += 1 }
    }
}

import Consignments
import Findings
import Loading

extension DeclarationPlan {
    /// The most pieces a message can state: nine digits.
    static let mostPieces: Int128 = 999_999_999

    /// Lots that have to leave their declaration because its sums would not fit the message: pieces of nine digits,
    /// quantities of 64 bits. The lots that take most of what a message can state leave, so that an absurd one does not
    /// turn its neighbours away; of equals the first stays. Complexity: O(lots x log lots) where a sum does not fit.
    public func beyondMessage(_ input: DeclarationInput) -> [RefusedLot] {
        if Self.fitsOneMessage(input) { return [] }
        var refused: [RefusedLot] = []
        for group in groups where !Self.fits(group.lots, input) {
            var sums = MessageSums()
            for lot in Self.lightFirst(group.lots, input) {
                let more = sums.adding(input.book.lots[Int(lot)])
                if more.fits {
                    sums = more
                } else {
                    refused.append(RefusedLot(lot: Int(lot), finding: .beyond(lot, input)))
                }
            }
        }
        return refused.sorted { $0.lot < $1.lot }
    }

    /// Whether even all lots together would fit; they are read in the order in which they lie.
    private static func fitsOneMessage(_ input: DeclarationInput) -> Bool { fits(input.lots, input) }

    private static func fits(_ lots: [UInt32], _ input: DeclarationInput) -> Bool {
        let all = input.book.lots.span
        var sums = MessageSums()
        for lot in lots { sums = sums.adding(all[Int(lot)]) }
        return sums.fits
    }

    /// The lots by the largest share that any of their figures takes of what a message can state.
    private static func lightFirst(_ lots: [UInt32], _ input: DeclarationInput) -> [UInt32] {
        let shares = lots.map { MessageSums().adding(input.book.lots[Int($0)]).share }
        return lots.indices.sorted { (shares[$0], lots[$0]) < (shares[$1], lots[$1]) }.map { lots[$0] }
    }
}

/// What a declaration's lots come to, wide enough for any of them.
private struct MessageSums {
    private var pieces: Int128 = 0
    private var quantity: Int128 = 0
    private var first: Int128 = 0
    private var second: Int128 = 0

    var fits: Bool {
        let most = Int128(Int64.max)
        return pieces <= DeclarationPlan.mostPieces && quantity < most && first < most && second < most
    }

    /// The largest of the sums as a share of its limit, in parts of 2^63.
    var share: Int128 {
        max(pieces * Int128(Int64.max) / DeclarationPlan.mostPieces, max(quantity, max(first, second)))
    }

    func adding(_ lot: Lot) -> MessageSums {
        var sums = self
        sums.pieces += Int128(lot.packages)
        sums.quantity += Int128(lot.quantity.scaled)
        sums.first += Int128(lot.firstQuantity.scaled)
        sums.second += Int128(lot.secondQuantity.scaled)
        return sums
    }
}

extension Finding {
    /// A lot that takes its declaration beyond what a message can state.
    fileprivate static func beyond(_ lot: UInt32, _ input: DeclarationInput) -> Finding {
        Finding(
            DeclarationRules.beyondMessage, zh: "加上该批后，报关单的件数或数量超过报文的位数，未予申报",
            en:
                "With this lot the pieces or quantities of its declaration have more digits than a message takes; it is not "
                + "declared",
            hintZh: "核对件数和数量；属实的另行申报",
            hintEn: "Check pieces and quantities; if they are right, declare the lot by itself",
            place: input.book.place(of: Int(lot), field: "packages"))
    }
}

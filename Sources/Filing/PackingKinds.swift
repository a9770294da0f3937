import Consignments
import Declarations
import Platform

/// So many pieces of one packing kind.
struct PackCount: Hashable, Sendable {
    /// Packing kind (包装种类).
    var kind: UInt8
    /// Pieces.
    var pieces: Int64

    /// Appends the two digits of the kind.
    func appendCode(to bytes: inout ByteBuffer) { bytes.digits(UInt64(kind), count: 2) }
}

/// Counts the packing kinds of a declaration.
struct PackingKinds: Sendable {
    /// Bare goods (裸装): they have no packing to count, and a declaration of nothing else has one piece (GACC 2018-60
    /// item 24).
    static let bare: UInt8 = 1

    /// The kinds with their pieces: the one with most pieces first (the head's packing), the others by code. Bare goods
    /// come first only where there is nothing else. Ties go to the lower code: our default, no text rules it.
    func count(_ declaration: PlannedDeclaration, book: LotBook) -> [PackCount] {
        let lots = book.lots.span
        let items = declaration.items.span
        var counts: [PackCount] = []
        // Neighbours mostly have one kind.
        var run = PackCount(kind: 0, pieces: 0)
        for line in items.indices {
            let shares = items[line].shares.span
            for place in shares.indices {
                let lot = Int(shares[place].lot)
                if lots[lot].packageKind != run.kind {
                    Self.add(run, to: &counts)
                    run = PackCount(kind: lots[lot].packageKind, pieces: 0)
                }
                run.pieces += Int64(lots[lot].packages)
            }
        }
        Self.add(run, to: &counts)
        if counts.isEmpty { return [PackCount(kind: 22, pieces: 0)] }
        counts.sort { $0.kind < $1.kind }
        let packed = counts.filter { $0.kind != Self.bare }
        guard let most = (packed.isEmpty ? counts : packed).max(by: { $0.pieces < $1.pieces }),
            let first = counts.firstIndex(of: most)
        else { return counts }
        counts.insert(counts.remove(at: first), at: 0)
        return counts
    }

    private static func add(_ run: PackCount, to counts: inout [PackCount]) {
        guard run.pieces > 0 else { return }
        if let place = counts.firstIndex(where: { $0.kind == run.kind }) {
            counts[place].pieces += run.pieces
        } else {
            counts.append(run)
        }
    }
}

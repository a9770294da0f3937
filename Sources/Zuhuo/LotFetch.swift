import Consignments
import Declarations
import Platform

/// Asks for the lots of a group before they are needed: they lie all over the book, and each would be waited for.
struct LotFetch {
    let input: DeclarationInput

    /// Asks for the lots themselves and what stands beside them.
    func lots(_ lots: [UInt32]) {
        let book = input.book.lots.span
        let values = input.valuation.valueInCNY.span
        let containers = input.containerOfLot.span
        for lot in lots {
            Prefetch.element(Int(lot), of: book)
            Prefetch.element(Int(lot), of: values)
            Prefetch.element(Int(lot), of: containers)
        }
    }

    /// Asks for the texts that no two lots share; the lots should have come by now.
    func texts(_ lots: [UInt32]) {
        let book = input.book.lots.span
        let texts = input.book.texts
        for lot in lots { texts.fetchPlace(book[Int(lot)].id) }
        for lot in lots {
            Prefetch.bytes(texts.span(book[Int(lot)].id))
            Prefetch.bytes(texts.span(book[Int(lot)].trade))
        }
    }
}

import Platform
import Quantities
import Tables

/// What the next row will look up, asked for while the row at hand is read, so that reading need not wait for memory.
///
/// Wrong or missing foresight costs time and changes no result.
struct Foresight: Sendable {
    /// Of the merchant's number; 0 for none.
    var vendorKey: UInt64 = 0
    var vendor = TextID.empty
    /// Of the commodity code.
    var code: UInt64?
    /// Where the elements stand in the text of the block, their hash, and the text they probably are.
    var elements = 0..<0
    var elementsHash: UInt64 = 0
    var elementsID = TextID.empty
}

extension LotRowReader {
    /// The cells of the next row, where they are known: asks for the first thing each look-up needs.
    @inline(__always)
    mutating func foresee(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        current = next
        next = Foresight()
        if !current.vendor.isEmpty, Int(current.vendor.index) < usualVendorNames.count {
            shared.fetch(usualVendorNames[Int(current.vendor.index)])
        }
        if !current.elementsID.isEmpty { shared.fetchBytes(current.elementsID) }
        guard cells.count == headerCount else { return }
        next.vendorKey = TextWord.key(text, cells[columns[LotColumn.vendor.rawValue]].range)
        vendors.fetch(next.vendorKey)
        next.code = Self.tenDigits(text, cells[columns[LotColumn.hs.rawValue]].range)
        let column = columns[LotColumn.elements.rawValue]
        guard column >= 0, !cells[column].range.isEmpty else { return }
        next.elements = cells[column].range
        next.elementsHash = ByteSearch.hash(text.extracting(next.elements))
        shared.fetchSlot(next.elementsHash)
    }

    /// Asks for the second thing each look-up of the next row needs; the first is at hand by now.
    @inline(__always)
    mutating func foreseeFurther() {
        if let vendor = vendors.value(next.vendorKey), Int(vendor.index) < usualVendorNames.count {
            next.vendor = vendor
            Prefetch.element(Int(vendor.index), of: usualVendorNames.span)
        }
        if let code = next.code, let line = tariff.known(code) { shared.fetch(usualNames[Int(line.rawValue)]) }
        guard !next.elements.isEmpty else { return }
        next.elementsID = shared.likely(next.elementsHash)
        shared.fetchPlace(next.elementsID)
        Prefetch.element(Int(next.elementsID.index), of: facts.span)
    }
}

/// A text of a pool that is expected, and where its bytes stand.
struct UsualText: Sendable {
    let id: TextID
    let start: UInt32
    let count: UInt32

    static let none = UsualText(id: .empty, start: 0, count: 0)
}

extension TextPool {
    /// A text with its place.
    func usual(_ id: TextID) -> UsualText {
        let place = range(id.index)
        return UsualText(id: id, start: UInt32(place.lowerBound), count: UInt32(place.count))
    }

    /// Whether an expected text is the one given; never the empty one.
    @inline(__always) func isText(_ usual: UsualText, _ text: Span<UInt8>) -> Bool {
        if Int(usual.count) != text.count || text.count == 0 { return false }
        return ByteSearch.equal(bytes.span.extracting(Int(usual.start)..<Int(usual.start) + Int(usual.count)), text)
    }

    /// Asks for the bytes of an expected text.
    @inline(__always) func fetch(_ usual: UsualText) {
        Prefetch.bytes(bytes.span.extracting(Int(usual.start)..<Int(usual.start) + Int(usual.count)))
    }

    /// Asks for the bytes of a text.
    @inline(__always) func fetchBytes(_ id: TextID) { Prefetch.bytes(bytes.span.extracting(range(id.index))) }
}

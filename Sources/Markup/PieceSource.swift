import CLibXML2

/// Hands a document to libxml2 a few kilobytes at a time, and stops it where a tag has more attributes than any message.
///
/// A parser compares each attribute of a tag with all the others when the tag ends; by then this has seen how many there
/// are, whatever the encoding.
@safe final class PieceSource {
    /// Most bytes handed over at once: too few for a crowd of attributes.
    private static let portion = 8192
    /// Slots of libxml2's list of attributes, five to each, and of namespaces, two to each: 2,000 and more have come.
    private static let mostAttributeSlots = 20_000
    private static let mostNamespaceSlots = 8_000

    private let next: () -> [UInt8]
    private var piece: [UInt8] = []
    private var taken = 0
    private var hasEnded = false
    private unowned let parser: ParserContext
    /// Whether a tag was crowded, so that no more was handed over.
    private(set) var isCrowded = false

    /// Takes pieces from `next` until it gives an empty one.
    init(_ parser: ParserContext, next: @escaping () -> [UInt8]) {
        self.parser = parser
        self.next = next
    }

    /// Whether bytes are left that were not handed over.
    var hasMore: Bool {
        refill()
        return taken < piece.count
    }

    private func refill() {
        guard taken == piece.count, !hasEnded else { return }
        piece = next()
        taken = 0
        hasEnded = piece.isEmpty
    }

    fileprivate func take(into room: UnsafeMutableRawBufferPointer) -> Int {
        let context = unsafe parser.handle.pointee
        if unsafe Int(context.maxatts) > PieceSource.mostAttributeSlots
            || Int(context.nsMax) > PieceSource.mostNamespaceSlots
        {
            isCrowded = true
        }
        return isCrowded ? 0 : unsafe fill(UnsafeMutableRawBufferPointer(rebasing: room.prefix(PieceSource.portion)))
    }

    /// Fills the room unless the document ends: libxml2 looks ahead only in what one call has given.
    private func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        var filled = 0
        while filled < room.count {
            refill()
            let count = min(room.count - filled, piece.count - taken)
            if count == 0 { break }
            unsafe UnsafeMutableRawBufferPointer(rebasing: room[filled...]).copyBytes(
                from: piece[taken..<(taken + count)])
            taken += count
            filled += count
        }
        return filled
    }
}

/// The function libxml2 takes bytes with, with a `PieceSource` as its context.
let readPiece: xmlInputReadCallback = { context, room, count in
    guard let context = unsafe context, let room = unsafe room, count > 0 else { return 0 }
    let source = unsafe Unmanaged<PieceSource>.fromOpaque(context).takeUnretainedValue()
    return unsafe Int32(source.take(into: UnsafeMutableRawBufferPointer(start: room, count: Int(count))))
}

import CLibXML2

/// The bytes of a document and how far a reader has taken them.
final class ReaderSource {
    private let bytes: [UInt8]
    private var taken = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Copies the next bytes to `room`; returns how many, 0 at the end.
    fileprivate func take(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, bytes.count - taken)
        unsafe room.copyBytes(from: bytes[taken..<(taken + count)])
        taken += count
        return count
    }
}

/// The function libxml2 takes bytes with, with a `ReaderSource` as its context.
let readSource: xmlInputReadCallback = { context, room, count in
    guard let context = unsafe context, let room = unsafe room, count > 0 else { return 0 }
    let source = unsafe Unmanaged<ReaderSource>.fromOpaque(context).takeUnretainedValue()
    return unsafe Int32(source.take(into: UnsafeMutableRawBufferPointer(start: room, count: Int(count))))
}

/// Nothing is to be closed; the reader owns its source.
let closeSource: xmlInputCloseCallback = { _ in 0 }

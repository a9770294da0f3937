import Glibc

/// GB18030 (and so GBK and GB2312) to UTF-8, piece by piece, by the system's `iconv`.
///
/// Pieces may be cut anywhere, within a character too.
public struct Transcoder: ~Copyable {
    private let handle: Handle
    /// The start of a character whose rest is in the next piece, at most 3 bytes.
    private var pending: [UInt8] = []
    /// Bytes converted so far.
    private var offset = 0

    /// A converter at the start of a text.
    ///
    /// - Throws: kind `invalid` when the system's conversion tables are not installed.
    public init() throws(PlatformError) { handle = try Handle() }

    /// Converts a piece and appends the UTF-8 to `output`.
    ///
    /// - Returns: the offset in the whole text of the first byte that begins no GB18030 character, `nil` when the piece
    ///   is good. What stood before the bad byte has been converted; feed no more after it.
    /// - Complexity: O(n).
    public mutating func convert(_ piece: Span<UInt8>, into output: inout [UInt8]) -> Int? {
        if pending.isEmpty { return step(piece, &output) }
        var joined = pending
        pending = []
        append(piece, to: &joined)
        return step(joined.span, &output)
    }

    /// Converts a whole text with a converter that was used before, and appends the UTF-8 to `output`.
    ///
    /// - Returns: the offset of the first byte that begins no GB18030 character, `nil` when all is good.
    /// - Complexity: O(n); spares the opening of a converter for each text.
    public mutating func convertAnew(_ text: Span<UInt8>, into output: inout [UInt8]) -> Int? {
        pending = []
        offset = 0
        return convert(text, into: &output) ?? finish()
    }

    /// Ends the text: the offset of a character that was cut off at the end, `nil` when there is none.
    public mutating func finish() -> Int? { pending.isEmpty ? nil : offset }

    /// Converts a whole text: the UTF-8 up to the first bad byte, and that byte's offset, if any.
    public static func convert(_ text: Span<UInt8>) throws(PlatformError) -> (utf8: [UInt8], badOffset: Int?) {
        var transcoder = try Transcoder()
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 2)
        let bad = transcoder.convert(text, into: &output) ?? transcoder.finish()
        return (output, bad)
    }

    private mutating func step(_ piece: Span<UInt8>, _ output: inout [UInt8]) -> Int? {
        var done = 0
        while done < piece.count {
            let rest = piece.extracting(done..<piece.count)
            let (used, failure) = unsafe Self.run(handle.raw, rest, &output)
            done += used
            if failure == EILSEQ {
                offset += done
                return offset
            }
            if failure == EINVAL { break }
        }
        append(piece.extracting(done..<piece.count), to: &pending)
        offset += done
        return nil
    }

    /// One call of `iconv`: bytes used, and why it stopped (0 at the end, else `E2BIG`, `EILSEQ`, `EINVAL`).
    private static func run(
        _ raw: iconv_t, _ piece: Span<UInt8>, _ output: inout [UInt8]
    ) -> (used: Int, failure: Int32) {
        // A character grows at most from 2 bytes to 3.
        let room = min(piece.count, 262_144) * 3 / 2 + 16
        if output.capacity < output.count + room {
            output.reserveCapacity(max(output.capacity * 2, output.count + room))
        }
        var left = piece.count
        var failure: Int32 = 0
        output.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { target, filled in
                unsafe piece.withUnsafeBytes { source in
                    var from = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
                        .assumingMemoryBound(to: CChar.self)
                    var to = unsafe UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    var free = room
                    if unsafe iconv(raw, &from, &left, &to, &free) == -1 { failure = errno }
                    filled = room - free
                }
            }
        }
        return (piece.count - left, failure)
    }

    @safe final class Handle {
        let raw: iconv_t

        init() throws(PlatformError) {
            guard let opened = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
                throw PlatformError(
                    operation: "convert", path: "GB18030", number: EINVAL,
                    text: "the system's conversion tables are not installed")
            }
            unsafe raw = opened
        }

        deinit { unsafe _ = iconv_close(raw) }
    }
}

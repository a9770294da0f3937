import CLibXML2

/// Where a parser stands in its document.
enum ParserPlace {
    /// The place of the next character to be read.
    static func current(of parser: ParserContext) -> DocumentPlace {
        place(parser, back: 0)
    }

    /// The place of the `<` of the tag being read: the last one before the parser, since no attribute may hold one.
    static func tag(of parser: ParserContext) -> DocumentPlace {
        guard let input = unsafe parser.handle.pointee.input, let start = unsafe input.pointee.base,
            let here = unsafe input.pointee.cur
        else { return place(parser, back: 0) }
        var back = 0
        let most = unsafe here - start
        while back < most {
            back += 1
            if unsafe here[-back] == UInt8(ascii: "<") { return place(parser, back: back) }
        }
        return place(parser, back: 0)
    }

    /// Offset and line only of that `<`: for readings that note the place of every element.
    static func tagOffset(of parser: ParserContext) -> (offset: UInt32, line: UInt32) {
        guard let input = unsafe parser.handle.pointee.input, let base = unsafe input.pointee.base,
            var cursor = unsafe input.pointee.cur
        else { return (0, 1) }
        var line = unsafe Int(input.pointee.line)
        while unsafe cursor > base {
            unsafe cursor -= 1
            let byte = unsafe cursor.pointee
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: "\n") { line -= 1 }
        }
        let offset = unsafe Int(input.pointee.consumed) + (cursor - base)
        return (UInt32(clamping: offset), UInt32(clamping: line))
    }

    private static func place(_ parser: ParserContext, back: Int) -> DocumentPlace {
        guard let input = unsafe parser.handle.pointee.input, let start = unsafe input.pointee.base,
            let here = unsafe input.pointee.cur
        else { return DocumentPlace(offset: 0, line: 1, column: 1, isExact: true) }
        let offset = unsafe Int(input.pointee.consumed) + (here - start) - back
        let isTranscoded = unsafe input.pointee.buf?.pointee.encoder != nil
        var line = unsafe Int(input.pointee.line)
        var column = unsafe Int(input.pointee.col)
        for step in stride(from: 1, through: back, by: 1) {
            let byte = unsafe here[-step]
            if byte == UInt8(ascii: "\n") { line -= 1 }
            if byte & 0xC0 != 0x80 { column -= 1 }
        }
        return DocumentPlace(offset: offset, line: line, column: max(column, 1), isExact: !isTranscoded)
    }
}

import CLibXML2

/// Owns one libxml2 parser context whose events go to a table of our own.
@safe final class ParserContext {
    let handle: xmlParserCtxtPtr

    init() {
        guard let made = unsafe xmlNewParserCtxt() else { preconditionFailure("Memory ran out for an XML parser.") }
        unsafe handle = made
    }

    deinit {
        unsafe xmlFreeParserCtxt(handle)
    }

    /// Documents of more bytes are handed over in pieces, so that a tag with a crowd of attributes can be stopped.
    private static let mostAtOnce = 65_536

    /// Whether the last document had a tag with more attributes than any message has; it was not read further.
    private(set) var wasCrowded = false

    /// Parses a whole document, sending its events to `table` with `context`; true when it is well-formed, its
    /// namespaces too, and it has no document type declaration.
    func parse(_ bytes: Span<UInt8>, table: xmlSAXHandler, context: UnsafeMutableRawPointer) -> Bool {
        if bytes.count > ParserContext.mostAtOnce { return unsafe parseInPieces(bytes, table, context) }
        unsafe prepare(table, context)
        let options = LibraryState.parserOptions
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlCtxtReadMemory(handle, start, Int32(buffer.count), nil, nil, options)
        }
        return isGood && !hasBytesLeft
    }

    private func parseInPieces(
        _ bytes: Span<UInt8>, _ table: xmlSAXHandler, _ context: UnsafeMutableRawPointer
    ) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var start = 0
            let next = {
                let end = min(start + ParserContext.mostAtOnce, buffer.count)
                defer { start = end }
                return unsafe Array(UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
            }
            return withoutActuallyEscaping(next) { next in
                unsafe parse(from: PieceSource(self, next: next), table: table, context: context)
            }
        }
    }

    /// Parses a document that comes in pieces; never holds more of it than a tag and a few kilobytes.
    func parse(from source: PieceSource, table: xmlSAXHandler, context: UnsafeMutableRawPointer) -> Bool {
        unsafe prepare(table, context)
        let input = unsafe Unmanaged.passUnretained(source).toOpaque()
        _ = unsafe xmlCtxtReadIO(handle, readPiece, closeSource, input, nil, nil, LibraryState.parserOptions)
        wasCrowded = source.isCrowded
        let isWhole = isGood && !wasCrowded && !hasBytesLeft && !source.hasMore
        return withExtendedLifetime(source) { isWhole }
    }

    private func prepare(_ table: xmlSAXHandler, _ context: UnsafeMutableRawPointer) {
        wasCrowded = false
        unsafe handle.pointee.sax.pointee = table
        unsafe handle.pointee.userData = context
    }

    private var isGood: Bool {
        unsafe handle.pointee.wellFormed == 1 && handle.pointee.nsWellFormed == 1
            && handle.pointee.intSubName == nil
    }

    /// Whether the parser has stopped before the end of the bytes: it takes a NUL after the root for the end.
    var hasBytesLeft: Bool {
        guard let input = unsafe handle.pointee.input, let here = unsafe input.pointee.cur,
            let end = unsafe input.pointee.end
        else { return false }
        return unsafe here < end
    }
}

/// Owns what libxml2 needs to validate documents against one schema, one after the other.
@safe final class ValidationContext {
    let handle: OpaquePointer
    private let schema: Schema

    init(_ schema: Schema) {
        guard let made = unsafe xmlSchemaNewValidCtxt(schema.handle) else {
            preconditionFailure("Memory ran out for an XML validator.")
        }
        unsafe handle = made
        self.schema = schema
    }

    deinit {
        unsafe xmlSchemaFreeValidCtxt(handle)
    }

    var isValid: Bool { unsafe xmlSchemaIsValid(handle) == 1 }

    /// Runs `body` between the plugging in of the validator (which resets it) and its unplugging.
    ///
    /// `body` gets the table of the validator's handlers and the context they want.
    func plugged(_ body: (xmlSAXHandler, UnsafeMutableRawPointer) -> Bool) -> Bool {
        var table: xmlSAXHandlerPtr?
        var context: UnsafeMutableRawPointer?
        guard let plug = unsafe xmlSchemaSAXPlug(handle, &table, &context), let handlers = unsafe table,
            let target = unsafe context
        else { preconditionFailure("Memory ran out for an XML validator.") }
        defer { _ = unsafe xmlSchemaSAXUnplug(plug) }
        return unsafe body(handlers.pointee, target)
    }
}

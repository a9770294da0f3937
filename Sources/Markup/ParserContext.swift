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

    /// Parses a whole document, sending its events to `table` with `context`; true when it is well-formed, its
    /// namespaces too, and it has no document type declaration.
    func parse(_ bytes: Span<UInt8>, table: xmlSAXHandler, context: UnsafeMutableRawPointer) -> Bool {
        unsafe handle.pointee.sax.pointee = table
        unsafe handle.pointee.userData = context
        let options = LibraryState.parserOptions
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlCtxtReadMemory(handle, start, Int32(buffer.count), nil, nil, options)
        }
        return unsafe handle.pointee.wellFormed == 1 && handle.pointee.nsWellFormed == 1
            && handle.pointee.intSubName == nil
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

import CLibXML2

/// An XML Schema (XSD 1.0), compiled once; any number of threads may share it.
@safe public final class Schema: @unchecked Sendable {
    // libxml2 never changes a schema after `xmlSchemaParse`; given one, a validator follows no hints in documents.
    let handle: xmlSchemaPtr

    /// Compiles a schema. Includes and imports are refused: a schema is one document.
    ///
    /// - Throws: ``MarkupError`` with the first error libxml2 finds.
    /// - Complexity: linear in the bytes; cubic in the length of the longest run of optional elements.
    public init(_ bytes: [UInt8]) throws(MarkupError) {
        LibraryState.prepareThread()
        guard bytes.count <= Int(Int32.max) else {
            throw MarkupError(kind: .tooLarge, message: "The schema is larger than 2 GB")
        }
        let first = FirstError()
        guard let compiled = unsafe Schema.compile(bytes, reporting: first) else {
            throw first.error(kind: .notASchema, otherwise: "The bytes are no XML Schema")
        }
        unsafe handle = compiled
    }

    deinit {
        unsafe xmlSchemaFree(handle)
    }

    private static func compile(_ bytes: [UInt8], reporting first: FirstError) -> xmlSchemaPtr? {
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let parser = unsafe xmlSchemaNewMemParserCtxt(start, Int32(buffer.count)) else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(
                parser, recordFirstError, Unmanaged.passUnretained(first).toOpaque())
            let compiled = unsafe xmlSchemaParse(parser)
            return unsafe withExtendedLifetime(first) { unsafe compiled }
        }
    }
}

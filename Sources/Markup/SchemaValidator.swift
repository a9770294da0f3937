import CLibXML2

/// Checks documents against a ``Schema``, one after the other; each thread makes its own.
public struct SchemaValidator: ~Copyable {
    /// A parser is renewed after so many documents, so that the names it has interned cannot add up.
    private static let documentsPerParser = 4096

    private let context: ValidationContext
    private var parser = ParserContext()
    private var documentsLeft = SchemaValidator.documentsPerParser
    private var reading: FlatReading?

    /// Makes a validator for one thread.
    public init(_ schema: Schema) {
        LibraryState.prepareThread()
        context = ValidationContext(schema)
    }

    /// Whether the bytes are one well-formed document, without document type declaration, that keeps to the schema.
    ///
    /// Reading stops at the first problem. The encoding is the declared one (UTF-8, UTF-16, GB18030, …).
    /// - Complexity: linear; keeps no tree.
    public mutating func isValid(_ bytes: borrowing [UInt8]) -> Bool {
        isValid(bytes.span)
    }

    /// Whether the bytes are one well-formed document, without document type declaration, that keeps to the schema.
    public mutating func isValid(_ bytes: Span<UInt8>) -> Bool {
        LibraryState.prepareThread()
        guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return false }
        let verdict = parse(bytes)
        documentsLeft -= 1
        if !verdict || documentsLeft == 0 {
            parser = ParserContext()
            documentsLeft = SchemaValidator.documentsPerParser
        }
        return verdict
    }

    private func parse(_ bytes: Span<UInt8>) -> Bool {
        let parser = parser
        let context = context
        unsafe xmlSchemaSetValidStructuredErrors(context.handle, stopAtError, parser.handle)
        return unsafe context.plugged { handlers, target in
            var table = unsafe handlers
            unsafe table.serror = ignoreError
            return unsafe parser.parse(bytes, table: table, context: target) && context.isValid
        }
    }

    /// Every problem of the bytes, in document order, at most `limit`; empty exactly when `isValid` is true.
    ///
    /// An element that may not stand where it stands is reported and then passed over, so that what follows it is
    /// still checked. Meant for documents ``isValid(_:)-([UInt8])`` has refused; several times slower.
    /// - Parameters:
    ///   - limit: at least 1.
    ///   - itemKey: how to name the item a problem lies in.
    public mutating func problems(
        in bytes: borrowing [UInt8], limit: Int = 100, itemKey: ItemKey? = nil
    ) -> [MarkupProblem] {
        precondition(limit > 0, "A limit of problems is at least 1.")
        LibraryState.prepareThread()
        guard !bytes.isEmpty else { return [.unreadable("The document is empty")] }
        guard bytes.count <= Int(Int32.max) else { return [.unreadable("The document is larger than 2 GB")] }
        return ProblemSearch(context: context, limit: limit, itemKey: itemKey).run(copy bytes)
    }
}

extension SchemaValidator {
    /// Reads a document and holds it against the schema in one pass; `nil` when it is not well-formed, has a document type
    /// declaration, is empty or larger than 2 GB, or has a tag or a text beyond all bounds.
    ///
    /// - Parameters:
    ///   - names: the names that are known; the same at each call.
    ///   - limits: what is kept of a document, from the first call on.
    /// - Complexity: linear in the bytes.
    public mutating func read(
        _ bytes: Span<UInt8>, names: NameTable, limits: FlatDocument.Limits = .init()
    ) -> (document: FlatDocument, isValid: Bool)? {
        guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return nil }
        LibraryState.prepareThread()
        let reading = reading ?? FlatReading(names: names, limits: limits)
        self.reading = reading
        return reading.run(bytes, context)
    }

    /// Reads a document that comes in pieces and holds it against the schema in the same pass, with bounded memory.
    ///
    /// The problems are in document order; behind the first child that may not stand where it stands its siblings are
    /// not checked, and columns are counted by libxml2, which is less exact behind references and line breaks in tags.
    /// - Parameters:
    ///   - limit: most problems, at least 1.
    ///   - next: gives the next piece, an empty one at the end. Not called any more after a place that stops the reading.
    /// - Returns: the elements unless the document is not well-formed, and the problems.
    /// - Complexity: linear in the bytes.
    public mutating func read(
        limit: Int, itemKey: ItemKey?, names: NameTable, limits: FlatDocument.Limits = .init(),
        pieces next: () -> [UInt8]
    ) -> (document: FlatDocument?, problems: [MarkupProblem]) {
        precondition(limit > 0, "A limit of problems is at least 1.")
        LibraryState.prepareThread()
        let pass = ProblemPass(
            context: context, limit: limit, itemKey: itemKey, amendments: Amendments(),
            recorder: FlatRecorder(names: names, limits: limits, size: limits.elements * 8))
        pass.run(pieces: next)
        return (pass.document, pass.problems.withoutConsequences().map(\.placedByParser))
    }
}

// The validator is the only owner of what it holds, so it may be handed to another thread.
extension SchemaValidator: @unchecked Sendable {}

extension MarkupProblem {
    static func unreadable(_ message: String) -> MarkupProblem {
        MarkupProblem(
            kind: .notWellFormed, line: 1, column: 1, path: "/", elementName: "", value: nil, itemKey: nil,
            expected: [],
            facet: nil, code: 0, message: message)
    }
}

private let ignoreError: xmlStructuredErrorFunc = { _, _ in }

private let stopAtError: xmlStructuredErrorFunc = { parser, report in
    guard let parser = unsafe parser, let report = unsafe report,
        unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    unsafe xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
}

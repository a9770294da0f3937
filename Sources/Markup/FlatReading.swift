import CLibXML2

/// Readings of documents into lists of elements, one after the other, driven by libxml2's events; what comes is handed on
/// to a schema's handlers in the same pass where there is one.
@safe final class FlatReading {
    /// A parser is renewed after so many documents, so that the names it has interned cannot add up.
    private static let documentsPerParser = 4096

    private let names: NameTable
    private let limits: FlatDocument.Limits
    private var parser = ParserContext()
    private var documentsLeft = FlatReading.documentsPerParser
    private var recorder: FlatRecorder
    private var feed: SchemaFeed?
    private var isRefused = false
    private var keepsToSchema = true

    init(names: NameTable, limits: FlatDocument.Limits) {
        self.names = names
        self.limits = limits
        recorder = FlatRecorder(names: names, limits: limits, size: 0)
    }

    /// The elements of a well-formed document, and whether it keeps to the schema; `nil` when it is not well-formed, has a
    /// document type declaration or a tag or text beyond all bounds.
    func run(_ bytes: Span<UInt8>, _ context: ValidationContext? = nil) -> (document: FlatDocument, isValid: Bool)? {
        recorder = FlatRecorder(names: names, limits: limits, size: bytes.count)
        (isRefused, keepsToSchema) = (false, true)
        let isWellFormed = context.map { parse(bytes, against: $0) } ?? parse(bytes)
        feed = nil
        let document = isWellFormed && !isRefused ? recorder.finished(hasExactOffsets: !isTranscoded) : nil
        recorder = FlatRecorder(names: names, limits: limits, size: 0)
        documentsLeft -= 1
        guard let document else {
            renewParser()
            return nil
        }
        if documentsLeft == 0 || !document.unknownNames.isEmpty { renewParser() }
        return (document, keepsToSchema)
    }

    private func parse(_ bytes: Span<UInt8>) -> Bool {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        let isGood = unsafe parser.parse(bytes, table: FlatReading.table, context: me)
        return withExtendedLifetime(self) { isGood }
    }

    private func parse(_ bytes: Span<UInt8>, against context: ValidationContext) -> Bool {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe xmlSchemaSetValidStructuredErrors(context.handle, schemaObjected, me)
        var isWellFormed = false
        _ = unsafe context.plugged { handlers, target in
            feed = unsafe SchemaFeed(handlers, target)
            isWellFormed = parse(bytes)
            feed?.flush()
            return true
        }
        if !context.isValid { keepsToSchema = false }
        return isWellFormed
    }

    private var isTranscoded: Bool { unsafe parser.handle.pointee.input?.pointee.buf?.pointee.encoder != nil }

    private func renewParser() {
        parser = ParserContext()
        documentsLeft = FlatReading.documentsPerParser
    }

    // MARK: Events

    fileprivate func begin(
        _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
        _ attributeCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        if recorder.isBeforeRoot { unsafe recorder.root(name, prefix, space, attributeCount, attributes) }
        let place = ParserPlace.tagOffset(of: parser)
        unsafe recorder.begin(name, offset: place.offset, line: place.line)
    }

    fileprivate func end() { recorder.end() }

    fileprivate func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32, isSection: Bool) {
        unsafe recorder.append(characters, Int(count))
        if unsafe feed?.append(characters, count, isSection: isSection) == false { refuse() }
    }

    /// Reading stops: nothing of the document is wanted.
    fileprivate func refuse() {
        isRefused = true
        unsafe xmlStopParser(parser.handle)
    }

    fileprivate func objected() {
        keepsToSchema = false
        feed?.isOpen = false
    }

    /// The schema's handlers, all text before this tag handed on; `nil` without a schema and after its first objection.
    fileprivate var readyFeed: SchemaFeed? {
        guard let feed, feed.isOpen else { return nil }
        feed.flush()
        return feed
    }

    // Safe: it holds functions only and is never changed.
    nonisolated(unsafe) private static let table: xmlSAXHandler = {
        var table = unsafe xmlSAXHandler()
        unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe table.startElementNs = elementBegan
        unsafe table.endElementNs = elementEnded
        unsafe table.characters = charactersCame
        unsafe table.ignorableWhitespace = charactersCame
        unsafe table.cdataBlock = sectionCame
        unsafe table.reference = referenceCame
        unsafe table.internalSubset = documentTypeCame
        unsafe table.serror = nothingSaid
        return unsafe table
    }()

    /// Runs `body` on the reading that is the context of an event, without counting a reference to it.
    fileprivate static func with(_ context: UnsafeMutableRawPointer?, _ body: (FlatReading) -> Void) {
        guard let context = unsafe context else { return }
        unsafe Unmanaged<FlatReading>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
    }
}

private let elementBegan: startElementNsSAX2Func = {
    context, name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes in
    guard let name = unsafe name else { return }
    unsafe FlatReading.with(context) { reading in
        unsafe reading.readyFeed?.begin(
            name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes)
        unsafe reading.begin(name, prefix, space, attributeCount, attributes)
    }
}

private let elementEnded: endElementNsSAX2Func = { context, name, prefix, space in
    unsafe FlatReading.with(context) { reading in
        unsafe reading.readyFeed?.end(name, prefix, space)
        reading.end()
    }
}

private let charactersCame: charactersSAXFunc = { context, characters, count in
    unsafe FlatReading.with(context) { unsafe $0.append(characters, count, isSection: false) }
}

private let sectionCame: cdataBlockSAXFunc = { context, characters, count in
    unsafe FlatReading.with(context) { unsafe $0.append(characters, count, isSection: true) }
}

private let referenceCame: referenceSAXFunc = { context, name in
    unsafe FlatReading.with(context) { unsafe $0.readyFeed?.reference(name) }
}

private let documentTypeCame: internalSubsetSAXFunc = { context, _, _, _ in
    unsafe FlatReading.with(context) { $0.refuse() }
}

private let nothingSaid: xmlStructuredErrorFunc = { _, _ in }

private let schemaObjected: xmlStructuredErrorFunc = { context, report in
    guard let report = unsafe report, unsafe report.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    unsafe FlatReading.with(context) { $0.objected() }
}

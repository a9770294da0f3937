import CLibXML2

/// One reading of a document: hands every event on to the schema's handlers and keeps track of the open elements, so
/// that whatever they report is put on the element being opened or closed.
@safe final class ProblemPass {
    private(set) var problems: [FoundProblem] = []
    let parser = ParserContext()
    let context: ValidationContext
    private let limit: Int
    private let itemKey: ItemKey?
    private let amendments: Amendments

    private var open: OpenElement?
    private var nextOrdinal = 0
    private var text: [UInt8] = []
    /// How many of the open elements are being passed over.
    private var skippedDepth = 0
    /// The child passed over last and its parent, to pass over its like too.
    private var lastSkipped: (parent: Int, name: String)?
    private var hasEnded = false
    private var isComplete = false
    private var isEnding = false
    private var isSupplying = false
    private(set) var feed: SchemaFeed?
    private var recorder: FlatRecorder?

    /// A pass; one with a `recorder` reads to the end however many problems there are, and writes the elements down.
    init(
        context: ValidationContext, limit: Int, itemKey: ItemKey?, amendments: Amendments,
        recorder: FlatRecorder? = nil
    ) {
        self.context = context
        self.limit = limit
        self.itemKey = itemKey
        self.amendments = amendments
        self.recorder = recorder
    }

    /// Reads the document; afterwards `problems` holds at least one problem when it is not valid.
    func run(_ bytes: [UInt8]) {
        unsafe run { me, table in unsafe parser.parse(bytes.span, table: table, context: me) }
    }

    /// Reads a document that comes in pieces until an empty one.
    func run(pieces next: () -> [UInt8]) {
        withoutActuallyEscaping(next) { next in
            let source = PieceSource(parser, next: next)
            unsafe run { me, table in unsafe parser.parse(from: source, table: table, context: me) }
        }
    }

    private func run(_ parse: (UnsafeMutableRawPointer, xmlSAXHandler) -> Bool) {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe xmlSchemaSetValidStructuredErrors(context.handle, schemaReported, me)
        var isWellFormed = false
        _ = unsafe context.plugged { handlers, target in
            feed = unsafe SchemaFeed(handlers, target)
            isWellFormed = unsafe parse(me, forwardingTable())
            feed?.flush()
            return true
        }
        complete(isWellFormed)
        feed = nil
        withExtendedLifetime(self) {}
    }

    private func complete(_ isWellFormed: Bool) {
        if parser.wasCrowded {
            // What the parser said of the end that was made of it is not the document's fault.
            problems.removeAll { $0.kind == .notWellFormed }
            hasEnded = false
            end(.crowdedTag, "A tag has more than 2,000 attributes; it was not read further")
        }
        if !hasEnded && !isWellFormed && parser.hasBytesLeft {
            parserError(code: Int(XML_ERR_DOCUMENT_END.rawValue), message: "A NUL follows the end of the document")
        }
        isComplete = isWellFormed && !hasEnded
        if !(isWellFormed && context.isValid) && problems.isEmpty && amendments.passedOver.isEmpty {
            add(.other, place: place(), element: open, code: 0, message: "The document does not keep to the schema")
        }
    }

    /// The elements that were written down; `nil` when the document was not read to a good end.
    var document: FlatDocument? {
        guard isComplete, let recorder else { return nil }
        let isTranscoded = unsafe parser.handle.pointee.input?.pointee.buf?.pointee.encoder != nil
        return recorder.finished(hasExactOffsets: !isTranscoded)
    }

    // MARK: Events

    /// An element begins; returns whether the schema's handlers get to see it.
    func begin(_ name: String) -> Bool {
        text.removeAll(keepingCapacity: true)
        let element = OpenElement(
            name: name, parent: open, ordinal: nextOrdinal, place: tagPlace(), itemName: itemKey?.item)
        nextOrdinal += 1
        open = element
        if skippedDepth > 0 || isPassedOver(element) {
            skippedDepth += 1
            return false
        }
        lastSkipped = nil
        return true
    }

    private func isPassedOver(_ element: OpenElement) -> Bool {
        let parent = element.parent?.ordinal ?? -1
        if amendments.passedOver.contains(element.ordinal) {
            lastSkipped = (parent, element.name)
            return true
        }
        guard let last = lastSkipped else { return false }
        return last.parent == parent && last.name == element.name
    }

    /// The names of the empty elements the schema's handlers are to see before the one just begun.
    var suppliedNames: [String] { open.flatMap { amendments.supplied[$0.ordinal] } ?? [] }

    /// Runs `body`, ignoring what the schema's handlers report.
    func supplying(_ body: () -> Void) {
        isSupplying = true
        body()
        isSupplying = false
    }

    /// The open element ends; what the schema's handlers report now is about the whole of it.
    func willEnd() { isEnding = true }

    /// Whether events inside the open element are handed on.
    var isForwarding: Bool { skippedDepth == 0 }

    /// The open element has ended, and the schema's handlers have seen its end.
    func end() {
        isEnding = false
        if let element = open, let key = itemKey, element.name == key.key, let item = element.parent,
            item.name == key.item
        {
            item.itemKey = text.isEmpty ? nil : ErrorText.bounded(text, to: 80)
        }
        text.removeAll(keepingCapacity: true)
        open = open?.parent
        if skippedDepth > 0 { skippedDepth -= 1 }
        recorder?.end()
    }

    /// Text inside the open element; only its beginning is kept.
    func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32, isSection: Bool) {
        let room = 100 - text.count
        if room > 0 {
            unsafe text.append(contentsOf: UnsafeBufferPointer(start: characters, count: min(room, Int(count))))
        }
        unsafe recorder?.append(characters, Int(count))
        guard isForwarding, unsafe feed?.append(characters, count, isSection: isSection) == false else { return }
        end(.longText, "A text is longer than 4 MB; it was not read further")
        unsafe xmlStopParser(parser.handle)
    }

    /// Writes the element down that begins, where elements are written down; the arguments are libxml2's.
    func record(
        _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
        _ attributeCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard recorder != nil else { return }
        if recorder?.isBeforeRoot == true {
            unsafe recorder?.root(name, prefix, space, attributeCount, attributes)
        }
        let place = ParserPlace.tagOffset(of: parser)
        unsafe recorder?.begin(name, offset: place.offset, line: place.line)
    }

    // MARK: Problems

    /// The schema's handlers report an error on the open element.
    func schemaError(code: Int, message: String) {
        guard !isSupplying else { return }
        let kind = MarkupProblem.Kind(schemaCode: code, message: message)
        guard !isRepetition(kind, message) else { return }
        var value: String?
        if kind == .value { value = ErrorText.attributeValue(in: message) ?? ErrorText.bounded(text, to: 80) }
        let isAtEnd = kind == .missingElement && isEnding
        let place = isAtEnd ? tagPlace() : open?.place ?? place()
        add(kind, place: place, element: open, value: value, code: code, message: message)
    }

    /// libxml2 reports a wrong value twice: the facet, then that the value is not valid.
    private func isRepetition(_ kind: MarkupProblem.Kind, _ message: String) -> Bool {
        guard kind == .value, let last = problems.last, last.kind == .value, last.element === open else { return false }
        return ErrorText.facet(in: message) == nil && ErrorText.facet(in: last.message) != nil
    }

    /// The parser reports an error; the first that breaks well-formedness counts, what follow are its consequences.
    func parserError(code: Int, message: String) {
        guard !hasEnded else { return }
        hasEnded = true
        if code == Int(XML_ERR_TAG_NAME_MISMATCH.rawValue), let open {
            problems.removeAll { $0.isMisplaced(within: open) }
        }
        add(.notWellFormed, place: place(), element: open, code: code, message: message)
    }

    /// The parser reports a fault of namespaces; reading goes on.
    func namespaceError(code: Int, message: String) {
        guard !hasEnded else { return }
        add(.other, place: tagPlace(), element: open, code: code, message: message)
    }

    /// A document type declaration begins: it is refused and reading stops.
    func documentType() {
        hasEnded = true
        add(
            .documentType, place: tagPlace(), element: nil, code: 0,
            message: "A document type declaration is not accepted")
        unsafe xmlStopParser(parser.handle)
    }

    /// Reading ends here, at a place that no document may have.
    private func end(_ kind: MarkupProblem.Kind, _ message: String) {
        guard !hasEnded else { return }
        hasEnded = true
        add(kind, place: open?.place ?? place(), element: open, code: 0, message: message)
    }

    private func add(
        _ kind: MarkupProblem.Kind, place: DocumentPlace, element: OpenElement?, value: String? = nil, code: Int,
        message: String
    ) {
        if problems.count >= limit {
            feed?.isOpen = false
            guard recorder == nil else {
                if hasEnded { problems[limit - 1] = found(kind, place, element, value, code, message) }
                return
            }
            unsafe xmlStopParser(parser.handle)
            return
        }
        problems.append(found(kind, place, element, value, code, message))
    }

    private func found(
        _ kind: MarkupProblem.Kind, _ place: DocumentPlace, _ element: OpenElement?, _ value: String?, _ code: Int,
        _ message: String
    ) -> FoundProblem {
        FoundProblem(kind: kind, place: place, element: element, value: value, code: code, message: message)
    }

    // MARK: Places

    private func place() -> DocumentPlace { ParserPlace.current(of: parser) }
    private func tagPlace() -> DocumentPlace { ParserPlace.tag(of: parser) }
}

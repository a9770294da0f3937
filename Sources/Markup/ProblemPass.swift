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
    private var isEnding = false
    private var isSupplying = false
    private(set) var handlers = unsafe xmlSAXHandler()
    private(set) var target: UnsafeMutableRawPointer?

    init(context: ValidationContext, limit: Int, itemKey: ItemKey?, amendments: Amendments) {
        self.context = context
        self.limit = limit
        self.itemKey = itemKey
        self.amendments = amendments
    }

    /// Reads the document; afterwards `problems` holds at least one problem when it is not valid.
    func run(_ bytes: [UInt8]) {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe xmlSchemaSetValidStructuredErrors(context.handle, schemaReported, me)
        let isGood = unsafe context.plugged { table, target in
            unsafe self.handlers = table
            unsafe self.target = target
            let isWellFormed = unsafe parser.parse(bytes.span, table: forwardingTable(), context: me)
            return isWellFormed && context.isValid
        }
        if !hasEnded && parser.hasBytesLeft {
            parserError(code: Int(XML_ERR_DOCUMENT_END.rawValue), message: "A NUL follows the end of the document")
        }
        if !isGood && problems.isEmpty && amendments.passedOver.isEmpty {
            add(.other, place: place(), element: open, code: 0, message: "The document does not keep to the schema")
        }
        withExtendedLifetime(self) {}
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
    }

    /// Text inside the open element; only its beginning is kept.
    func append(_ characters: UnsafeBufferPointer<UInt8>) {
        let room = 100 - text.count
        if room > 0 { unsafe text.append(contentsOf: characters.prefix(room)) }
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

    private func add(
        _ kind: MarkupProblem.Kind, place: DocumentPlace, element: OpenElement?, value: String? = nil, code: Int,
        message: String
    ) {
        guard problems.count < limit else {
            unsafe xmlStopParser(parser.handle)
            return
        }
        problems.append(
            FoundProblem(kind: kind, place: place, element: element, value: value, code: code, message: message))
    }

    // MARK: Places

    private func place() -> DocumentPlace { ParserPlace.current(of: parser) }
    private func tagPlace() -> DocumentPlace { ParserPlace.tag(of: parser) }
}

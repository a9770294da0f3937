import CLibXML2

/// One reading of a document: hands every event on to the schema's handlers and keeps track of the open elements, so
/// that whatever they report is put on the element being opened or closed.
@safe final class ProblemPass {
    private(set) var problems: [FoundProblem] = []
    let parser = ParserContext()
    let context: ValidationContext
    private let limit: Int
    private let itemKey: ItemKey?
    private let passedOver: Set<Int>

    private var open: OpenElement?
    private var nextOrdinal = 0
    private var text: [UInt8] = []
    /// How many of the open elements are being passed over.
    private var skippedDepth = 0
    /// The child passed over last and its parent, to pass over its like too.
    private var lastSkipped: (parent: Int, name: String)?
    private var hasEnded = false
    private(set) var handlers = unsafe xmlSAXHandler()
    private(set) var target: UnsafeMutableRawPointer?

    init(context: ValidationContext, limit: Int, itemKey: ItemKey?, passedOver: Set<Int>) {
        self.context = context
        self.limit = limit
        self.itemKey = itemKey
        self.passedOver = passedOver
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
        if !isGood && problems.isEmpty && passedOver.isEmpty {
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
        if passedOver.contains(element.ordinal) {
            lastSkipped = (parent, element.name)
            return true
        }
        guard let last = lastSkipped else { return false }
        return last.parent == parent && last.name == element.name
    }

    /// Whether events inside the open element are handed on.
    var isForwarding: Bool { skippedDepth == 0 }

    /// The open element has ended, and the schema's handlers have seen its end.
    func end() {
        if let element = open, let key = itemKey, element.name == key.key, let item = element.parent,
            item.name == key.item
        {
            item.itemKey = ErrorText.bounded(text, to: 80)
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
        let kind = MarkupProblem.Kind(schemaCode: code, message: message)
        if kind == .value, let last = problems.last, last.kind == .value, last.element === open,
            ErrorText.facet(in: message) == nil,
            ErrorText.facet(in: last.message) != nil
        {
            return  // libxml2 says it twice: the facet, then that the value is not valid.
        }
        let value = kind == .value ? ErrorText.bounded(text, to: 80) : nil
        add(kind, place: open?.place ?? place(), element: open, value: value, code: code, message: message)
    }

    /// The parser reports an error; the first one that breaks well-formedness counts, what follows are its consequences.
    func parserError(code: Int, message: String) {
        guard !hasEnded else { return }
        hasEnded = true
        add(.notWellFormed, place: place(), element: open, code: code, message: message)
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

extension MarkupProblem.Kind {
    /// The sort of a schema error, by libxml2's number.
    fileprivate init(schemaCode code: Int, message: String) {
        switch UInt32(code) {
        case XML_SCHEMAV_ELEMENT_CONTENT.rawValue:
            self = message.hasPrefix("Missing child") ? .missingElement : .unexpectedElement
        case XML_SCHEMAV_CVC_ELT_1.rawValue: self = .unexpectedElement
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1.rawValue...XML_SCHEMAV_CVC_COMPLEX_TYPE_5_2.rawValue,
            XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue:
            self = .attribute
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: self = .value
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue...XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4.rawValue,
            XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue:
            self = .text
        default: self = .other
        }
    }
}

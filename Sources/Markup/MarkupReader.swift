import CLibXML2

/// Reads a document from front to back, one node at a time, without keeping it.
///
/// An empty element (`<a/>`) comes as an element and its end. CDATA comes as text. Comments and processing
/// instructions are passed over. A document type declaration is an error, so no entity but the five predefined ones
/// exists. Elements may be nested 256 deep; a text may be 10 MB long unless long texts are allowed.
@safe public struct MarkupReader: ~Copyable {
    /// The sort of a node.
    public enum Kind: Sendable {
        /// The beginning of an element.
        case element
        /// The end of an element.
        case endElement
        /// Text that is not all white space, or white space that counts.
        case text
    }

    private static let maximalDepth = 256

    private let handle: xmlTextReaderPtr
    private let source: ReaderSource
    private let first = FirstError()
    private var isAtEmptyElement = false
    private var isEndOfEmptyElement = false

    /// The sort of the node the reader stands on; before the first ``next()`` and after the last, `endElement`.
    public private(set) var kind = Kind.endElement

    /// Makes a reader at the start of the document.
    ///
    /// - Parameter allowsLongText: whether a text may be longer than 10 MB.
    /// - Complexity: O(1); the bytes are shared, not copied.
    public init(_ bytes: [UInt8], allowsLongText: Bool = false) {
        LibraryState.prepareThread()
        source = ReaderSource(bytes)
        var options = LibraryState.parserOptions | Int32(XML_PARSE_NOCDATA.rawValue)
        if allowsLongText { options |= Int32(XML_PARSE_HUGE.rawValue) }
        let input = unsafe Unmanaged.passUnretained(source).toOpaque()
        guard let made = unsafe xmlReaderForIO(readSource, closeSource, input, nil, nil, options) else {
            preconditionFailure("Memory ran out for an XML reader.")
        }
        unsafe handle = made
        let context = unsafe Unmanaged.passUnretained(first).toOpaque()
        unsafe xmlTextReaderSetStructuredErrorHandler(made, recordFirstError, context)
    }

    deinit {
        unsafe xmlFreeTextReader(handle)
        withExtendedLifetime(source) {}
        withExtendedLifetime(first) {}
    }

    /// Goes to the next node; false at the end of the document.
    ///
    /// - Throws: ``MarkupError`` when the document is not well-formed, carries a document type declaration or is nested
    ///   too deep. After that the reader stays where it is.
    public mutating func next() throws(MarkupError) -> Bool {
        if isAtEmptyElement {
            isAtEmptyElement = false
            isEndOfEmptyElement = true
            kind = .endElement
            return true
        }
        isEndOfEmptyElement = false
        while try advance() {
            switch unsafe UInt32(bitPattern: xmlTextReaderNodeType(handle)) {
            case XML_READER_TYPE_ELEMENT.rawValue: return try begin()
            case XML_READER_TYPE_END_ELEMENT.rawValue: return arrive(.endElement)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
                return arrive(.text)
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
                throw MarkupError(
                    kind: .documentType, line: line, message: "A document type declaration is not accepted")
            default: continue
            }
        }
        kind = .endElement
        return false
    }

    private mutating func begin() throws(MarkupError) -> Bool {
        guard depth < MarkupReader.maximalDepth else {
            throw MarkupError(
                kind: .tooDeep, line: line, message: "Elements are nested deeper than \(MarkupReader.maximalDepth)")
        }
        isAtEmptyElement = unsafe xmlTextReaderIsEmptyElement(handle) == 1
        return arrive(.element)
    }

    private mutating func arrive(_ kind: Kind) -> Bool {
        self.kind = kind
        return true
    }

    private func advance() throws(MarkupError) -> Bool {
        let result = unsafe xmlTextReaderRead(handle)
        if result < 0 || first.isSet {
            throw first.error(kind: .notWellFormed, otherwise: "The document is not well-formed XML")
        }
        return result == 1
    }

    // MARK: The node

    /// How many elements enclose the node; 0 for the root.
    public var depth: Int { unsafe Int(xmlTextReaderDepth(handle)) }

    /// The line of the node, counted from 1: for an element, the line on which its start tag ends.
    public var line: Int {
        guard let node = unsafe xmlTextReaderCurrentNode(handle) else { return 1 }
        return unsafe max(1, Int(xmlGetLineNo(node)))
    }

    /// The element's name without prefix; `#text` for text.
    public var localName: String { unsafe MarkupReader.string(xmlTextReaderConstLocalName(handle)) ?? "" }

    /// The element's namespace, if it has one.
    public var namespace: String? { unsafe MarkupReader.string(xmlTextReaderConstNamespaceUri(handle)) }

    /// Whether the reader stands on the beginning of an element with this local name. Makes no string.
    public func isElement(_ name: StaticString) -> Bool { kind == .element && hasName(name) }

    /// Whether the reader stands on the end of an element with this local name. Makes no string.
    public func isEnd(_ name: StaticString) -> Bool { kind == .endElement && hasName(name) }

    private func hasName(_ name: StaticString) -> Bool {
        guard let own = unsafe xmlTextReaderConstLocalName(handle) else { return false }
        return unsafe xmlStrEqual(own, name.utf8Start) == 1
    }

    /// The text, empty unless the node is text.
    public var text: String { String(decoding: textBytes, as: UTF8.self) }

    private var textBytes: [UInt8] {
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return bytes
    }

    /// Appends the text in UTF-8; nothing unless the node is text.
    public func appendText(to bytes: inout [UInt8]) {
        guard kind == .text, let value = unsafe xmlTextReaderConstValue(handle) else { return }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }

    /// The value in UTF-8 of the element's attribute, named with its prefix as written; nil where it has none.
    ///
    /// - Precondition: the node is the beginning of an element.
    public func attribute(_ name: StaticString) -> [UInt8]? {
        precondition(kind == .element, "Only the beginning of an element has attributes.")
        guard let value = unsafe xmlTextReaderGetAttribute(handle, name.utf8Start) else { return nil }
        defer { unsafe zuhuo_xml_free(value) }
        return unsafe Array(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        return unsafe String(cString: text)
    }
}

// The reader is the only owner of what it holds, so it may be handed to another thread.
extension MarkupReader: @unchecked Sendable {}

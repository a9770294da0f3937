import CLibXML2

/// Hands a document's events on to a schema's handlers: the text between two tags in one piece, however it came.
///
/// libxml2 appends each piece of a text to what it has by counting what it has, so that a long text in many pieces takes
/// time that grows with its square.
@safe final class SchemaFeed {
    /// Most bytes of one text.
    static let mostText = 4 << 20

    private let handlers: xmlSAXHandler
    private let target: UnsafeMutableRawPointer
    private var text: [UInt8] = []
    private var hasSection = false
    /// Whether the handlers get to see what comes.
    var isOpen = true

    init(_ handlers: xmlSAXHandler, _ target: UnsafeMutableRawPointer) {
        unsafe self.handlers = handlers
        unsafe self.target = target
    }

    /// Keeps text for the next tag; false when it is longer than any text may be. A section (CDATA) stays one.
    func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32, isSection: Bool) -> Bool {
        guard isOpen else { return true }
        guard text.count + Int(count) <= SchemaFeed.mostText else { return false }
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
        if isSection { hasSection = true }
        return true
    }

    /// Hands on the text that has come since the last tag. Call before each tag.
    func flush() {
        guard !text.isEmpty || hasSection else { return }
        if isOpen {
            unsafe text.withUnsafeBufferPointer { text in
                let handler = unsafe hasSection ? handlers.cdataBlock : handlers.characters
                unsafe handler?(target, text.baseAddress, Int32(clamping: text.count))
            }
        }
        if text.capacity > 65_536 { text = [] } else { text.removeAll(keepingCapacity: true) }
        hasSection = false
    }

    /// An element begins; the arguments are libxml2's.
    func begin(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
        _ spaceCount: Int32, _ spaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
        _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard isOpen else { return }
        unsafe handlers.startElementNs?(
            target, name, prefix, space, spaceCount, spaces, attributeCount, defaultedCount, attributes)
    }

    /// An element ends.
    func end(_ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?) {
        guard isOpen else { return }
        unsafe handlers.endElementNs?(target, name, prefix, space)
    }

    /// A reference to an entity comes.
    func reference(_ name: UnsafePointer<xmlChar>?) {
        guard isOpen else { return }
        unsafe handlers.reference?(target, name)
    }

    /// Lets the handlers see an empty element that the document lacks.
    func supply(_ name: String, _ space: UnsafePointer<xmlChar>?) {
        unsafe (Array(name.utf8) + [0]).withUnsafeBufferPointer { name in
            unsafe begin(name.baseAddress, nil, space, 0, nil, 0, 0, nil)
            unsafe end(name.baseAddress, nil, space)
        }
    }
}

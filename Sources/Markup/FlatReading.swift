import CLibXML2

/// One reading of a document into a list of elements, driven by libxml2's events.
@safe final class FlatReading {
    private let names: NameTable
    private let limits: FlatDocument.Limits
    private let parser = ParserContext()
    private var document = FlatDocument()
    private var open: [Int32] = []
    private var ignoredDepth = 0
    private var unknown: [String: Bool] = [:]
    private var isRefused = false

    init(names: NameTable, limits: FlatDocument.Limits) {
        self.names = names
        self.limits = limits
        document.nodes.reserveCapacity(512)
        document.text.reserveCapacity(4096)
    }

    func run(_ bytes: Span<UInt8>) -> FlatDocument? {
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        let isGood = unsafe parser.parse(bytes, table: FlatReading.table(), context: me)
        withExtendedLifetime(self) {}
        guard isGood, !isRefused, !document.nodes.isEmpty else { return nil }
        if unsafe parser.handle.pointee.input?.pointee.buf?.pointee.encoder != nil { document.hasExactOffsets = false }
        return document
    }

    // MARK: Events

    fileprivate func begin(_ name: UnsafePointer<xmlChar>) {
        guard ignoredDepth == 0, document.nodes.count < limits.elements, open.count < 64 else {
            ignoredDepth += 1
            document.isTruncated = true
            return
        }
        let bytes = unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        let identity = unsafe names.index(of: Span(_unsafeElements: bytes))
        if identity == NameTable.unknown { unsafe note(String(decoding: bytes, as: UTF8.self)) }
        let parent = open.last ?? -1
        if parent >= 0, !document.nodes[Int(parent)].hasChildren {
            // What stood before the first child is white space, or text the structure layer speaks of.
            document.nodes[Int(parent)].hasChildren = true
            document.text.removeSubrange(Int(document.nodes[Int(parent)].textStart)...)
        }
        let place = tagPlace
        let start = UInt32(clamping: document.text.count)
        open.append(Int32(document.nodes.count))
        document.nodes.append(
            FlatDocument.Node(
                name: identity, depth: UInt16(open.count - 1), parent: parent, hasChildren: false, textStart: start,
                textEnd: start, offset: place.offset, line: place.line, end: 0))
    }

    fileprivate func end() {
        if ignoredDepth > 0 {
            ignoredDepth -= 1
            return
        }
        guard let index = open.popLast() else { return }
        if !document.nodes[Int(index)].hasChildren {
            document.nodes[Int(index)].textEnd = UInt32(clamping: document.text.count)
        }
        document.nodes[Int(index)].end = Int32(document.nodes.count)
    }

    fileprivate func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
        guard ignoredDepth == 0, let index = open.last, let characters = unsafe characters else { return }
        let node = document.nodes[Int(index)]
        guard !node.hasChildren else { return }
        let room = limits.textBytes - (document.text.count - Int(node.textStart))
        if count > room { document.isTruncated = true }
        unsafe document.text.append(contentsOf: UnsafeBufferPointer(start: characters, count: max(0, min(count, room))))
    }

    fileprivate func refuse() { isRefused = true }

    fileprivate func root(
        _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?
    ) {
        guard document.nodes.isEmpty else { return }
        document.rootName = unsafe String(cString: name)
        document.rootPrefix = unsafe prefix.map { unsafe String(cString: $0) }
        document.rootNamespace = unsafe space.map { unsafe String(cString: $0) }
    }

    fileprivate var isBeforeRoot: Bool { document.nodes.isEmpty }

    fileprivate func attribute(_ name: String, _ value: String) {
        document.rootAttributes.append((name, value))
    }

    private func note(_ name: String) {
        guard unknown.count < 1000, unknown.updateValue(true, forKey: name) == nil else { return }
        document.unknownNames.append(name)
    }

    /// The `<` of the tag just read: the last one before the parser, since no attribute may hold one.
    private var tagPlace: (offset: UInt32, line: UInt32) {
        guard let input = unsafe parser.handle.pointee.input, let base = unsafe input.pointee.base,
            var cursor = unsafe input.pointee.cur
        else { return (0, 1) }
        var line = unsafe Int(input.pointee.line)
        while unsafe cursor > base {
            unsafe cursor -= 1
            let byte = unsafe cursor.pointee
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: "\n") { line -= 1 }
        }
        let offset = unsafe Int(input.pointee.consumed) + (cursor - base)
        return (UInt32(clamping: offset), UInt32(clamping: line))
    }

    private static func table() -> xmlSAXHandler {
        var table = unsafe xmlSAXHandler()
        unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe table.startElementNs = elementBegan
        unsafe table.endElementNs = elementEnded
        unsafe table.characters = charactersCame
        unsafe table.ignorableWhitespace = charactersCame
        unsafe table.cdataBlock = charactersCame
        unsafe table.internalSubset = documentTypeCame
        unsafe table.serror = nothingSaid
        return unsafe table
    }

    fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> FlatReading? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<FlatReading>.fromOpaque(context).takeUnretainedValue()
    }
}

private let elementBegan: startElementNsSAX2Func = {
    context, name, prefix, space, _, _, attributeCount, _, attributes in
    guard let reading = unsafe FlatReading.of(context), let name = unsafe name else { return }
    if reading.isBeforeRoot {
        unsafe reading.root(name, prefix, space)
        for index in 0..<min(Int(attributeCount), 16) {
            guard let list = unsafe attributes, let label = unsafe list[index * 5],
                let start = unsafe list[index * 5 + 3], let end = unsafe list[index * 5 + 4]
            else { continue }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
            unsafe reading.attribute(String(cString: label), String(decoding: bytes, as: UTF8.self))
        }
    }
    unsafe reading.begin(name)
}

private let elementEnded: endElementNsSAX2Func = { context, _, _, _ in
    unsafe FlatReading.of(context)?.end()
}

private let charactersCame: charactersSAXFunc = { context, characters, count in
    unsafe FlatReading.of(context)?.append(characters, Int(count))
}

private let documentTypeCame: internalSubsetSAXFunc = { context, _, _, _ in
    unsafe FlatReading.of(context)?.refuse()
}

private let nothingSaid: xmlStructuredErrorFunc = { _, _ in }

import CLibXML2

/// Writes a document's events down as a list of elements.
@safe struct FlatRecorder {
    private let names: NameTable
    private let limits: FlatDocument.Limits
    private(set) var document = FlatDocument()
    private var open: [Int32] = []
    private var ignoredDepth = 0
    private var unknown: Set<String> = []

    /// Starts an empty document; `size` is how many bytes it may have.
    init(names: NameTable, limits: FlatDocument.Limits, size: Int) {
        self.names = names
        self.limits = limits
        document.nodes.reserveCapacity(max(16, min(size / 28, 16_384)))
        document.text.reserveCapacity(max(64, min(size / 3, 65_536)))
        open.reserveCapacity(8)
    }

    /// An element begins whose `<` is at this place.
    mutating func begin(_ name: UnsafePointer<xmlChar>, offset: UInt32, line: UInt32) {
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
        let start = UInt32(clamping: document.text.count)
        open.append(Int32(document.nodes.count))
        document.nodes.append(
            FlatDocument.Node(
                name: identity, depth: UInt16(open.count - 1), parent: parent, hasChildren: false, textStart: start,
                textEnd: start, offset: offset, line: line, end: 0))
    }

    /// The innermost element ends.
    mutating func end() {
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

    /// Text comes inside the innermost element.
    mutating func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
        guard ignoredDepth == 0, let index = open.last, let characters = unsafe characters else { return }
        guard !document.nodes[Int(index)].hasChildren else { return }
        let own = limits.textBytes - (document.text.count - Int(document.nodes[Int(index)].textStart))
        let room = min(own, limits.allTextBytes - document.text.count)
        if count > room { document.isTruncated = true }
        unsafe document.text.append(contentsOf: UnsafeBufferPointer(start: characters, count: max(0, min(count, room))))
    }

    /// Whether the root has not come yet.
    var isBeforeRoot: Bool { document.nodes.isEmpty }

    /// What the root's tag says; the attributes are libxml2's, five pointers each.
    mutating func root(
        _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
        _ attributeCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        document.rootName = unsafe String(cString: name)
        document.rootPrefix = unsafe prefix.map { unsafe String(cString: $0) }
        document.rootNamespace = unsafe space.map { unsafe String(cString: $0) }
        for index in 0..<min(Int(attributeCount), 16) {
            guard let list = unsafe attributes, let label = unsafe list[index * 5],
                let start = unsafe list[index * 5 + 3], let end = unsafe list[index * 5 + 4]
            else { continue }
            let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
            unsafe document.rootAttributes.append(
                (name: String(cString: label), value: String(decoding: bytes, as: UTF8.self)))
        }
    }

    /// The document when all of it was well-formed; `nil` when it is empty.
    consuming func finished(hasExactOffsets: Bool) -> FlatDocument? {
        guard !document.nodes.isEmpty else { return nil }
        var result = document
        result.hasExactOffsets = hasExactOffsets
        return result
    }

    private mutating func note(_ name: String) {
        guard unknown.count < 1000, unknown.insert(name).inserted else { return }
        document.unknownNames.append(name)
    }
}

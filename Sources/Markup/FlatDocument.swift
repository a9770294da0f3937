/// A document as one list of its elements in document order with one run of bytes for their texts.
///
/// Made for many small documents: a handful of allocations each, whatever the number of elements.
public struct FlatDocument: Sendable {
    /// One element.
    public struct Node: Sendable {
        /// Identity of its local name in the ``NameTable``, or ``NameTable/unknown``.
        public let name: UInt16
        /// How many elements enclose it.
        public let depth: UInt16
        /// The index of the element that encloses it; -1 for the root.
        public let parent: Int32
        /// Whether it has elements inside.
        public internal(set) var hasChildren: Bool
        /// Where its text begins in ``FlatDocument/text``; the text is its own characters, outer white space kept.
        public internal(set) var textStart: UInt32
        /// Where its text ends.
        public internal(set) var textEnd: UInt32
        /// The offset of its start tag's `<` in the document's bytes; not exact for a transcoded document.
        public let offset: UInt32
        /// The line of that place, counted from 1.
        public let line: UInt32
        /// One behind the last element it holds.
        public internal(set) var end: Int32
    }

    /// The elements, the root first.
    public internal(set) var nodes: [Node] = []
    /// The texts of the elements without children, one behind the other, in UTF-8.
    public internal(set) var text: [UInt8] = []
    /// The local name of the root.
    public internal(set) var rootName = ""
    /// The namespace of the root, if it has one.
    public internal(set) var rootNamespace: String?
    /// The prefix of the root, if it has one.
    public internal(set) var rootPrefix: String?
    /// The attributes of the root: local names and values.
    public internal(set) var rootAttributes: [(name: String, value: String)] = []
    /// The local names of elements that are not in the table, each once, in order of their first appearance.
    public internal(set) var unknownNames: [String] = []
    /// Whether offsets are exact: the document is in UTF-8.
    public internal(set) var hasExactOffsets = true
    /// Whether elements or texts were left out because there were more than the limits allow.
    public internal(set) var isTruncated = false

    /// What is kept of a document at most.
    public struct Limits: Sendable {
        /// Most elements.
        public var elements: Int
        /// Most bytes of one text; of a longer one that many are kept.
        public var textBytes: Int
        /// Most bytes of all texts together.
        public var allTextBytes: Int

        /// Limits; by default 100,000 elements, 1.5 MB of one text and 4 MB of all: 12 MB of memory at most. Pictures
        /// of marks are texts of up to 1.4 MB.
        public init(elements: Int = 100_000, textBytes: Int = 3 << 19, allTextBytes: Int = 4 << 20) {
            self.elements = elements
            self.textBytes = textBytes
            self.allTextBytes = allTextBytes
        }
    }
}

/// Reads documents into ``FlatDocument``s, one after the other; each thread makes its own.
public struct FlatDocumentReader: ~Copyable {
    private let reading: FlatReading

    /// A reader that knows these names.
    public init(names: NameTable, limits: FlatDocument.Limits = .init()) {
        LibraryState.prepareThread()
        reading = FlatReading(names: names, limits: limits)
    }

    /// The document; `nil` when it is not well-formed, has a document type declaration, is empty or larger than 2 GB.
    /// - Complexity: linear in the bytes.
    public mutating func read(_ bytes: Span<UInt8>) -> FlatDocument? {
        guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return nil }
        LibraryState.prepareThread()
        return reading.run(bytes)?.document
    }
}

// The reader owns nothing that is shared, so it may be handed to another thread.
extension FlatDocumentReader: @unchecked Sendable {}

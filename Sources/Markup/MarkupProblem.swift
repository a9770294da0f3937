/// One thing wrong with a document, with its place.
public struct MarkupProblem: Equatable, Sendable {
    /// The sort of problem.
    public enum Kind: String, Sendable {
        /// The bytes are not well-formed XML; nothing after this place has been read.
        case notWellFormed
        /// A document type declaration, which is never accepted.
        case documentType
        /// An element that may not stand here: unknown, out of order, or once too often.
        case unexpectedElement
        /// An element lacks a child it must have.
        case missingElement
        /// The text of an element or the value of an attribute breaks its type.
        case value
        /// An attribute that may not stand here, or one that is missing.
        case attribute
        /// Text where only elements may stand.
        case text
        /// A tag with more attributes than any message has; nothing after it has been read.
        case crowdedTag
        /// A text longer than 4 MB; nothing after it has been read.
        case longText
        /// Anything else.
        case other
    }

    /// The sort of problem.
    public let kind: Kind
    /// The line of the element's `<`, of what a missing element should precede, or of the error in ill-formed text;
    /// counted from 1.
    public let line: Int
    /// The column of the same place in characters (Unicode scalars; a byte order mark is none), counted from 1.
    public let column: Int
    /// The place as an XPath of local names; an index, counted from 1, stands only where a sibling has the same name.
    public let path: String
    /// The local name of the element concerned, empty before the first one.
    public let elementName: String
    /// For a value problem, the text concerned: at most 80 bytes, cut between characters.
    public let value: String?
    /// The text of the key element of the enclosing item, when an ``ItemKey`` was given and the item has one.
    public let itemKey: String?
    /// For an unexpected or missing element, the local names that would be right here, at most ten.
    public let expected: [String]
    /// For a value problem, the facet that is broken, for example `maxLength`.
    public let facet: String?
    /// libxml2's number of the error.
    public let code: Int
    /// What libxml2 says, in English, without namespaces and without a line break; at most 400 bytes.
    public let message: String
}

/// Tells a validator how the repeated items of a document are known: by the text of one child element.
public struct ItemKey: Equatable, Sendable {
    /// The local name of the repeated element.
    public let item: String
    /// The local name of its child whose text is the key.
    public let key: String

    /// Names the repeated element and its key.
    public init(item: String, key: String) {
        self.item = item
        self.key = key
    }
}

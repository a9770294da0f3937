/// Why a schema or a document cannot be used at all.
public struct MarkupError: Error, Equatable, Sendable {
    /// The sort of trouble.
    public enum Kind: String, Sendable {
        /// The bytes are not well-formed XML, or break off.
        case notWellFormed
        /// The document carries a document type declaration, which is never accepted.
        case documentType
        /// Elements are nested deeper than the limit.
        case tooDeep
        /// The document is larger than 2 GB, the most libxml2 takes.
        case tooLarge
        /// The bytes are XML but no usable schema.
        case notASchema
    }

    /// The sort of trouble.
    public let kind: Kind
    /// The line, counted from 1; 0 where there is none.
    public let line: Int
    /// The column in characters, counted from 1; 0 where there is none.
    public let column: Int
    /// What libxml2 says, in English, without a final full stop or line break.
    public let message: String

    /// Makes an error.
    public init(kind: Kind, line: Int = 0, column: Int = 0, message: String) {
        self.kind = kind
        self.line = line
        self.column = column
        self.message = message
    }
}

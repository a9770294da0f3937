/// A value of a JSON text with the place where it stands.
public struct JSONNode: Hashable, Sendable {
    /// What the value is. Numbers keep their text: nothing is rounded on the way in.
    public enum Value: Hashable, Sendable {
        /// `null`.
        case null
        /// `true` or `false`.
        case boolean(Bool)
        /// A number as written.
        case number(String)
        /// A string, escapes resolved.
        case string(String)
        /// An array.
        case array([JSONNode])
        /// An object, members in the order written, duplicates kept.
        case object([JSONMember])
    }

    /// The value.
    public let value: Value
    /// Line of its first character, 1-based.
    public let line: Int
    /// Column of its first character in bytes, 1-based.
    public let column: Int

    /// A value at a place.
    public init(_ value: Value, line: Int, column: Int) {
        self.value = value
        self.line = line
        self.column = column
    }

    /// The first member of that name, if this is an object that has one. Complexity: O(members).
    public subscript(name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node
    }

    /// The text of a string value.
    public var text: String? { if case .string(let text) = value { text } else { nil } }

    /// The elements of an array value.
    public var elements: [JSONNode]? { if case .array(let elements) = value { elements } else { nil } }

    /// The members of an object value.
    public var members: [JSONMember]? { if case .object(let members) = value { members } else { nil } }
}

/// A member of an object.
public struct JSONMember: Hashable, Sendable {
    /// The key, escapes resolved.
    public let name: String
    /// Line of the key.
    public let line: Int
    /// Column of the key in bytes.
    public let column: Int
    /// The value.
    public let node: JSONNode
}

/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    /// What was met.
    public enum Fault: Hashable, Sendable {
        /// The text ends inside a value.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// A string with a raw control character, a bad escape or bytes that are not UTF-8.
        case badString
        /// A number that JSON does not know, such as `01` or `.5`.
        case badNumber
        /// Values nested deeper than ``JSONParser/depthLimit``.
        case tooDeep
        /// Something follows the one value of the text.
        case trailingText
    }
    /// What was met.
    public let fault: Fault
    /// Line, 1-based.
    public let line: Int
    /// Column in bytes, 1-based.
    public let column: Int
}

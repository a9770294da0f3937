import JSONText
import Quantities

/// A value of an event's payload.
public enum PayloadValue: Hashable, Sendable {
    /// A text; decimals are texts too.
    case text(String)
    /// A whole number.
    case whole(Int64)
    /// Yes or no.
    case flag(Bool)
    /// Several texts.
    case texts([String])
}

/// What an event says beyond kind and subject: named values, kept in the order of their names.
public struct Payload: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One named value.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: PayloadValue

        /// A field.
        public init(_ name: String, _ value: PayloadValue) {
            self.name = name
            self.value = value
        }
    }

    /// The fields, by name in the order of their bytes; a name occurs once.
    public private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// Fields in any order; of two with one name the later counts.
    public init(_ fields: [Field]) { for field in fields { self[field.name] = field.value } }

    /// Fields as a literal.
    public init(dictionaryLiteral elements: (String, PayloadValue)...) {
        for (name, value) in elements { self[name] = value }
    }

    /// The value of a name. Complexity: O(fields).
    public subscript(name: String) -> PayloadValue? {
        get { fields.first { $0.name == name }?.value }
        set {
            let index = fields.firstIndex { !Self.precedes($0.name, name) } ?? fields.endIndex
            let isThere = index < fields.endIndex && fields[index].name == name
            switch (newValue, isThere) {
            case (let value?, true): fields[index] = Field(name, value)
            case (let value?, false): fields.insert(Field(name, value), at: index)
            case (nil, true): fields.remove(at: index)
            case (nil, false): break
            }
        }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// A text, empty where there is none.
    public func text(_ name: String) -> String { if case .text(let text) = self[name] { text } else { "" } }

    /// A whole number.
    public func whole(_ name: String) -> Int64? { if case .whole(let number) = self[name] { number } else { nil } }

    /// A flag, `false` where there is none.
    public func flag(_ name: String) -> Bool { self[name] == .flag(true) }

    /// Several texts, none where there are none.
    public func texts(_ name: String) -> [String] { if case .texts(let texts) = self[name] { texts } else { [] } }

    /// A decimal text as an exact number.
    public func decimal<Number: ScaledDecimal>(_ name: String, as type: Number.Type) -> Number? { Number(text(name)) }
}

extension Payload {
    /// The canonical JSON text: names in order, no blanks, the same bytes for the same payload.
    public var canonicalText: String {
        var text = CanonicalText()
        text.open("{")
        for field in fields {
            text.name(field.name)
            text.value(field.value)
        }
        text.close("}")
        return text.string
    }

    /// Reads fields of a JSON object; `nil` where a value is neither text, whole number, flag nor list of texts.
    public init?(_ node: JSONNode) {
        guard let members = node.members else { return nil }
        for member in members {
            guard let value = PayloadValue(member.node), self[member.name] == nil else { return nil }
            self[member.name] = value
        }
    }
}

extension PayloadValue {
    /// A JSON value as a payload's value.
    init?(_ node: JSONNode) {
        switch node.value {
        case .string(let text): self = .text(text)
        case .boolean(let flag): self = .flag(flag)
        case .number(let digits):
            guard let number = Int64(digits) else { return nil }
            self = .whole(number)
        case .array(let elements):
            let texts = elements.compactMap(\.text)
            guard texts.count == elements.count else { return nil }
            self = .texts(texts)
        case .null, .object: return nil
        }
    }
}

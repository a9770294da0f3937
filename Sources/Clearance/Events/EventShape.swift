/// One field of a payload.
public struct FieldShape: Hashable, Sendable {
    /// What may stand in it.
    public enum Content: Hashable, Sendable {
        /// Any text that is not empty.
        case text
        /// A whole number from 0 to 2,147,483,647.
        case whole
        /// A whole number from 1 to 2,147,483,647.
        case count
        /// A decimal text in kilograms, up to five decimals, from 0 to a thousand million.
        case weight
        /// A decimal text in cubic metres, up to six decimals, from 0 to a thousand million.
        case volume
        /// A decimal text of money, up to six decimals, from 0 to a thousand million.
        case amount
        /// `true` or `false`.
        case flag
        /// A list of texts.
        case texts
        /// A time, ISO 8601 with an offset.
        case time
        /// One of these words.
        case oneOf([String])
    }
    /// Its name.
    public let name: String
    /// What may stand in it.
    public let content: Content
    /// Whether it must be there.
    public let isRequired: Bool
}

/// What an event of a kind is about and what its payload may hold.
public struct EventShape: Sendable {
    /// The kinds of subject it may have.
    public let subjects: [Subject.Kind]
    /// The fields, in reading order.
    public let fields: [FieldShape]

    init(_ subjects: [Subject.Kind], required: [FieldShape] = [], optional: [FieldShape] = []) {
        self.subjects = subjects
        fields =
            required.map { FieldShape(name: $0.name, content: $0.content, isRequired: true) }
            + optional.map { FieldShape(name: $0.name, content: $0.content, isRequired: false) }
    }

    /// The shape of a kind.
    public static func of(_ kind: EventKind) -> EventShape {
        job[kind] ?? lot[kind] ?? declaration[kind] ?? container[kind] ?? EventShape([.job])
    }

    static func text(_ name: String) -> FieldShape { .init(name: name, content: .text, isRequired: false) }
    static func whole(_ name: String) -> FieldShape { .init(name: name, content: .whole, isRequired: false) }
    static func flag(_ name: String) -> FieldShape { .init(name: name, content: .flag, isRequired: false) }
    static func texts(_ name: String) -> FieldShape { .init(name: name, content: .texts, isRequired: false) }
    static func time(_ name: String) -> FieldShape { .init(name: name, content: .time, isRequired: false) }
    static func word(_ name: String, _ words: [String]) -> FieldShape {
        .init(name: name, content: .oneOf(words), isRequired: false)
    }
    static let gross = FieldShape(name: "grossKg", content: .weight, isRequired: false)
    static let volume = FieldShape(name: "volumeM3", content: .volume, isRequired: false)
    static let pieces = whole("pieces")
    static let counted = FieldShape(name: "pieces", content: .count, isRequired: false)
}

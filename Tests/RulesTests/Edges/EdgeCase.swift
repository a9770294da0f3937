import Rules
import Testing

/// A change of the complete message and the codes of the findings it gives, sorted.
struct EdgeCase: Sendable, CustomTestStringConvertible {
    let name: String
    let example: MessageExample
    let expected: [String]

    init(_ name: String, _ example: MessageExample, _ expected: [String]) {
        self.name = name
        self.example = example
        self.expected = expected
    }

    var testDescription: String { name }
}

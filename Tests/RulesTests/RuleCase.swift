import Findings
import Rules
import Testing

/// What the filling and identifier rules say of the complete message after some changes.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let name: String
    let edits: [MessageExample.Edit]
    let codes: [String]

    init(_ name: String, _ edits: [MessageExample.Edit], _ codes: [String]) {
        self.name = name
        self.edits = edits
        self.codes = codes
    }

    var testDescription: String { name }

    /// The codes found whose number, or that less 500, is among these, each once, in order.
    func found(_ area: String, _ numbers: ClosedRange<Int>) throws -> [String] {
        let found = try ExampleMessage.findings(MessageExample(edits)).map(\.rule.text).filter { code in
            guard code.hasPrefix("MP-\(area)-"), let number = Int(code.suffix(3)) else { return false }
            return numbers.contains(number) || numbers.contains(number - 500)
        }
        return Set(found).sorted()
    }
}

extension MessageExample.Edit {
    static func head(_ name: String, _ text: String) -> MessageExample.Edit { .set("DecHead/\(name)", text) }
    static func item(_ name: String, _ text: String) -> MessageExample.Edit {
        .set("DecLists/DecList[1]/\(name)", text)
    }
    static func voyage(_ text: String) -> MessageExample.Edit { .set("DecFreeTxt/VoyNo", text) }
}

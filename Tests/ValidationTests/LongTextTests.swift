import Findings
import Testing
import Validation

/// The limit on one text, in process.
struct LongTextTests {
    @Test("A text of 5 MB is refused as such, one of 1 MB is not")
    func longTextInProcess() throws {
        let validator = try MessageValidator()
        let message = try completeMessage()
        func says(_ count: Int) -> Bool {
            let text = message.replacing("<NoteS>", with: "<NoteS>" + String(repeating: "a", count: count))
            return validator.validate(Array(text.utf8), file: "m.xml").findings.contains { $0.rule.text == "SW-015" }
        }
        #expect(says(5 << 20))
        #expect(!says(1 << 20))
    }
}

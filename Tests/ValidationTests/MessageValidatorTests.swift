import Findings
import Foundation
import Messages
import Rules
import Testing
import Validation

/// A complete message that breaks no rule.
func completeMessage() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "RulesTests/Messages/complete.xml"), encoding: .utf8)
}

/// The layers of a validation and its verdict.
struct MessageValidatorTests {
    @Test("A complete message is valid; the cross-document layer says why it did not run")
    func complete() throws {
        let report = try MessageValidator().validate(Array(completeMessage().utf8), file: "m.xml")
        #expect(report.findings.map { "\($0.rule) \($0.message.en)" } == [])
        #expect(report.verdict == .valid)
        #expect(report.layers.map(\.layer) == ValidationLayer.allCases)
        #expect(report.layers.map(\.hasRun) == [true, true, true, true, false])
        #expect(report.sha256.count == 64)
        #expect(report.vintage == .current(version: "4.8"))
    }

    @Test("A required layer that is left out leaves the verdict open, an error decides it all the same")
    func undetermined() throws {
        var options = ValidationOptions()
        options.leftOut = [.rules]
        let validator = try MessageValidator(options: options)
        #expect(validator.validate(Array(try completeMessage().utf8), file: "m.xml").verdict == .undetermined)
        let broken = try completeMessage().replacing("<DecSign>", with: "<Surplus/><DecSign>")
        #expect(validator.validate(Array(broken.utf8), file: "m.xml").verdict == .invalid)
    }

    @Test("Editions of the message: any Version or none, lower case, a prefix, a byte order mark, standalone")
    func editions() throws {
        let validator = try MessageValidator()
        let text = try completeMessage()
        let variants = [
            text.replacing(" Version=\"4.8\"", with: ""), text.replacing("Version=\"4.8\"", with: "Version=\"4.9.7\""),
            text.replacing("Version=\"4.8\"", with: "version=\"3.1\""),
            text.replacing("Version=\"4.8\"", with: "Version=\"5.0\""), "\u{FEFF}" + text,
            text.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-8\" standalone=\"yes\""),
            text.replacing("</", with: "</ns2:").replacing(/<([A-Za-z])/, with: { "<ns2:\($0.output.1)" })
                .replacing("xmlns=", with: "xmlns:ns2="),
        ]
        for variant in variants {
            let report = validator.validate(Array(variant.utf8), file: "m.xml")
            #expect(report.verdict == .valid, "\(report.findings.map(\.message.en)) in \(variant.prefix(200))")
        }
    }

    @Test(
        "What is not the message in force is named, once",
        arguments: [
            ("<DecMessage><DecHead><PayWay>1</PayWay></DecHead></DecMessage>", "SW-010", "pre-merger 3.1 message"),
            ("<ImportMessage><SWImpHead/></ImportMessage>", "SW-011", "ImportMessage envelope"),
            ("<DxpMsg/>", "SW-011", "direct exchange"),
            ("<DEC_RESULT/>", "SW-012", "receipt"),
            ("<Root><failCode version='C134'/></Root>", "SW-012", "the root Root is that of a receipt"),
            ("<Root><other/></Root>", "SW-013", "the root element is Root"),
            ("<html/>", "SW-013", "the root element is html"),
        ])
    func vintages(text: String, code: String, words: String) throws {
        let report = try MessageValidator().validate(Array(text.utf8), file: "m.xml")
        #expect(report.findings.map(\.rule.text) == [code])
        #expect(report.findings.first?.message.en.contains(words) == true)
        #expect(report.verdict == .invalid)
        #expect(report.layers.map(\.hasRun) == [true, false, false, false, false])
        let lower = try MessageValidator().validate(Array(("<?xml version='1.0'?>\n  " + text).utf8), file: "m.xml")
        #expect(lower.findings.first?.place.line == 2 && lower.findings.first?.place.column == 3)
    }

    @Test("An import is told that the rules of 1039 do not apply")
    func imports() throws {
        let text = try completeMessage().replacing("<IEFlag>E</IEFlag>", with: "<IEFlag>I</IEFlag>")
        let report = try MessageValidator().validate(Array(text.utf8), file: "m.xml")
        #expect(report.findings.contains { $0.rule.text == "SW-014" && $0.message.en.contains("import") })
    }

    @Test("Validity is a fact, acceptance is policy")
    func policy() throws {
        let text = try completeMessage().replacing(/<NetWt>[^<]*</, with: "<NetWt>9999999<")
        let report = try MessageValidator().validate(Array(text.utf8), file: "m.xml")
        let codes = Set(report.findings.filter { $0.severity == .error }.map(\.rule))
        #expect(report.verdict == .invalid)
        #expect(!report.isAccepted(by: AcceptancePolicy()))
        #expect(report.isAccepted(by: AcceptancePolicy(ignored: codes)))
    }
}

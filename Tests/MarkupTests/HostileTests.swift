import Foundation
import Markup
import Testing

/// Input made to harm: every one gets a problem, and nothing is fetched.
@Suite struct HostileTests {
    static let laughs: String = {
        var entities = #"<!ENTITY l0 "lol">"#
        for level in 1...12 {
            entities += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
        }
        return "<!DOCTYPE DecMessage [\(entities)]>"
    }()

    static let inputs: [(name: String, bytes: [UInt8])] = {
        func message(_ old: String, _ new: String) -> [UInt8] { Message.replacing(old, with: new) }
        let secret = "<!DOCTYPE DecMessage [<!ENTITY s SYSTEM \"file:///etc/hostname\">]>"
        let remote = "<!DOCTYPE DecMessage SYSTEM \"http://localhost:9/x.dtd\">"
        let parameter = "<!DOCTYPE DecMessage [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>"
        return [
            ("empty", []),
            ("one NUL", [0]),
            ("only a mark", [0xEF, 0xBB, 0xBF]),
            ("UTF-16 mark alone", [0xFF, 0xFE]),
            ("no XML", Array("lots of nothing".utf8)),
            ("NUL in text", message("玩具", "玩\0具")),
            ("NUL after the end", Message.minimal + [0]),
            ("two roots", Message.minimal + Message.minimal),
            ("billion laughs", message("<DecMessage", laughs + "<DecMessage").replacing("玩具", "&l12;")),
            ("laughs in an attribute", message("<DecMessage", laughs + "<DecMessage").replacing("4.8", "&l12;")),
            ("outside entity", message("<DecMessage", secret + "<DecMessage").replacing("玩具", "&s;")),
            ("outside DTD", message("<DecMessage", remote + "<DecMessage")),
            ("parameter entity", message("<DecMessage", parameter + "<DecMessage")),
            ("harmless DTD", message("<DecMessage", "<!DOCTYPE DecMessage><DecMessage")),
            ("undeclared entity", message("玩具", "&nbsp;")),
            ("deep", Array(String(repeating: "<a>", count: 100_000).utf8)),
            (
                "deep and closed",
                Array((String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)).utf8)
            ),
            ("long name", Array(("<" + String(repeating: "a", count: 1_000_000) + "/>").utf8)),
            ("many attributes", Array(("<a " + (0..<50_000).map { "a\($0)=''" }.joined(separator: " ") + "/>").utf8)),
            ("long text", message("玩具", String(repeating: "x", count: 11_000_000))),
            ("long number", message("<GNo>1<", "<GNo>" + String(repeating: "1", count: 5_000_000) + "<")),
            ("unknown encoding", message("UTF-8", "NO-SUCH")),
            ("bad UTF-8", message("<GNo>1</GNo>", "<GNo>1</GNo>").withByte(0xFF, at: 600)),
        ]
    }()

    @Test(arguments: inputs.indices)
    func isRefusedWithAProblem(_ index: Int) throws {
        let (name, bytes) = Self.inputs[index]
        #expect(try !Message.isValid(bytes), "\(name)")
        let problems = try Message.problems(bytes)
        #expect(!problems.isEmpty, "\(name)")
        #expect(
            problems.allSatisfy { $0.message.utf8.count <= 400 && !$0.message.isEmpty && $0.line > 0 && $0.column > 0 })
    }

    @Test func everyTruncationIsRefused() throws {
        let validator = Checker(try Message.schema())
        let end = Message.minimal.count
        for length in 0..<end {
            let bytes = Array(Message.minimal[..<length])
            #expect(!validator.isValid(bytes), "\(length)")
            #expect(!validator.problems(in: bytes).isEmpty, "\(length)")
        }
        #expect(validator.isValid(Message.minimal))
    }

    @Test func everyWrongByteGetsAnAnswer() throws {
        let validator = Checker(try Message.schema())
        for index in Message.minimal.indices {
            for byte: UInt8 in [0, 0x3C, 0x26, 0xFF] {
                let bytes = Message.minimal.withByte(byte, at: index)
                #expect(validator.isValid(bytes) == validator.problems(in: bytes).isEmpty)
            }
        }
    }

    @Test func refusesDocumentTypesByName() throws {
        let bytes = Message.replacing("<DecMessage", with: "<!DOCTYPE DecMessage>\n<DecMessage")
        #expect(try Message.problems(bytes).map(Message.summary) == ["2:1 documentType / -"])
    }

    @Test func schemaHintsInADocumentAreNotFollowed() throws {
        let hint =
            " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x file:///etc/hostname\""
        #expect(try Message.isValid(Message.replacing(" Version", with: hint + " Version")))
    }

    @Test func aSchemaMayNotInclude() {
        let schema =
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:include schemaLocation=\"\(Message.schemaPath)\"/>"
            + "<xs:element name=\"a\"/></xs:schema>"
        #expect(throws: MarkupError.self) { try Schema(Array(schema.utf8)) }
    }
}

extension [UInt8] {
    func replacing(_ old: String, _ new: String) -> [UInt8] {
        Array(String(decoding: self, as: UTF8.self).replacingOccurrences(of: old, with: new).utf8)
    }

    func withByte(_ byte: UInt8, at index: Int) -> [UInt8] {
        var copy = self
        copy[index] = byte
        return copy
    }
}

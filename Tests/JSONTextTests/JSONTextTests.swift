import JSONText
import Testing

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONNode { try JSONParser.parse(Array(text.utf8)) }

    private func fault(_ text: String) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try JSONParser.parse(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func valuesKnowTheirLineAndColumnInBytes() throws {
        let root = try parse("{\n  \"名\": [1, true,\n null], \"b\": \"x\"}")
        let list = try #require(root["名"])
        #expect((list.line, list.column) == (2, 10))
        #expect(list.elements?.map(\.line) == [2, 2, 3])
        #expect(list.elements?.map(\.column) == [11, 14, 2])
        #expect(root.members?.map(\.column) == [3, 9])
        #expect(root["b"]?.text == "x")
    }

    @Test func numbersKeepTheirText() throws {
        let texts = ["0", "-0", "10.50", "1E+3", "123456789012345678901234567890", "-1.5e-7"]
        for text in texts { #expect(try parse(text).value == .number(text)) }
    }

    @Test(arguments: ["01", "-", "1.", ".5", "1e", "1e+", "+1", "00"])
    func otherNumbersAreRefused(_ text: String) { #expect(fault(text) != nil) }

    @Test func escapesAreResolved() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u4E2d\uD83D\uDE00""#).text == "\"\\/\u{8}\u{C}\n\r\t中😀")
    }

    @Test(arguments: [#""\x""#, #""\uD83D""#, #""\uD83D\u0041""#, #""\uDE00""#, #""\u12G4""#, "\"a\u{1}\"", "\"a\nb\""])
    func badStringsAreRefused(_ text: String) { #expect(fault(text)?.fault == .badString) }

    @Test func bytesThatAreNotUTF8AreRefused() {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xC3, 0x28, 0x22]) }
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func commentsAndMarkAreSkipped() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("// a\n/* b\n * */ [ 1 /* c */ , // d\n 2 ] // e".utf8)
        let root = try JSONParser.parse(bytes)
        #expect(root.elements?.map(\.line) == [3, 4])
        #expect(root.elements?.map(\.column) == [9, 2])
        #expect(root.column == 7)
    }

    @Test func commentsInsideStringsAreText() throws { #expect(try parse("\"// a /* b\"").text == "// a /* b") }

    @Test func faultsAreNamedAndPlaced() {
        let comma = fault("{\n \"a\": 1,\n}")
        #expect(comma?.fault == .unexpectedByte(0x7D))
        #expect(comma?.line == 3)
        #expect(comma?.column == 1)
        #expect(fault("[1] x")?.fault == .trailingText)
        #expect(fault("[1] x")?.column == 5)
        #expect(fault("[1")?.fault == .unexpectedEnd)
        #expect(fault("")?.fault == .unexpectedEnd)
        #expect(fault("/* open")?.fault == .unexpectedEnd)
        #expect(fault("tru")?.fault == .unexpectedByte(0x74))
        #expect(fault("[1,]")?.fault == .unexpectedByte(0x5D))
        #expect(fault("\0")?.fault == .unexpectedByte(0))
    }

    @Test func nestingIsBounded() throws {
        let deepest = JSONParser.depthLimit
        _ = try parse(String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest))
        #expect(fault(String(repeating: "[", count: deepest + 1))?.fault == .tooDeep)
        #expect(fault(String(repeating: "[", count: 1_000_000))?.fault == .tooDeep)
        #expect(fault(String(repeating: "{\"a\":", count: 1_000_000))?.fault == .tooDeep)
    }

    @Test func duplicateKeysAreKeptAndTheFirstIsFound() throws {
        let root = try parse(#"{"a": 1, "a": 2}"#)
        #expect(root.members?.count == 2)
        #expect(root["a"]?.value == .number("1"))
        #expect(root["b"] == nil)
    }

    @Test func everyPrefixOfATextIsRefused() throws {
        let text = Array(#"{"a": [1.5, "\u4e2d", {"b": null}], "c": true}"#.utf8)
        _ = try JSONParser.parse(text)
        for length in text.indices {
            #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text[..<length])) }
        }
    }
}

@Suite struct JSONWriterTests {
    @Test func openAndInlineContainersAreLaidOut() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.integer(1)
        writer.key("b")
        writer.beginArray(inline: true)
        writer.string("x")
        writer.beginObject()
        writer.key("c")
        writer.boolean(false)
        writer.endObject()
        writer.endArray()
        writer.key("d")
        writer.beginArray()
        writer.endArray()
        writer.key("e")
        writer.string(String?.none)
        writer.endObject()
        writer.endLine()
        let expected = "{\n  \"a\": 1,\n  \"b\": [\"x\", {\"c\": false}],\n  \"d\": [],\n  \"e\": null\n}\n"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func whatMustBeEscapedIs() {
        var writer = JSONWriter()
        writer.string("\"\\/\n\r\t\u{0}\u{1F}\u{7F}中😀")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u{7F}中😀\"")
    }

    @Test func everyScalarBelow300IsReadBackAsWritten() throws {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap { Unicode.Scalar($0) }))
        var writer = JSONWriter()
        writer.string(text)
        #expect(try JSONParser.parse(writer.bytes).text == text)
    }

    @Test func aPartWrittenApartFitsIn() throws {
        var whole = JSONWriter()
        whole.beginArray()
        whole.raw(Array("{\n    \"k\": -7\n  }".utf8))
        whole.raw([0x31])
        whole.endArray()
        #expect(String(decoding: whole.bytes, as: UTF8.self) == "[\n  {\n    \"k\": -7\n  },\n  1\n]")
    }
}

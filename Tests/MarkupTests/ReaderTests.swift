import Foundation
import Markup
import Testing

@Suite struct ReaderTests {
    /// Every node as a short word: `+name`, `-name`, or the text in quotes.
    static func words(_ xml: String, allowsLongText: Bool = false) throws(MarkupError) -> [String] {
        var reader = MarkupReader(Array(xml.utf8), allowsLongText: allowsLongText)
        var words: [String] = []
        while try reader.next() {
            switch reader.kind {
            case .element: words.append("+\(reader.localName)\(reader.depth)")
            case .endElement: words.append("-\(reader.localName)\(reader.depth)")
            case .text: words.append("'\(reader.text)'")
            }
        }
        return words
    }

    @Test func readsNodesInOrder() throws {
        let xml =
            "<?xml version='1.0'?><!-- c --><x:a xmlns:x='urn:x'>t&amp;<![CDATA[<u>]]><b k='1'/><?p?><c>二</c></x:a>"
        #expect(try Self.words(xml) == ["+a0", "'t&<u>'", "+b1", "-b1", "+c1", "'二'", "-c1", "-a0"])
    }

    @Test func readsASheet() throws {
        let sheet = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c>
            <c r="B1"><v>12.5</v></c></row>
            <row r="2"/>
            </sheetData></worksheet>
            """
        var reader = MarkupReader(Array(sheet.utf8))
        var cells: [String] = []
        var rowLines: [Int] = []
        var reference = ""
        var value: [UInt8] = []
        while try reader.next() {
            if reader.isElement("row") { rowLines.append(reader.line) }
            if reader.isElement("c") {
                reference = String(decoding: reader.attribute("r") ?? [], as: UTF8.self)
                #expect((reader.attribute("t") == Array("s".utf8)) == (reference == "A1"))
                #expect(reader.namespace == "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                value = []
            }
            reader.appendText(to: &value)
            if reader.isEnd("c") { cells.append("\(reference)=\(String(decoding: value, as: UTF8.self))") }
        }
        #expect(cells == ["A1=0", "B1=12.5\n"] || cells == ["A1=0", "B1=12.5"])
        #expect(rowLines == [2, 4])
    }

    @Test func readsManyNodesWithTheirLines() throws {
        let xml = "<a>\n" + (0..<70_000).map { "<b>\($0)</b>\n" }.joined() + "</a>"
        var reader = MarkupReader(Array(xml.utf8))
        var count = 0
        var lastLine = 0
        while try reader.next() {
            guard reader.isElement("b") else { continue }
            count += 1
            lastLine = reader.line
        }
        #expect(count == 70_000)
        #expect(lastLine == 70_001)
    }

    static let refused: [(String, MarkupError.Kind)] = [
        ("", .notWellFormed), ("<a>", .notWellFormed), ("<a></b>", .notWellFormed), ("<a/><b/>", .notWellFormed),
        ("<a>\0</a>", .notWellFormed), ("<a>&x;</a>", .notWellFormed), ("<!DOCTYPE a><a/>", .documentType),
        (String(repeating: "<a>", count: 100_000), .notWellFormed),
        ("<a>" + String(repeating: "x", count: 11_000_000) + "</a>", .notWellFormed),
        (HostileTests.laughs.replacingOccurrences(of: "DecMessage", with: "a") + "<a>&l12;</a>", .notWellFormed),
        ("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>", .documentType),
    ]

    @Test(arguments: refused.indices)
    func refuses(_ index: Int) {
        let (xml, kind) = Self.refused[index]
        do throws(MarkupError) {
            _ = try Self.words(xml)
            Issue.record("A document was read that should be refused: \(xml.prefix(60))")
        } catch {
            #expect(error.kind == kind)
            #expect(!error.message.isEmpty)
        }
    }

    @Test func saysWhereTheErrorIs() {
        do throws(MarkupError) {
            _ = try Self.words("<a>\n<b>\n</a>")
            Issue.record("Crossed tags were read.")
        } catch {
            #expect(error.line == 3)
            #expect(error.column == 5)
            #expect(error.message == "Opening and ending tag mismatch: b line 2 and a")
        }
    }

    @Test func allowsLongTextWhenAsked() throws {
        let xml = "<a>" + String(repeating: "x", count: 11_000_000) + "</a>"
        #expect(try Self.words(xml, allowsLongText: true).map { $0.utf8.count } == [3, 11_000_002, 3])
        do throws(MarkupError) {
            _ = try Self.words(
                String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300), allowsLongText: true)
            Issue.record("A document nested too deep was read.")
        } catch {
            #expect(error.kind == .tooDeep)
        }
    }
}

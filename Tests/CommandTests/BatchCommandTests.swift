import Foundation
import JSONText
import Platform
import StoredArchives
import Testing

@Suite("zuhuo validate on several messages")
struct BatchCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The good message with a number, a voyage and a kind of box of its own.
    private func message(_ number: String, voyage: String = "112S", kind: String = "11") -> String {
        goodMessage.replacing(/<ClientSeqNo>[^<]*/, with: "<ClientSeqNo>\(number)")
            .replacing(/<VoyNo>[^<]*/, with: "<VoyNo>\(voyage)")
            .replacing(/<ContainerMd>[^<]*/, with: "<ContainerMd>\(kind)")
    }

    @Test("A file, a folder, an archive and standard input are compared with each other")
    func inputs() throws {
        defer { scratch.remove() }
        try scratch.write(message("261118AAAAAAAAAAAA"), "a.xml")
        try scratch.write(message("261118BBBBBBBBBBBB"), "box/b.xml")
        try scratch.write(
            bytes: storedArchive([("m.xml", text: message("261118CCCCCCCCCCCC", voyage: "113S"))]), "box/c.zip")
        let last = message("261118AAAAAAAAAAAA", kind: "21")
        let run = try zuhuo("validate", "a.xml", "box", "-", input: last, in: scratch.url)
        #expect(run.code == 0)
        let tail = try #require(run.output.firstRange(of: "messages against each other\n"))
        let lines = run.output[tail.lowerBound...].split(separator: "\n").map(String.init)
        func place(of element: String) throws -> Int {
            let before = goodMessage[..<(try #require(goodMessage.range(of: element)).lowerBound)]
            return before.count { $0 == "\n" } + 1
        }
        let (line, sign) = (try place(of: "<ContainerId>"), try place(of: "<ClientSeqNo>"))
        let items = try place(of: "<DecLists>")
        let heads = lines.filter { $0.contains(" MP-BAT-") && !$0.hasPrefix(" ") }
        #expect(
            heads.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
                "notice MP-BAT-001 a.xml:10:1", "warning MP-BAT-002 box/c.zip!/m.xml:10:1",
                "warning MP-BAT-003 -:\(line):1", "warning MP-BAT-006 -:\(sign):1",
                "notice MP-BAT-010 box/b.xml:\(items):1", "notice MP-BAT-010 box/c.zip!/m.xml:\(items):1",
                "notice MP-BAT-010 -:\(items):1",
            ])
        #expect(
            lines.contains { $0.contains("two messages disagree on the bill") && $0.contains("VoyNo '113S' / '112S'") })
        #expect(lines.contains("  the other one (a.xml:10:1 [BillNo /DecMessage/DecHead/BillNo])"))
        #expect(run.output.hasSuffix("compared with each other: 4 messages\n"))
        let chinese = try zuhuo("validate", "a.xml", "box", "--lang", "zh", in: scratch.url).output
        #expect(chinese.contains("\n报文互相比对\n") && chinese.hasSuffix("互相比对了 3 份报文\n"))
    }

    @Test("Accepted or refused by the policy as every finding is")
    func policy() throws {
        defer { scratch.remove() }
        try scratch.write(message("261118AAAAAAAAAAAA"), "a.xml")
        try scratch.write(message("261118BBBBBBBBBBBB", voyage: "113S"), "b.xml")
        #expect(try zuhuo("validate", "a.xml", "b.xml", in: scratch.url).code == 0)
        let strict = try zuhuo("validate", "a.xml", "b.xml", "--strict", in: scratch.url)
        #expect(strict.code == 1)
        #expect(strict.output.contains("\nmessages against each other, refused by the policy\n"))
        let ignored = try zuhuo("validate", "a.xml", "b.xml", "--strict", "--ignore", "MP-BAT-002", in: scratch.url)
        #expect(ignored.code == 0)
        #expect(ignored.output.contains("(does not count, as configured)"))
        #expect(try zuhuo("validate", "a.xml", "b.xml", "--promote", "MP-BAT-001", in: scratch.url).code == 1)
        #expect(try zuhuo("validate", "-q", "a.xml", "b.xml", in: scratch.url).output.isEmpty)
        let loud = try zuhuo("validate", "-q", "--strict", "a.xml", "b.xml", in: scratch.url).output
        #expect(loud.hasPrefix("messages against each other, refused by the policy\n"))
    }

    @Test("JSON says in the summary whether the messages were compared, with what came of it")
    func json() throws {
        defer { scratch.remove() }
        try scratch.write(message("261118AAAAAAAAAAAA"), "a.xml")
        try scratch.write(message("261118BBBBBBBBBBBB"), "b.xml")
        let one = try #require(
            try zuhuo("validate", "a.xml", "--format", "json", in: scratch.url).json()["summary"]?["batch"])
        #expect(one["state"]?.text == "skipped" && one["messages"]?.value == .number("1"))
        #expect(one["reason"]?["en"]?.text == "there is only one message")
        let run = try zuhuo("validate", "a.xml", "b.xml", "--format", "json", in: scratch.url)
        let two = try #require(try run.json()["summary"]?["batch"])
        #expect(two["state"]?.text == "run" && two["reason"]?.value == .null)
        #expect(two["findings"]?.elements?.map { $0["rule"]?.text } == ["MP-BAT-001", "MP-BAT-010"])
        let rules = try #require(try run.json()["summary"]?["rules"]?.elements)
        #expect(rules.map { $0["rule"]?.text } == ["MP-BAT-001", "MP-BAT-010"])
    }

    @Test(
        "The outcome does not depend on the number of threads",
        arguments: ["text", "json", "ndjson", "sarif", "junit", "csv"])
    func threads(format: String) throws {
        defer { scratch.remove() }
        for number in 1...40 {
            let own = "261118AAAAAAAAAA\(number % 30 + 10)"
            try scratch.write(message(own, voyage: "\(number % 7)", kind: "\(number % 3 + 11)"), "box/\(number).xml")
        }
        let alone = try zuhuo("validate", "box", "-j1", "--format", format, in: scratch.url)
        #expect(alone.output.contains("MP-BAT-002") && alone.output.contains("MP-BAT-006"))
        #expect(try zuhuo("validate", "box", "-j4", "--format", format, in: scratch.url).output == alone.output)
    }

    /// Every form names the message by archive and entry, and the archive itself for what is wrong with that.
    @Test("A faulty message inside an archive is named archive.zip!/entry")
    func insideArchive() throws {
        defer { scratch.remove() }
        try scratch.write(bytes: storedArchive([("报关单 1.xml", text: badMessage)]), "a.zip")
        let name = "a.zip!/报关单 1.xml"
        func output(_ format: String) throws -> String {
            let run = try zuhuo("validate", "a.zip", "--format", format, in: scratch.url)
            #expect(run.code == 1)
            return run.output
        }
        let text = try output("text").split(separator: "\n").map(String.init)
        #expect(text[0] == "\(name): invalid")
        #expect(text[1].hasPrefix("error SW-003 \(name):"))
        #expect(text[2].contains(" | <CodeTX>1"))
        #expect(text[3].hasSuffix("^"))
        let file = try #require(JSONParser.parse(Array(output("json").utf8))["files"]?.elements?.first)
        #expect(file["file"]?.text == name)
        let places = try #require(file["findings"]?.elements).compactMap { $0["place"]?["file"]?.text }
        #expect(!places.isEmpty && places.allSatisfy { $0 == name })
        let line = try JSONParser.parse(Array(output("ndjson").prefix { $0 != "\n" }.utf8))
        #expect(line["file"]?.text == name && line["findings"]?.elements?.first?["place"]?["file"]?.text == name)
        let results = try #require(
            JSONParser.parse(Array(output("sarif").utf8))["runs"]?.elements?.first?["results"]?.elements)
        let uris = results.compactMap {
            $0["locations"]?.elements?.first?["physicalLocation"]?["artifactLocation"]?["uri"]?.text
        }
        #expect(!uris.isEmpty && uris.count == results.count)
        #expect(uris.allSatisfy { $0 == "a.zip%21/%E6%8A%A5%E5%85%B3%E5%8D%95%201.xml" })
        let suite = try output("junit")
        #expect(suite.contains("<testsuite name=\"\(name)\" "))
        #expect(suite.contains("<testcase classname=\"\(name)\" name=\"structure\">\n      <failure type=\"SW-003\""))
        #expect(suite.contains("error SW-003 \(name):"))
        let rows = try output("csv").split(separator: "\r\n")
        #expect(rows[1].hasPrefix("\(name),invalid,no,SW-003,error,structure,"))
    }

    @Test("What is wrong with the archive itself is said of the archive")
    func ofArchive() throws {
        defer { scratch.remove() }
        try scratch.write(
            bytes: storedArchive([("a.xml", text: goodMessage), ("b.xml", text: goodMessage)]), "two.zip")
        let run = try zuhuo("validate", "two.zip", "--format", "csv", in: scratch.url)
        #expect(run.code == 1)
        let rows = run.output.split(separator: "\r\n")
        #expect(rows.count == 2 && rows[1].hasPrefix("two.zip,invalid,no,MP-ARC-002,error,cross,"))
    }
}

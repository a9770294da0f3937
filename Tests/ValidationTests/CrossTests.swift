import Findings
import Foundation
import Messages
import Platform
import Testing
import Validation

/// Messages against their plan, archives against the documents they name.
struct CrossTests {
    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples")

    static func plan() throws -> [PlannedDeclaration] {
        let bytes = [UInt8](try Data(contentsOf: samples.appending(path: "dubai/expected/plan.json")))
        return try PlannedDeclaration.all(inPlan: bytes)
    }

    static func message(_ number: String) throws -> String {
        let file = samples.appending(path: "dubai/expected/declarations/\(number).xml")
        return try String(contentsOf: file, encoding: .utf8)
    }

    static func differences(_ text: String) throws -> [Finding] {
        let message = try #require(DeclarationMessage(Array(text.utf8)))
        return PlanSource(try plan(), file: "plan.json").differences(from: message, file: "m.xml")
    }

    @Test("Every message of a run agrees with its plan, by its number or by its lines")
    func agreement() throws {
        for declaration in try Self.plan() {
            let text = try Self.message(declaration.clientSequenceNumber)
            #expect(try Self.differences(text) == [])
            let foreign = text.replacing(declaration.clientSequenceNumber, with: "OTHER-SYSTEM-1")
            #expect(try Self.differences(foreign) == [])
        }
    }

    @Test("Each figure that differs is named with both values and the lots behind the line")
    func figures() throws {
        let first = try #require(try Self.plan().first)
        let line = try #require(first.lines.first)
        let total = try #require(line.figures[.total])
        var text = try Self.message(first.clientSequenceNumber)
        text = text.replacing("<PackNo>\(first.packages)<", with: "<PackNo>1<")
        text = text.replacing("<DeclTotal>\(total)<", with: "<DeclTotal>0.01<", maxReplacements: 1)
        text = text.replacing("<GName>\(line.name)<", with: "<GName>别的<", maxReplacements: 1)
        let findings = try Self.differences(text)
        #expect(findings.map(\.rule.text) == ["MP-CRS-002", "MP-CRS-006", "MP-CRS-007"])
        #expect(findings[2].message.en.contains("DeclTotal is '0.01'"))
        #expect(findings[2].message.en.contains("says '\(total)'"))
        #expect(findings[2].message.en.contains(line.lots[0]))
        #expect(findings[2].place.gNo == 1)
    }

    @Test("A line too few, a line too many, a message from elsewhere, a declaration without a message")
    func lines() throws {
        let plan = try Self.plan()
        let first = plan[0]
        let message = try #require(DeclarationMessage(Array(try Self.message(first.clientSequenceNumber).utf8)))
        var draft = MessageDraft(message)
        draft.set("DecLists/DecList[2]/GNo", to: "99")
        let text = String(decoding: draft.bytes, as: UTF8.self)
        #expect(try Self.differences(text).map(\.rule.text) == ["MP-CRS-004", "MP-CRS-005"])
        draft.remove("DecLists/DecList[2]")
        let short = String(decoding: draft.bytes, as: UTF8.self)
        #expect(try Self.differences(short).map(\.rule.text) == ["MP-CRS-005"])
        #expect(try Self.differences(try completeMessage()).map(\.rule.text) == ["MP-CRS-001"])
        let missing = PlanSource(plan, file: "p").missing(from: Set(plan.dropFirst().map(\.clientSequenceNumber)))
        #expect(missing.map(\.reference) == [first.reference])
    }

    @Test("What is no plan is refused with its place")
    func noPlan() {
        #expect(throws: PlanFault.self) { try PlannedDeclaration.all(inPlan: Array("{}".utf8)) }
        #expect(throws: PlanFault.self) { try PlannedDeclaration.all(inPlan: Array("{\"declarations\": [{}]}".utf8)) }
    }

    // MARK: Archives

    static func archive(_ entries: [(String, String)]) throws -> [UInt8] {
        var zip = ZipWriter()
        for (name, text) in entries { try zip.add(name: name, bytes: Array(text.utf8)) }
        return try zip.finish()
    }

    /// A complete message that names these documents.
    static func message(naming names: [String]) throws -> String {
        let rows = names.map {
            "<EdocRealation><EdocID>1</EdocID><EdocCode>00000004</EdocCode><EdocFomatType>US</EdocFomatType>"
                + "<EdocCopId>\($0)</EdocCopId><EdocSize>8</EdocSize></EdocRealation>"
        }
        return try completeMessage().replacing("</DecMessage>", with: rows.joined() + "</DecMessage>")
    }

    static func judge(_ bytes: [UInt8]) throws -> [String] {
        let read = MessageArchive.read(bytes, file: "a.zip")
        guard let archive = read.value else { return read.findings.map(\.rule.text) }
        let message = try #require(DeclarationMessage(archive.message))
        return (read.findings + archive.differences(from: message, file: "a.zip")).map(\.rule.text)
    }

    @Test("A message with the documents it names, and nothing else")
    func goodArchive() throws {
        let message = try Self.message(naming: ["contract.pdf"])
        #expect(try Self.judge(Self.archive([("m.xml", message), ("contract.pdf", "%PDF-1.4")])) == [])
    }

    @Test("Documents that are missing, not named, no PDF, of another size, in a folder")
    func documents() throws {
        let message = try Self.message(naming: ["contract.pdf", "gone.pdf"])
        let bytes = try Self.archive([
            ("m.xml", message), ("contract.pdf", "no PDF at all"), ("box_more.pdf", "%PDF-1.4"),
        ])
        .renaming("box_more.pdf", "box/more.pdf")
        #expect(
            try Self.judge(bytes) == [
                "MP-ARC-008", "MP-ARC-005", "MP-ARC-010", "MP-ARC-006", "MP-ARC-007",
            ])
    }

    @Test("No archive, no message, two messages, a path that leads outside")
    func badArchives() throws {
        #expect(try Self.judge(Array("PK no archive".utf8)) == ["MP-ARC-001"])
        #expect(try Self.judge(Self.archive([("a.pdf", "%PDF-1.4")])) == ["MP-ARC-002"])
        let message = try Self.message(naming: [])
        #expect(try Self.judge(Self.archive([("a.xml", message), ("b.xml", message)])) == ["MP-ARC-002"])
        #expect(
            try Self.judge(
                Self.archive([("a.xml", message), ("safename_x.pdf", "%PDF-1.4")]).renaming(
                    "safename_x.pdf", "../../xx/x.pdf")) == [
                    "MP-ARC-003"
                ])
    }

    @Test("A bomb is not unpacked")
    func bomb() throws {
        let blank = String(repeating: " ", count: 100_000_000)
        #expect(try Self.judge(Self.archive([("a.xml", blank)])) == ["MP-ARC-004"])
    }
}

extension [UInt8] {
    /// The archive with a name, in both places it stands, made another of the same length that our writer refuses.
    fileprivate func renaming(_ old: String, _ new: String) -> [UInt8] {
        var bytes = self
        let (from, to) = (Array(old.utf8), Array(new.utf8))
        precondition(from.count == to.count, "names of one length")
        for start in bytes.indices.dropLast(from.count - 1) where bytes[start...].starts(with: from) {
            bytes.replaceSubrange(start..<(start + from.count), with: to)
        }
        return bytes
    }
}

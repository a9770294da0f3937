import Findings
import Foundation
import Messages
import Platform
import StoredArchives
import Testing
import Validation

/// Archives of strangers: a message or a finding, and nothing unpacked beyond the limits.
struct ArchiveTests {
    private static let message = Array("<DecMessage/>".utf8)
    private static let standard = StoredPart("m.xml", message)

    private func read(_ parts: [StoredPart], claimed: Int? = nil) -> Checked<MessageArchive> {
        MessageArchive.read(storedArchive(parts, claimed: claimed), file: "a.zip")
    }

    private func codes(_ read: Checked<MessageArchive>) -> [String] { read.findings.map(\.rule.text) }

    @Test("A message and its document come out")
    func plain() throws {
        let result = read([Self.standard, StoredPart("发票.pdf", Array("%PDF-1.7 x".utf8))])
        #expect(codes(result) == [])
        let archive = try #require(result.value)
        #expect(archive.messageName == "m.xml")
        #expect(archive.message == Self.message)
        #expect(archive.documents.map(\.name) == ["发票.pdf"])
        #expect(archive.documents.map(\.size) == [10])
        #expect(archive.documents.map(\.isPDF) == [true])
    }

    @Test(
        "A path that leads outside is named and not read",
        arguments: [
            "../m2.xml", "/m2.xml", "//m2.xml", "C:m2.xml", "C:\\m2.xml", "a\\..\\..\\m2.xml", "a/../../m2.xml", "..",
            "./../m2.xml",
            "\\\\host\\m2.xml", "a//b.xml", "a/./b.xml", "m2.xml:stream",
        ])
    func outside(name: String) throws {
        let result = read([Self.standard, StoredPart(name, Self.message)])
        #expect(codes(result) == ["MP-ARC-003"])
        #expect(result.findings.first?.place.field == name)
        #expect(result.value?.message == Self.message)
    }

    @Test("An encrypted part, one packed in an unknown way and a damaged one are named and not read")
    func unreadableParts() throws {
        for change in [{ $0.flags |= 1 }, { $0.method = 97 }, { $0.method = 8 }]
            as [(inout StoredPart) -> Void]
        {
            var document = StoredPart("a.pdf", Array("%PDF-1.7".utf8))
            change(&document)
            let beside = read([Self.standard, document])
            #expect(codes(beside) == ["MP-ARC-001"])
            #expect(beside.value?.message == Self.message)
            #expect(beside.value?.documents == [])
            var message = Self.standard
            change(&message)
            let alone = read([message])
            #expect(codes(alone) == ["MP-ARC-001"])
            #expect(alone.value == nil)
        }
    }

    @Test("An archive that says of a part what its headers do not bear out is refused whole")
    func inconsistent() {
        var document = StoredPart("a.pdf", Array("%PDF-1.7".utf8))
        document.method = 99
        let result = read([Self.standard, document])
        #expect(codes(result) == ["MP-ARC-001"])
        #expect(result.value == nil)
    }

    @Test("Two parts of one name, of the message or of a document, are a finding")
    func twice() {
        for name in ["m.xml", "a.pdf"] {
            let part = StoredPart(name, name == "m.xml" ? Self.message : Array("%PDF-1.7".utf8))
            let result = read([Self.standard, part, part])
            #expect(result.hasErrors)
            #expect(result.value == nil)
        }
    }

    @Test("No message and two messages are a finding; neither is unpacked", arguments: [0, 2, 3])
    func messages(count: Int) {
        let result = read(
            (0..<count).map { StoredPart("\($0).XML", Self.message) } + [StoredPart("a.pdf", Array("%PDF-".utf8))])
        #expect(codes(result) == ["MP-ARC-002"])
        #expect(result.findings.first?.message.en == "the archive holds \(count) XML messages; there must be one")
        #expect(result.value == nil)
    }

    @Test("More parts than are read: 501, 65,535 and 65,536, and as many as a wide record only claims")
    func crowded() {
        for count in [501, 65_535, 65_536] {
            let parts = (0..<count).map { StoredPart("\($0)", []) }
            #expect(codes(read(parts)) == ["MP-ARC-004"])
        }
        for claimed in [501, 65_536, .max] {
            let result = read([Self.standard], claimed: claimed)
            #expect(codes(result) == ["MP-ARC-004"])
            #expect(result.value == nil)
        }
        let fits = read([Self.standard] + (1..<500).map { StoredPart("\($0).pdf", Array("%PDF-".utf8)) })
        #expect(codes(fits) == [])
        #expect(fits.value?.documents.count == 499)
        #expect(codes(read([Self.standard], claimed: 1)) == [])
    }

    @Test("Parts that are small each and too much together are not unpacked")
    func total() throws {
        var writer = ZipWriter()
        try writer.add(name: "m.xml", bytes: Self.message)
        // Each is below the size from which its ratio is looked at.
        let blank = [UInt8](repeating: 0, count: 16 << 20)
        for number in 0..<17 { try writer.add(name: "\(number).pdf", bytes: blank) }
        let bytes = try writer.finish()
        #expect(bytes.count < 400_000)
        let result = MessageArchive.read(bytes, file: "a.zip")
        #expect(codes(result) == ["MP-ARC-004"])
        #expect(result.findings.first?.message.en.contains("more than 256 MB in all") == true)
        #expect(result.value == nil)
    }

    @Test("Parts that claim another size, or another's place, are a finding")
    func lies() {
        for claimed in [0, 1, 5_000, 4_294_967_294] {
            var part = StoredPart("a.pdf", Array("%PDF-1.7".utf8))
            part.claimedSize = claimed
            let result = read([Self.standard, part])
            #expect(result.hasErrors, "\(claimed)")
            #expect(result.value?.documents.isEmpty ?? true)
        }
        var overlapping = StoredPart("a.pdf", Array("%PDF-1.7".utf8))
        overlapping.claimedPlace = 0
        let result = read([Self.standard, overlapping])
        #expect(result.hasErrors)
    }

    @Test("Names in other encodings: GB18030 without a mark, UTF-8 without a mark, neither")
    func names() throws {
        let contract: [UInt8] = [0xBA, 0xCF, 0xCD, 0xAC]
        for (name, expected) in [
            (contract, "合同.pdf"), (Array("合同".utf8), "合同.pdf"), (Array("é".utf8), "é.pdf"), ([0x81], "ü.pdf"),
            ([0xFF, 0xFF], "\u{A0}\u{A0}.pdf"),
        ] {
            var part = StoredPart("", Array("%PDF-1.7".utf8))
            (part.name, part.flags) = (name + Array(".pdf".utf8), 0)
            let archive = try #require(read([Self.standard, part]).value)
            #expect(archive.documents.map(\.name) == [expected])
        }
    }

    @Test("A document under a GB18030 name is the one the message names")
    func namedDocument() throws {
        var part = StoredPart("", Array("%PDF-1.7".utf8))
        (part.name, part.flags) = ([0xBA, 0xCF, 0xCD, 0xAC] + Array(".pdf".utf8), 0)
        let row =
            "<EdocRealation><EdocID>1</EdocID><EdocCode>00000004</EdocCode><EdocFomatType>US</EdocFomatType>"
            + "<EdocCopId>合同.pdf</EdocCopId><EdocSize>8</EdocSize></EdocRealation></DecMessage>"
        let text = try completeMessage().replacing("</DecMessage>", with: row)
        let archive = try #require(read([StoredPart("m.xml", Array(text.utf8)), part]).value)
        let message = try #require(DeclarationMessage(archive.message))
        #expect(archive.differences(from: message, file: "a.zip") == [])
    }

    @Test("An archive cut or changed anywhere never gives another message")
    func damaged() {
        let whole = storedArchive([Self.standard, StoredPart("a.pdf", Array("%PDF-1.7".utf8))])
        for length in 0..<whole.count {
            let result = MessageArchive.read(Array(whole.prefix(length)), file: "a.zip")
            #expect(result.value == nil && result.hasErrors, "\(length)")
        }
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0x55
            let result = MessageArchive.read(changed, file: "a.zip")
            #expect(result.value.map { $0.message == Self.message } ?? result.hasErrors, "\(place)")
        }
    }
}

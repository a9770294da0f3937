import Foundation
import Platform
import StoredArchives
import Testing

/// Archives and streams of strangers: a finding each, nothing written, nothing fetched.
@Suite struct HostileArchiveTests {
    private static let message = "<DecMessage xmlns=\"http://www.chinaport.gov.cn/dec\"><DecHead/></DecMessage>"

    private func verdict(_ archive: [UInt8], _ command: String = "\"$Z\" validate a.zip") throws -> Attack.Outcome {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.write(Data(archive), "a.zip")
        return try attack.shell("ulimit -d 1000000; timeout 60 \(command)")
    }

    private func archive(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        var writer = ZipWriter()
        for entry in entries { try writer.add(name: entry.name, bytes: entry.bytes) }
        return try writer.finish()
    }

    @Test("A message and a document that expand to a thousand times their size are not unpacked")
    func bomb() throws {
        let blank = Array(Self.message.utf8) + [UInt8](repeating: 0x20, count: 100_000_000)
        let run = try verdict(archive([("m.xml", blank), ("a.pdf", [UInt8](repeating: 0, count: 100_000_000))]))
        #expect(run.code == 1)
        #expect(run.output.contains("MP-ARC-004"))
        #expect(!run.output.contains("MP-ARC-002"))
    }

    @Test("Thousands of entries are not opened")
    func manyEntries() throws {
        let run = try verdict(archive((0..<5_000).map { ("\($0).xml", Array(Self.message.utf8)) }))
        #expect(run.code == 1)
        #expect(run.output.contains("MP-ARC-004"))
        let parts = (0..<65_536).map { StoredPart("\($0).xml", Array(Self.message.utf8)) }
        let wide = try verdict(storedArchive(parts))
        #expect(wide.code == 1)
        #expect(wide.output.contains("MP-ARC-004"))
    }

    @Test("Messages that are small each and too much together are not unpacked")
    func manyMessages() throws {
        let blank = Array(Self.message.utf8) + [UInt8](repeating: 0x20, count: 15_000_000)
        let run = try verdict(
            archive((0..<40).map { ("\($0).xml", blank) }), "sh -c 'ulimit -d 65536; \"$Z\" validate a.zip'")
        #expect(run.code == 1)
        #expect(run.output.contains("MP-ARC-004"))
        #expect(run.output.contains("more than 256 MB in all"))
    }

    @Test("A path that leads outside is named and not followed; nothing is written")
    func paths() throws {
        var bytes = try archive([("xxxm.xml", Array(Self.message.utf8)), ("m.xml", Array(Self.message.utf8))])
        for index in bytes.indices.dropLast(3) where bytes[index..<index + 3].elementsEqual("xxx".utf8) {
            bytes.replaceSubrange(index..<index + 3, with: Array("../".utf8))
        }
        let run = try verdict(bytes)
        #expect(run.code == 1)
        #expect(run.output.contains("MP-ARC-003"))
        #expect(run.names == ["a.zip", "err.txt", "job.json", "lots.csv", "out.txt"])
    }

    @Test("An archive cut anywhere is a finding", arguments: [4, 30, 60, 100, 150])
    func truncated(length: Int) throws {
        let whole = try archive([("m.xml", Array(Self.message.utf8)), ("a.pdf", Array("%PDF-1.4".utf8))])
        let run = try verdict(Array(whole.prefix(length)))
        #expect(run.code == 1)
        #expect(run.output.contains("MP-ARC-001"))
    }

    @Test("An archive comes through standard input as well, and a hostile message inside it is refused")
    func standardInput() throws {
        let laughs = """
            <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;</a>
            """
        let run = try verdict(archive([("m.xml", Array(laughs.utf8))]), "\"$Z\" validate - <a.zip")
        #expect(run.code == 1)
        #expect(run.output.contains("SW-002"))
    }

    @Test(
        "A message in a wrong encoding is a finding, one in another encoding is read",
        arguments: [
            ("printf '<?xml version=\"1.0\" encoding=\"UTF-8\"?><DecMessage>\\304\\343</DecMessage>'", "SW-001"),
            ("printf '<?xml version=\"1.0\" encoding=\"x-none\"?><DecMessage/>'", "SW-001"),
            ("printf '\\376\\377<DecMessage/>'", "SW-001"), ("printf '<DecMessage>\\000</DecMessage>'", "SW-001"),
            ("printf '<?xml version=\"1.0\" encoding=\"GB18030\"?><\\304\\343/>'", "SW-013"), ("printf ''", "SW-001"),
            (
                "printf '<DecMessage xmlns:x=\"http://127.0.0.1:1/\" x:schemaLocation=\"a b\"><x:include/></DecMessage>'",
                "SW-0"
            ),
        ])
    func encodings(command: String, code: String) throws {
        let run = try verdict([], "sh -c '\(command.replacing("'", with: "'\\''"))' | \"$Z\" validate -")
        #expect(run.code == 1)
        #expect(run.output.contains(code), "\(run.output) \(run.talk)")
    }

    @Test("A crowded tag is refused in any encoding, behind a comment too")
    func crowded() throws {
        let attributes = (0..<100_000).map { "a\($0)='>'" }.joined(separator: " ")
        let plain = Array("<!-- <x ' --><a \(attributes)/>".utf8)
        let wide: [UInt8] = [0xFF, 0xFE] + plain.flatMap { [$0, 0] }
        let names = (0..<100_000).map { "xmlns:a\($0)='u'" }.joined(separator: " ")
        for bytes in [plain, wide, Array("<a \(names)/>".utf8)] {
            let run = try verdict(bytes, "\"$Z\" validate - <a.zip")
            #expect(run.code == 1)
            #expect(run.output.contains("SW-009"), "\(run.output.prefix(500))")
        }
    }
}

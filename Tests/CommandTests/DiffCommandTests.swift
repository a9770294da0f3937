import Foundation
import JSONText
import Testing

@Suite("zuhuo diff")
struct DiffCommandTests {
    /// A message of the samples.
    static let sample = packageRoot().appending(
        path: "Samples/cif-mixed-currencies/expected/declarations/26111851SZ20D3T6KD.xml")

    private func changed(_ place: Scratch, _ change: (String) -> String) throws -> String {
        let text = try String(contentsOf: Self.sample, encoding: .utf8)
        let file = place.file("changed.xml")
        try change(text).write(to: file, atomically: true, encoding: .utf8)
        return file.path()
    }

    @Test("a declaration is the same as itself: exit code 0")
    func same() throws {
        let run = try zuhuo("diff", Self.sample.path(), Self.sample.path())
        #expect(run.code == 0)
        #expect(run.output == "the two declarations say the same\n")
        let chinese = try zuhuo("diff", Self.sample.path(), Self.sample.path(), "--lang", "zh")
        #expect(chinese.output == "两份报关单内容相同\n")
    }

    @Test("changes are told in text and JSON: exit code 1")
    func different() throws {
        let place = try Scratch()
        defer { place.remove() }
        let file = try changed(place) { $0.replacing("<NoteS>", with: "<NoteS>更正 ") }
        let run = try zuhuo("diff", Self.sample.path(), file)
        #expect(run.code == 1)
        #expect(run.output.contains("1 change\n~ header: remark from "))
        let json = try zuhuo("diff", Self.sample.path(), file, "--format", "json")
        #expect(json.code == 1)
        #expect(try json.json()["changes"]?.elements?.first?["element"]?.text == "NoteS")
        #expect(try json.json()["from"]?["sha256"]?.text?.count == 64)
    }

    @Test("what cannot be read, and what is no declaration, is 3")
    func unreadable() throws {
        let place = try Scratch()
        defer { place.remove() }
        #expect(try zuhuo("diff", Self.sample.path(), "no-such.xml").code == 3)
        let receipt = try changed(place) { _ in "<DEC_RESULT/>" }
        let run = try zuhuo("diff", Self.sample.path(), receipt)
        #expect(run.code == 3)
        #expect(run.talk.hasSuffix("the root is DEC_RESULT: no declaration message; see 'zuhuo validate'\n"))
        #expect(try zuhuo("diff", Self.sample.path()).code == 2)
    }

    @Test("a message on standard input, and one in an archive")
    func otherInputs() throws {
        let text = try String(contentsOf: Self.sample, encoding: .utf8)
        #expect(try zuhuo("diff", "-", Self.sample.path(), input: text).code == 0)
        let archives = packageRoot().appending(path: "Samples/beilun-transit/expected/declarations")
        let names = try FileManager.default.contentsOfDirectory(atPath: archives.path())
        let zip = archives.appending(path: try #require(names.sorted().first { $0.hasSuffix(".zip") })).path()
        #expect(try zuhuo("diff", zip, zip).code == 0)
        #expect(try zuhuo("diff", zip, Self.sample.path()).code == 1)
    }
}

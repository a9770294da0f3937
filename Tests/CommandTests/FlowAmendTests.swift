import Foundation
import JSONText
import Platform
import Testing

@Suite("zuhuo flow amend: attachments and charges")
struct FlowAmendTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// The job of a sample.
    private static func job(_ sample: String) -> String {
        packageRoot().appending(path: "Samples/\(sample)/job.json").path()
    }

    /// Declares a sample, opens its journal, and gives a declaration of its plan.
    private func declared(_ sample: String) throws -> JSONNode {
        #expect(try zuhuo("declare", Self.job(sample), "-o", "OUT", "-q", in: scratch.url).code == 0)
        let open = try zuhuo("flow", "open", Self.job(sample), "--plan", "OUT/plan.json", in: scratch.url)
        #expect(open.code == 0, "\(open.talk)")
        let plan = try JSONParser.parse(Array(scratch.text("OUT/plan.json").utf8))
        return try #require(plan["declarations"]?.elements?.first)
    }

    private func lots(_ declaration: JSONNode) -> [String] {
        (declaration["items"]?.elements ?? []).flatMap { $0["lots"]?.elements ?? [] }.compactMap { $0["lot"]?.text }
    }

    /// The text of the first element of a name.
    private func text(_ name: String, in message: String) throws -> String {
        let open = try #require(message.range(of: "<\(name)>"))
        let close = try #require(message.range(of: "</\(name)>"))
        return String(message[open.upperBound..<close.lowerBound])
    }

    @Test("with attachments a valid ZIP: the message with its number and the relations, and every document")
    func attachments() throws {
        defer { scratch.remove() }
        let declaration = try declared("beilun-transit")
        let number = try #require(declaration["clientSeqNo"]?.text)
        let lot = try #require(lots(declaration).first)
        let line = [
            "flow", "amend", "D1", "--job", Self.job("beilun-transit"), "--drop", lot, "--seq-no",
            "E20260000000070001", "--before", "OUT/declarations/\(number).zip", "-o", "NEW",
        ]
        let made = try run(program, line, in: scratch.url)
        #expect(made.code == 0, "\(made.talk)")
        #expect(made.output.hasPrefix("Wrote NEW/declarations/\(number).zip: unified number E20260000000070001, "))
        #expect(
            made.output.contains("left out: \(lot)\n")
                && made.output.contains("+ header: unified number added: E20260000000070001"))
        let check = try zuhuo("validate", "NEW/declarations", in: scratch.url)
        #expect(check.code == 0, "\(check.output)\(check.talk)")
        let (old, new) = (
            try unpacked("OUT/declarations/\(number).zip"), try unpacked("NEW/declarations/\(number).zip")
        )
        #expect(new.keys.sorted() == old.keys.sorted() && new.count > 1)
        for name in new.keys where !name.hasSuffix(".xml") { #expect(new[name] == old[name], "\(name)") }
        let message = String(decoding: try #require(new["\(number).xml"]), as: UTF8.self)
        #expect(try text("SeqNo", in: message) == "E20260000000070001")
        #expect(try text("ClientSeqNo", in: message) == number)
        let documents = message.components(separatedBy: "<EdocRealation>").count - 1
        #expect(documents == new.count - 1)
        for name in new.keys where !name.hasSuffix(".xml") { #expect(message.contains(name), "\(name)") }
    }

    /// The files of a flat archive.
    private func unpacked(_ archive: String) throws -> [String: [UInt8]] {
        let bytes = try [UInt8](Data(contentsOf: scratch.file(archive)))
        let zip = try ZipReader(bytes.span)
        var files: [String: [UInt8]] = [:]
        for entry in zip.entries { files[entry.name] = try zip.read(entry, limit: 1 << 24) }
        return files
    }

    @Test("what a lot left out carried of freight, insurance and other charges is carried by those that stay")
    func charges() throws {
        defer { scratch.remove() }
        let declaration = try declared("cif-mixed-currencies")
        let number = try #require(declaration["clientSeqNo"]?.text)
        let dropped = try #require(lots(declaration).last)
        let line = [
            "flow", "amend", "D1", "--job", Self.job("cif-mixed-currencies"), "--drop", dropped, "--seq-no",
            "E20260000000070002", "-o", "NEW",
        ]
        let made = try run(program, line, in: scratch.url)
        #expect(made.code == 0, "\(made.talk)")
        #expect(made.talk.contains("what the lots left out carried of the charges is now spread over those that stay"))
        let old = try scratch.text("OUT/declarations/\(number).xml")
        let new = try scratch.text("NEW/declarations/\(number).xml")
        for (name, whole) in [("FeeRate", "2350"), ("InsurRate", "186.4"), ("OtherRate", "95")] {
            #expect(try text(name, in: old) == whole)
            #expect(try text(name, in: new) == whole, "\(name)")
        }
        #expect(try zuhuo("validate", "NEW/declarations", in: scratch.url).code == 0)
        // The goods of the lot are gone from the value, its charges are not: less than its whole value is missing.
        let share = (declaration["items"]?.elements ?? []).flatMap { $0["lots"]?.elements ?? [] }
            .first { $0["lot"]?.text == dropped }?["total"]?.text
        let missing = try total(old) - total(new)
        let whole = try cents(#require(share))
        #expect(missing > 0 && missing < whole, "\(missing) of \(whole)")
        let same = try run(
            program, line.filter { $0 != "--drop" && $0 != dropped } + ["-f"], in: scratch.url)
        #expect(same.code == 0 && !same.talk.contains("spread"))
        #expect(try total(scratch.text("NEW/declarations/\(number).xml")) == total(old))
    }

    /// The sum of the lines' totals, in cents.
    private func total(_ message: String) throws -> Int {
        try message.components(separatedBy: "<DeclTotal>").dropFirst()
            .map { try cents(String($0.prefix { $0 != "<" })) }.reduce(0, +)
    }

    private func cents(_ text: String) throws -> Int {
        let parts = text.split(separator: ".")
        let fraction = parts.count > 1 ? String((parts[1] + "00").prefix(2)) : "00"
        return try #require(Int(parts[0])) * 100 + #require(Int(fraction))
    }
}

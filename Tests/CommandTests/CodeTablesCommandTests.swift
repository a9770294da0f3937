import Foundation
import JSONText
import SchemaChecking
import Testing

@Suite("zuhuo codes check and import, --codes")
struct CodeTablesCommandTests {
    static let said = "# vintage: 2027-01\n# source: Notice 1\n"
    static let header = "code,name_zh,name_en,valid_from,valid_to,notes\n"
    static let message = packageRoot().appending(
        path: "Samples/cif-mixed-currencies/expected/declarations/26111851SZ20D3T6KD.xml")

    private func folder(_ place: Scratch, _ files: [String: String]) throws -> String {
        let folder = place.file("tables")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return folder.path()
    }

    @Test("check says what a folder changes")
    func changes() throws {
        let place = try Scratch()
        defer { place.remove() }
        let tables = try folder(
            place, ["countries.csv": Self.said + Self.header + "XKX,科索沃,Kosovo,2027-03-01,,\nARE,阿联酋,UAE,,,\n"])
        let run = try zuhuo("codes", "check", tables)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("countries: added 1, "))
        #expect(run.output.contains("  +  XKX  科索沃\n"))
        let json = try zuhuo("codes", "check", tables, "--format", "json").json()
        #expect(json["usable"]?.value == .boolean(true))
        #expect(json["summary"]?["added"]?.value == .number("1"))
    }

    @Test("check tells every fault with its line and column, and is 1; such a folder cannot be used")
    func faults() throws {
        let place = try Scratch()
        defer { place.remove() }
        let tables = try folder(place, ["countries.csv": Self.said + Self.header + "XKX,,,x,,\nXKX,科索沃,,,,\n"])
        let run = try zuhuo("codes", "check", tables)
        #expect(run.code == 1)
        for fault in ["countries.csv:5:1", "countries.csv:4:2", "countries.csv:4:4"] {
            #expect(run.output.contains(fault), "\(fault)")
        }
        #expect(run.output.hasSuffix("These tables cannot be used: 3 errors\n"))
        let used = try zuhuo("validate", Self.message.path(), "--codes", tables)
        #expect(used.code == 3)
        #expect(used.talk.contains("have 3 errors and cannot be used; the first: "))
        #expect(try zuhuo("codes", "check", "no-such-folder").code == 3)
    }

    @Test("import checks, names and writes; nothing is written over without --force, nothing is written with a fault")
    func importing() throws {
        let place = try Scratch()
        defer { place.remove() }
        let csv = try place.write(Self.header + "XKX,科索沃,,,,\n", "countries-new.csv")
        let out = place.file("out").path()
        #expect(try zuhuo("codes", "import", csv, "-o", out).code == 1)
        #expect(!FileManager.default.fileExists(atPath: out))
        let arguments = ["codes", "import", csv, "-o", out, "--vintage", "2027-01", "--source", "Notice 1"]
        let first = try run(program, arguments)
        #expect(first.code == 0)
        #expect(first.talk == "written: \(out)/countries.csv\n")
        let written = try String(contentsOfFile: out + "/countries.csv", encoding: .utf8)
        #expect(written == Self.said + Self.header + "XKX,科索沃,,,,\n")
        let again = try run(program, arguments)
        #expect(again.code == 3)
        #expect(again.talk.contains("is there already, nothing was written"))
        #expect(try run(program, arguments + ["--force"]).code == 0)
        let other = try place.write(Self.said + Self.header + "77,甲,,,,\n", "list.csv")
        #expect(try zuhuo("codes", "import", other, "-t", "packaging_kinds", "-o", out).code == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [
                "countries.csv", "packaging_kinds.csv",
            ])
    }

    @Test("the look-ups use the newer tables")
    func lookUp() throws {
        let place = try Scratch()
        defer { place.remove() }
        let tables = try folder(place, ["countries.csv": Self.said + Self.header + "XKX,科索沃,Kosovo,2027-03-01,,\n"])
        #expect(try zuhuo("codes", "show", "countries", "XKX").code == 1)
        let shown = try zuhuo("codes", "show", "countries", "XKX", "--codes", tables)
        #expect(shown.code == 0)
        #expect(shown.output.contains("Notice 1"))
        #expect(try zuhuo("codes", "search", "kosovo", "--codes", tables).code == 0)
        for (form, isLines) in [("json", false), ("ndjson", true)] {
            let report = try zuhuo("validate", Self.message.path(), "--codes", tables, "--format", form).output
            #expect(report.contains("\"codes\""))
            let bytes = Array(report.utf8)
            let problems =
                try isLines ? PublishedForms.problems(ofLines: bytes) : PublishedForms.problems(ofJSON: bytes)
            #expect(problems == [], "\(form)")
        }
        #expect(
            try zuhuo("codes", "list", "--codes", tables, "--format", "csv").output.contains("countries,266,2027-01,"))
    }

    @Test("a newer table changes a verdict by the date of the declaration, also from the configuration file")
    func verdict() throws {
        let place = try Scratch()
        defer { place.remove() }
        let text = try String(contentsOf: Self.message, encoding: .utf8)
        let kind = try #require(text.firstMatch(of: /<WrapType>(\d\d)</)?.1)
        let tables = try folder(
            place, ["packaging_kinds.csv": Self.said + Self.header + "\(kind),甲,,,2027-06-01,\n"])
        func verdict(_ more: String...) throws -> Run { try run(program, ["validate", Self.message.path()] + more) }
        #expect(try verdict("--date", "2027-06-01").code == 0)
        #expect(try verdict("--date", "2027-05-31", "--codes", tables).code == 0)
        let ended = try verdict("--date", "2027-06-01", "--codes", tables)
        #expect(ended.code == 1)
        #expect(ended.output.contains("  kind of packing \(kind) is no longer in use since 2027-06-01\n"))
        let config = try place.write("{\"schemaVersion\": 1, \"codes\": \"tables\"}", "zuhuo.json")
        #expect(try verdict("--date", "2027-06-01", "--config", config).output == ended.output)
    }
}

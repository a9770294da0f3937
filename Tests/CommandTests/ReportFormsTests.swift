import Foundation
import Platform
import SchemaChecking
import StoredArchives
import Testing

/// The forms of report as the program writes them on files of all sorts, against their published schemas.
@Suite("zuhuo validate --format")
struct ReportFormsTests {
    /// Files that come to every verdict, under names of all sorts, and what is named on the command line.
    private func box() throws -> (scratch: Scratch, operands: [String]) {
        let scratch = try Scratch()
        let names = [
            "a b.xml", "货单，一.xml", "quote\"s'&<x>.xml", "tab\tline\nend.xml", "=1+1.xml", "%41:x#?.xml",
            "bell\u{7}.xml",
        ]
        for name in names { try scratch.write(goodMessage, "box/\(name)") }
        try scratch.write(badMessage, "box/bad/深/x.xml")
        try scratch.write("<DecMessage><DecHead><PayWay>1</PayWay></DecHead></DecMessage>", "box/retired.xml")
        try scratch.write("<DecMessage>\u{1}", "box/control.xml")
        try scratch.write("", "box/empty.xml")
        let message = Array(goodMessage.utf8)
        try scratch.write(bytes: storedArchive([("m.xml", message), ("附件.pdf", Array("%PDF-1.4".utf8))]), "box/a.zip")
        try scratch.write(bytes: storedArchive([("../m.xml", message), ("m.xml", Array("<x/>".utf8))]), "box/b.zip")
        try scratch.write(bytes: [0x50, 0x4B, 3, 4], "box/c.zip")
        return (scratch, ["box", "none\u{1}.xml"])
    }

    private func report(_ format: String, _ more: [String] = []) throws -> [UInt8] {
        let (scratch, operands) = try box()
        defer { scratch.remove() }
        let outcome = try run(program, ["validate"] + operands + ["--format", format] + more, in: scratch.url)
        #expect(outcome.code == 1)
        return Array(outcome.output.utf8)
    }

    @Test("JSON", arguments: [[], ["--timings"], ["--strict", "--ignore", "SW-014"]])
    func json(_ more: [String]) throws {
        #expect(try PublishedForms.problems(ofJSON: report("json", more)) == [])
    }

    @Test("NDJSON", arguments: [[], ["--timings"]])
    func lines(_ more: [String]) throws {
        #expect(try PublishedForms.problems(ofLines: report("ndjson", more)) == [])
    }

    @Test("SARIF", arguments: ["zh", "en"])
    func sarif(language: String) throws {
        #expect(
            try PublishedForms.problems(ofSARIF: report("sarif", ["--lang", language, "--ignore", "SW-010"])) == [])
    }

    @Test("JUnit", arguments: [["--lang", "zh"], ["--timings", "--strict"]])
    func junit(_ more: [String]) throws {
        #expect(try PublishedForms.problems(ofJUnit: report("junit", more)) == [])
    }

    @Test("CSV", arguments: ["zh", "en"])
    func csv(language: String) throws {
        #expect(try PublishedForms.problems(ofCSV: report("csv", ["--lang", language])) == [])
    }

    @Test("The page on reports names the columns and the schemas")
    func page() throws {
        let page = try String(contentsOf: packageRoot().appending(path: "docs/reports.md"), encoding: .utf8)
        #expect(page.contains("\n    \(PublishedForms.header)\n"))
        for name in [
            "Schemas/report.schema.json", "Schemas/Reports/sarif-2.1.0.schema.json", "Schemas/Reports/junit.xsd",
        ] {
            #expect(page.contains("`\(name)`"))
            #expect(FileManager.default.fileExists(atPath: packageRoot().appending(path: name).path()))
        }
    }
}

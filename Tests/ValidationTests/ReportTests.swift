import Findings
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif
import Testing
import Validation

/// The forms of report, each read back by another reader than the one that wrote it.
struct ReportTests {
    static let tool = ReportingTool(version: "1.2.3", rulebook: "2026.11", rules: VintageRules.all)

    /// A report on a valid, a retired and an unreadable file.
    static func text(_ form: any ReportForm, policy: AcceptancePolicy = AcceptancePolicy()) throws -> Data {
        let validator = try MessageValidator()
        let messages = [
            ("good <&>\"1\".xml", try completeMessage()),
            ("old.xml", "<DecMessage><DecHead><PayWay>1</PayWay></DecHead></DecMessage>"),
        ]
        var subjects = messages.map { name, text in
            let report = validator.validate(Array(text.utf8), file: name)
            return ReportSubject.message(report, isAccepted: report.isAccepted(by: policy))
        }
        subjects.append(.unreadable(file: "gone.xml", reason: Bilingual(zh: "没有", en: "no such file")))
        return Data(form.report(on: subjects))
    }

    @Test("JSON: files, verdicts, layers and the summary")
    func json() throws {
        let object = try JSONSerialization.jsonObject(with: Self.text(JSONForm(Self.tool))) as? [String: Any]
        let root = try #require(object)
        let files = try #require(root["files"] as? [[String: Any]])
        #expect(files.map { $0["verdict"] as? String } == ["valid", "invalid", "unreadable"])
        #expect(files.map { $0["file"] as? String } == ["good <&>\"1\".xml", "old.xml", "gone.xml"])
        #expect((files[0]["sha256"] as? String)?.count == 64)
        let layers = try #require(files[1]["layers"] as? [[String: Any]])
        #expect(layers.map { $0["state"] as? String } == ["run", "skipped", "skipped", "skipped", "skipped"])
        let summary = try #require(root["summary"] as? [String: Any])
        #expect(summary["files"] as? Int == 3)
        #expect(summary["unreadable"] as? Int == 1)
        #expect((summary["rules"] as? [[String: Any]])?.first?["rule"] as? String == "SW-010")
    }

    @Test("NDJSON: a line a file, the summary last")
    func lines() throws {
        let text = try String(decoding: Self.text(JSONForm(Self.tool, lines: true)), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        #expect(lines.last?.hasPrefix("{\"summary\"") == true)
    }

    @Test("CSV: the columns of the header, a row a finding or a clean file, formulas defused")
    func table() throws {
        let text = try String(decoding: Self.text(CSVForm(language: .en)), as: UTF8.self)
        let rows = text.split(separator: "\r\n", omittingEmptySubsequences: true)
        #expect(rows.count == 4)
        #expect(rows[0] == CSVForm.columns.joined(separator: ",")[...])
        #expect(rows[1].hasPrefix("\"good <&>\"\"1\"\".xml\",valid,yes,"))
        #expect(rows[2].hasPrefix("old.xml,invalid,no,SW-010,error,structure,1,1,"))
        #expect(rows[3].hasPrefix("gone.xml,unreadable,"))
    }

    @Test("JUnit: well-formed, suites with the counts they say, skipped layers")
    func junit() throws {
        let policy = AcceptancePolicy()
        let data = try Self.text(JUnitForm(language: .zh, policy: policy))
        let suites = try JUnitCounts.read(data)
        #expect(suites.map(\.name) == ["good <&>\"1\".xml", "old.xml", "gone.xml"])
        #expect(suites.map(\.tests) == [5, 5, 1])
        #expect(suites.map(\.cases) == [5, 5, 1])
        #expect(suites.map(\.failures) == [0, 1, 0])
        #expect(suites.map(\.failureElements) == [0, 1, 0])
        #expect(suites.map(\.skipped) == [1, 4, 0])
        #expect(suites.map(\.errors) == [0, 0, 1])
    }

    @Test("SARIF: the shape that 2.1.0 demands, rules known, a suppression for what is ignored")
    func sarif() throws {
        let ignored = AcceptancePolicy(ignored: [VintageRules.all[0].code])
        let data = try Self.text(SARIFForm(Self.tool, language: .en, policy: ignored), policy: ignored)
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
        #expect((root["$schema"] as? String)?.contains("sarif-schema-2.1.0") == true)
        let run = try #require((root["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "zuhuo")
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(rules == VintageRules.all.map(\.code.text))
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 2)
        let first = results[0]
        #expect(rules.contains(first["ruleId"] as? String ?? ""))
        #expect(["error", "warning", "note", "none"].contains(first["level"] as? String ?? ""))
        #expect((first["message"] as? [String: Any])?["text"] is String)
        #expect((first["suppressions"] as? [[String: Any]])?.first?["kind"] as? String == "external")
        let location = try #require(
            (first["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((location["artifactLocation"] as? [String: Any])?["uri"] as? String == "old.xml")
        #expect((location["region"] as? [String: Any])?["startLine"] as? Int == 1)
    }
}

/// What a JUnit document says of its suites, and what they hold.
final class JUnitCounts: NSObject, XMLParserDelegate {
    struct Suite {
        var name = ""
        var tests = 0, failures = 0, errors = 0, skipped = 0, cases = 0, failureElements = 0
    }
    private var suites: [Suite] = []

    static func read(_ data: Data) throws -> [Suite] {
        let counts = JUnitCounts()
        let parser = XMLParser(data: data)
        parser.delegate = counts
        #expect(parser.parse())
        return counts.suites
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "testsuite":
            var suite = Suite()
            suite.name = attributes["name"] ?? ""
            suite.tests = Int(attributes["tests"] ?? "") ?? -1
            suite.failures = Int(attributes["failures"] ?? "") ?? -1
            suite.errors = Int(attributes["errors"] ?? "") ?? -1
            suite.skipped = Int(attributes["skipped"] ?? "") ?? -1
            suites.append(suite)
        case "testcase": suites[suites.count - 1].cases += 1
        case "failure": suites[suites.count - 1].failureElements += 1
        default: break
        }
    }
}

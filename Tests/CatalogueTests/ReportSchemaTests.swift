import Findings
import Messages
import SchemaChecking
import Testing
import Validation
import Zuhuo

/// Every form of report keeps to its published schema, whatever is reported; and the schemas refuse what is no report.
struct ReportSchemaTests {
    private static let tool = ReportingTool(
        version: Edition.tool, rulebook: Edition.rulebook, rules: RuleCatalogue.ofMessages)
    private static let policy = AcceptancePolicy(ignored: [RuleCode("SW-014")])

    /// A form and what is wrong with a report of it.
    struct Form: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let form: any ReportForm
        let problems: @Sendable ([UInt8]) throws -> [String]
    }

    static let forms = [
        Form(testDescription: "json", form: JSONForm(tool), problems: PublishedForms.problems(ofJSON:)),
        Form(testDescription: "ndjson", form: JSONForm(tool, lines: true), problems: PublishedForms.problems(ofLines:)),
        Form(
            testDescription: "sarif", form: SARIFForm(tool, language: .zh, policy: policy),
            problems: PublishedForms.problems(ofSARIF:)),
        Form(
            testDescription: "junit", form: JUnitForm(language: .en, policy: policy),
            problems: PublishedForms.problems(ofJUnit:)),
        Form(testDescription: "csv", form: CSVForm(language: .zh), problems: PublishedForms.problems(ofCSV:)),
    ]

    private static func subject(_ report: MessageReport) -> ReportSubject {
        .message(report, isAccepted: report.isAccepted(by: policy))
    }

    /// The failing examples of every rule on messages, the structure and the archive, and names and texts of all sorts.
    private static let subjects: [ReportSubject] = {
        do { return try made() } catch { preconditionFailure("the examples cannot be judged: \(error)") }
    }()

    /// Messages against each other with a finding of every rule, and the two reasons for having no look.
    private static let batches: [BatchReport] = {
        do {
            let fixtures = Catalogue.fixtures.keys.filter { $0.hasPrefix("MP-BAT-") }.sorted()
            let all = try fixtures.map { try BatchCase.report(Catalogue.fixtures[$0]?.failing ?? []) }
            return all + [MessageBatch().report()]
        } catch {
            preconditionFailure("the examples cannot be judged: \(error)")
        }
    }()

    private static func made() throws -> [ReportSubject] {
        let validator = try MessageValidator()
        var messages: [(String, [UInt8])] = [("good.xml", MessageCase.complete)]
        for code in Catalogue.covered {
            if let rule = Catalogue.examples[code] { messages.append((code, try MessageCase.bytes(rule.failing))) }
        }
        for (code, fixture) in Catalogue.fixtures.sorted(by: { $0.key < $1.key }) where code.hasPrefix("SW-") {
            messages.append((code, try MessageCase.bytes(fixture.failing)))
        }
        let strange = [
            "a b&<>\"'\t\r\n\u{1}\u{1F}\u{7F}\u{FFFE}.xml", "=SUM(A1)", "-", "货单/第一，二.xml", "C:\\x:y?#%.xml",
            "é\u{301}😀",
        ]
        let odd = try MessageCase.bytes([Edit(verb: "set", target: "DecHead/NoteS", value: "\t😀&#x85;<\u{7F}é=1")])
        messages += strange.map { ($0, odd) }
        messages.append(("empty", []))
        messages.append(("bytes", Array(0...255)))
        messages.append(("retired", Array("<DecMessage><DecHead><PayWay>1</PayWay></DecHead></DecMessage>".utf8)))
        var subjects = messages.map { name, bytes in
            subject(validator.validate(bytes, file: name, clock: { 1_234_567 }))
        }
        for code in Catalogue.fixtures.keys.sorted() where code.hasPrefix("MP-ARC-") {
            let outcome = try Catalogue.failing(code)
            subjects.append(subject(validator.unopened([1], file: "\(code).zip", findings: outcome.findings)))
        }
        subjects += strange.map { .unreadable(file: $0, reason: Bilingual(zh: "打不开 \($0)", en: "cannot open \($0)")) }
        return subjects
    }

    @Test("A report on everything keeps to the schema of its form", arguments: forms)
    func everything(_ form: Form) throws {
        #expect(Self.subjects.count > 150)
        let problems = try form.problems(form.form.report(on: Self.subjects))
        #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
    }

    @Test("So does a report on nothing, and one on each subject alone", arguments: forms)
    func alone(_ form: Form) throws {
        for subjects in [[]] + Self.subjects.suffix(30).map({ [$0] }) {
            let problems = try form.problems(form.form.report(on: subjects))
            #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
        }
    }

    @Test("So does what several messages say of each other, alone and behind others", arguments: forms)
    func batch(_ form: Form) throws {
        #expect(Self.batches.count == BatchRules.all.count + 1)
        for batch in Self.batches {
            for subjects in [[], Array(Self.subjects.prefix(3))] {
                let bytes = form.form.report(on: subjects, batch: batch, isAccepted: subjects.isEmpty)
                let problems = try form.problems(bytes)
                #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
                let rules = batch.findings.map(\.rule.text)
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(rules.allSatisfy { text.contains($0) } || form.testDescription == "junit" && !batch.hasRun)
            }
        }
    }

    /// Each change breaks a report of a form in its first place; the schema must see it.
    @Test(
        "The schemas refuse what is no report",
        arguments: [
            ("json", "\"schemaVersion\": 1", "\"schemaVersion\": 2"),
            ("json", "\"verdict\": \"valid\"", "\"verdict\": \"ok\""),
            ("json", "\"accepted\": true", "\"accepted\": \"yes\""), ("json", "\"sha256\": \"", "\"sha256\": \"g"),
            ("json", "\"cutShort\": false, ", ""), ("json", "\"layer\": \"well-formed\"", "\"layer\": \"form\""),
            ("json", "\"hint\": {", "\"fix\": {"), ("json", "\"gNo\": 1", "\"gNo\": \"1\""),
            ("json", "\"unreadable\": ", "\"unread\": "), ("json", "\"rulebook\": \"", "\"rulebook\": \"x"),
            ("json", "\"line\": ", "\"line\": -"), ("json", "\"state\": \"run\", ", "\"state\": \"done\", "),
            ("ndjson", "\"size\": ", "\"size\": -"), ("ndjson", "{\"summary\": ", "{\"totals\": "),
            ("ndjson", "\"date\": \"", "\"date\": \"0"),
            ("ndjson", "\"severity\": \"error\"", "\"severity\": \"fatal\""),
            ("ndjson", "\"zh\": \"", "\"cn\": \""),
            ("sarif", "\"version\": \"2.1.0\"", "\"version\": \"2.1\""),
            ("sarif", "\"columnKind\": \"unicode", "\"columnKind\": \"Unicode"),
            ("sarif", "\"driver\": {\"name\"", "\"driver\": {\"title\""),
            ("sarif", "\"shortDescription\": {\"text\"", "\"shortDescription\": {\"words\""),
            ("sarif", "\"level\": \"error\"", "\"level\": \"fatal\""),
            ("sarif", "\"message\": {\"text\"", "\"message\": {\"markdown\""),
            ("sarif", "\"uri\": \"", "\"uri\": \" "), ("sarif", "\"startLine\": ", "\"startLine\": -"),
            ("sarif", "\"executionSuccessful\"", "\"successful\""), ("sarif", "\"ruleId\": \"", "\"ruleId\": \"X"),
            ("sarif", "\"locations\": [{", "\"places\": [{"),
            ("sarif", "\"kind\": \"external\"", "\"kind\": \"outer\""),
            ("sarif", "{\"physicalLocation\"", "{\"physical\""), ("sarif", "\"results\": [", "\"result\": ["),
            ("junit", "<testsuites ", "<suites "), ("junit", " tests=\"", " tests=\"-"),
            ("junit", " classname=\"", " class=\""),
            ("junit", "<skipped message", "<skip message"), ("junit", " time=\"0.", " time=\"0,"),
            ("junit", "<testsuite name=\"good.xml\"", "<testsuite"),
            ("junit", "<failure type", "<failure kind"), ("junit", " failures=\"0\"", " failures=\"none\""),
            ("csv", "file,verdict", "verdict,file"), ("csv", "good.xml,valid,yes,", "good.xml,valid,yes,,"),
            ("csv", "good.xml,valid", "good.xml,ok"), ("csv", "\r\n", "\n"), ("csv", "good.xml,", "\"good.xml,"),
            ("csv", ",error,", ",fatal,"), ("csv", "\"'=SUM", "\"=SUM"),
        ])
    func broken(_ change: (form: String, from: String, to: String)) throws {
        let form = try #require(Self.forms.first { $0.testDescription == change.form })
        var bytes = form.form.report(on: Self.subjects)
        let place = try #require(
            bytes.firstRange(of: Array(change.from.utf8)), "the report does not hold \(change.from)")
        bytes.replaceSubrange(place, with: Array(change.to.utf8))
        #expect(((try? form.problems(bytes)) ?? ["unreadable"]) != [])
    }
}

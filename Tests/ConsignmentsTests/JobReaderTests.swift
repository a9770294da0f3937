import CodeLists
import Consignments
import Findings
import Quantities
import Testing

/// One replacement in the valid sample and the one finding it gives.
struct JobFault: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let rule: String
    let pointer: String
    let testDescription: String

    init(_ rule: String, _ pointer: String, _ old: String, _ new: String) {
        (self.rule, self.pointer, self.old, self.new) = (rule, pointer, old, new)
        testDescription = "\(rule) \(pointer)"
    }
}

@Suite struct JobReaderTests {
    @Test func aFullJobHasNothingWrong() throws {
        let read = JobSample.read()
        #expect(read.findings == [])
        let job = try #require(read.value)
        #expect(job.name == "YW-20261118-017")
        #expect(job.containerBinding == .late)
        #expect(job.terms.charges.first?.amount == Amount(scaled: 1_200_000_000))
        #expect(job.rate(of: .usd) == ExchangeRate(scaled: 708_750_000))
        #expect(job.fleet[1].available == nil)
        #expect(job.fleet[1].cost == ContainerType.twentyGP.usualCost)
        #expect(job.containers[0].capacity.tare == Weight(scaled: 394_000_000))
        #expect(job.defaults.originDivision == 330_782)
        #expect(job.route.arrivalCountry.text == "ARE")
        #expect(job.lotFiles == ["lots.csv"])
    }

    static let faults: [JobFault] = [
        JobFault("MP-JOB-002", "/schemaVersion", "\"schemaVersion\": 1", "\"schemaVersion\": 2"),
        JobFault("MP-JOB-003", "/declarationDate", "\"declarationDate\": \"2026-11-18\",", ""),
        JobFault(
            "MP-JOB-004", "/purchasers/1",
            "{\"id\": \"P2\", \"name\": \"某某\", \"nameEn\": \"SOMEONE\", \"nationality\": \"CHN\", \"documentType\": \"idCard\", \"documentNumber\": \"11010519491231002X\"}",
            "17"),
        JobFault("MP-JOB-004", "/consolidator/registered", "\"registered\": true", "\"registered\": \"yes\""),
        JobFault("MP-JOB-005", "/simplifiedDeclration", "\"simplifiedDeclaration\"", "\"simplifiedDeclration\""),
        JobFault(
            "MP-JOB-006", "/flow", "\"flow\": \"inspectBeforeLoad\",",
            "\"flow\": \"inspectBeforeLoad\", \"flow\": \"x\","),
        JobFault("MP-JOB-007", "/job", "\"YW-20261118-017\"", "\" \""),
        JobFault("MP-JOB-008", "/flow", "\"inspectBeforeLoad\"", "\"inspectBeforLoad\""),
        JobFault("MP-JOB-009", "/terms/charges/0/amount", "\"1200.00\"", "1200.00"),
        JobFault("MP-JOB-010", "/terms/charges/0/amount", "\"1200.00\"", "\"1,200.00\""),
        JobFault("MP-JOB-011", "/limits/fillFactor", "\"0.88\"", "\"1.01\""),
        JobFault("MP-JOB-011", "/terms/charges/0/amount", "\"1200.00\"", "\"0\""),
        JobFault("MP-JOB-012", "/exchangeRates/0/date", "2026-10-21", "2026-02-30"),
        JobFault("MP-JOB-013", "/terms/contract", "\"C-1\"", "\"C-123456789012345678901234567890123\""),
        JobFault("MP-JOB-014", "/exporter/name", "示例外贸", "示例\\u000B外贸"),
        JobFault("MP-JOB-015", "/route/declarationCustoms", "\"2921\"", "\"292１\""),
        JobFault("MP-JOB-016", "/route/destinationPort", "\"ARE003\"", "\"ARE3\""),
        JobFault("MP-JOB-016", "/messageVersion", "\"4.8\"", "\"v4\""),
        JobFault("MP-JOB-017", "/terms/contract", "\"C-1\"", "\" C-1\""),
        JobFault("MP-JOB-020", "/purchasers/0/nationality", "\"nationality\": \"ARE\"", "\"nationality\": \"QQQ\""),
        JobFault("MP-JOB-021", "/route/declarationCustoms", "\"2921\"", "\"2999\""),
        JobFault("MP-JOB-022", "/route/declarationCustoms", "\"2921\"", "\"2900\""),
        JobFault("MP-JOB-023", "/route/transportMode", "\"transportMode\": \"2\"", "\"transportMode\": \"9\""),
        JobFault("MP-JOB-024", "/route/destinationPort", "\"ARE003\"", "\"ARE000\""),
        JobFault("MP-JOB-025", "/route/destinationPort", "\"ARE003\"", "\"HKG003\""),
        JobFault("MP-JOB-026", "/route/exitPort", "\"380101\"", "\"331201\""),
        JobFault("MP-JOB-027", "/route/tradeCountry", "\"tradeCountry\": \"ARE\"", "\"tradeCountry\": \"CHN\""),
        JobFault("MP-JOB-028", "/defaults/originDivision", "\"330782\"", "\"310101\""),
        JobFault("MP-JOB-029", "/route/billOfLading", "COSU6312345670", "COSU1;COSU2"),
        JobFault("MP-JOB-030", "/route/billOfLading", "COSU6312345670", "COSU1_H1"),
        JobFault("MP-JOB-031", "/route/voyage", "\"voyage\": \"001W\",", ""),
        JobFault("MP-JOB-032", "/route/vessel", "\"transportMode\": \"2\"", "\"transportMode\": \"4\""),
        JobFault("MP-JOB-040", "/exporter/marketProcurementFiling", "\"marketProcurementFiling\": \"B1\",", ""),
        JobFault("MP-JOB-041", "/exporter/customsFiling", "\"customsFiling\": true", "\"customsFiling\": false"),
        JobFault("MP-JOB-042", "/consolidator", "\"plaquePosted\": true", "\"plaquePosted\": false"),
        JobFault("MP-JOB-043", "/consolidator/warehouse/approval", "publicManagement", "marketOperated"),
        JobFault("MP-JOB-044", "/consolidator/creditGrade", "\"creditGrade\": \"B\"", "\"creditGrade\": \"F\""),
        JobFault("MP-JOB-045", "/declarant/name", "91350100M000100Y43", "914403007663746551"),
        JobFault("MP-JOB-046", "/exporter/creditCode", "914403007663746551", "NO"),
        JobFault("MP-JOB-048", "/purchasers/1/id", "\"id\": \"P2\"", "\"id\": \"P1\""),
        JobFault("MP-JOB-049", "/purchasers/0/registeredIn", "\"passport\"", "\"licence\""),
        JobFault("MP-JOB-050", "/purchasers/1/nameEn", "SOMEONE", "某人"),
        JobFault(
            "MP-JOB-051", "/purchasers/1/aeoCode", "\"nameEn\": \"SOMEONE\"",
            "\"nameEn\": \"SOMEONE\", \"aeoCode\": \"SG1\""),
        JobFault(
            "MP-JOB-060", "/exchangeRates/1/currency", "\"source\": \"示例\"}",
            "\"source\": \"示例\"}, {\"currency\": \"USD\", \"cny\": \"7\", \"date\": \"2026-10-21\", \"source\": \"示例\"}"
        ),
        JobFault("MP-JOB-061", "/exchangeRates/0/date", "2026-10-21", "2026-11-19"),
        JobFault("MP-JOB-062", "/exchangeRates", "{\"currency\": \"USD\", \"cny\"", "{\"currency\": \"EUR\", \"cny\""),
        JobFault(
            "MP-JOB-063", "/terms/currency", "\"currency\": \"USD\", \"contract\"",
            "\"currency\": \"EUR\", \"contract\""),
        JobFault("MP-JOB-064", "/terms/charges/0/kind", "\"inland\"", "\"freight\""),
        JobFault("MP-JOB-065", "/terms/charges", "\"transactionMode\": \"FOB\"", "\"transactionMode\": \"C&F\""),
        JobFault(
            "MP-JOB-066", "/exchangeRates/1/cny", "\"source\": \"示例\"}",
            "\"source\": \"示例\"}, {\"currency\": \"CNY\", \"cny\": \"7\", \"date\": \"2026-10-21\", \"source\": \"示例\"}"
        ),
        JobFault(
            "MP-JOB-071", "/containers/1/ref", "\"seal\": \"CN1\"}",
            "\"seal\": \"CN1\"}, {\"ref\": \"C1\", \"type\": \"20GP\"}"),
        JobFault(
            "MP-JOB-072", "/containers/1/number", "\"seal\": \"CN1\"}",
            "\"seal\": \"CN1\"}, {\"ref\": \"C2\", \"number\": \"csqu 305438-3\", \"type\": \"20GP\"}"),
        JobFault("MP-JOB-073", "/containerBinding", "\"late\"", "\"early\""),
        JobFault("MP-JOB-074", "/limits/declarationValueUSD", "150000.00", "150000.01"),
        JobFault("MP-JOB-075", "/limits/declarationLines", "\"declarationLines\": 50", "\"declarationLines\": 51"),
        JobFault("MP-JOB-080", "/transit", "\"integrated\"", "\"transit\""),
        JobFault(
            "MP-JOB-081", "/transit", "\"messageVersion\"", "\"transit\": {\"inlandMode\": \"4\"}, \"messageVersion\""),
        JobFault("MP-JOB-083", "/containers/0/eLock", "\"seal\": \"CN1\"", "\"seal\": \"CN1\", \"eLock\": \"L1\""),
        JobFault("MP-JOB-090", "/attachments/0/file", "agreement.pdf", "单单单单单单单单单单单单单单单单单单单单单单单单单单单单单单单.pdf"),
        JobFault(
            "MP-JOB-091", "/attachments/1/file", "\"10000001\"}",
            "\"10000001\"}, {\"file\": \"x/agreement.pdf\", \"kind\": \"00000004\"}"),
        JobFault("MP-JOB-093", "/lots", "[\"lots.csv\"]", "[]"),
        JobFault("MP-JOB-094", "/lots/1", "[\"lots.csv\"]", "[\"lots.csv\", \"lots.csv\"]"),
        JobFault("MP-IDN-001", "/exporter/creditCode", "914403007663746551", "914403007663746552"),
        JobFault("MP-IDN-003", "/exporter/customsCode", "3318960001", "331896000"),
        JobFault("MP-IDN-004", "/exporter/customsCode", "3318960001", "0000060001"),
        JobFault("MP-IDN-005", "/containers/0/number", "CSQU3054383", "CSQE3054383"),
        JobFault("MP-IDN-006", "/containers/0/number", "CSQU3054383", "CSQU3054384"),
        JobFault("MP-IDN-007", "/purchasers/1/documentNumber", "11010519491231002X", "110105194912310021"),
        JobFault("MP-IDN-008", "/purchasers/0/documentNumber", "A1234567", "A123456789"),
        JobFault("MP-IDN-009", "/route/billOfLading", "COSU6312345670", "COSU 631"),
        JobFault(
            "MP-IDN-010", "/containers/1/seal", "\"seal\": \"CN1\"}",
            "\"seal\": \"CN1\"}, {\"ref\": \"C2\", \"type\": \"20GP\", \"seal\": \"CN1\"}"),
    ]

    @Test(arguments: faults) func eachFaultIsFoundOnceAtItsPointer(_ fault: JobFault) throws {
        let findings = JobSample.read(replacing: fault.old, with: fault.new).findings
        let found = findings.filter { $0.rule.text == fault.rule }
        #expect(
            found.map(\.place.path) == [fault.pointer],
            "\(findings.map { "\($0.rule) \($0.place.path ?? "") \($0.message.en)" })")
        #expect(findings.allSatisfy { !$0.hint.zh.isEmpty && !$0.hint.en.isEmpty && $0.place.line != nil })
    }

    @Test func aWrongWordIsPlacedAtItsValueAndNamesTheRightOne() throws {
        let (old, new) = ("\"inspectBeforeLoad\"", "\"inspectBeforLoad\"")
        let finding = try #require(JobSample.read(replacing: old, with: new).findings.first)
        let place = try #require(JobSample.position(of: new, replacing: old, with: new))
        #expect(
            finding.place
                == Place(file: "job.json", line: place.line, column: place.column, field: "flow", path: "/flow"))
        #expect(finding.message.en == "'inspectBeforLoad' is not one of: inspectBeforeLoad, loadThenInspect")
        #expect(finding.hint.en == "did you mean 'inspectBeforeLoad'?")
        #expect(finding.severity == .error)
    }

    @Test func listsMayNotBeEmpty() {
        let nobody = JobReader.read(
            Array("{\"purchasers\": [], \"fleet\": [{\"type\": \"40HQ\", \"available\": 0}]}".utf8), file: "j")
        #expect(nobody.findings.filter { $0.rule == JobRules.noPurchaser.code }.map(\.place.path) == ["/purchasers"])
        #expect(nobody.findings.filter { $0.rule == JobRules.emptyFleet.code }.map(\.place.path) == ["/fleet"])
        #expect(!nobody.findings.contains { $0.rule == JobRules.noContainers.code })
    }

    @Test func ofManyUnknownKeysTheRestIsCounted() throws {
        let keys = (0..<3000).map { "\"flo\($0)\": 1,\n" }.joined() + "\"flo\": 2,\n"
        let findings = JobSample.read(replacing: "\"flow\"", with: keys + "\"flow\"").findings
        #expect(findings.map(\.rule.text) == Array(repeating: "MP-JOB-005", count: 1001))
        #expect(findings.map(\.place.path).prefix(1001) == ArraySlice((0...1000).map { "/flo\($0)" }))
        #expect(findings[99].message.en == "unknown key flo99; it has no effect")
        #expect(findings[1000].message.en == "2001 more such keys from here on are not named one by one")
        #expect(findings[1000].message.zh == "从这里起还有 2001 个这样的键，不再逐一列出")
        #expect(findings[5].hint.en.hasPrefix("did you mean 'flow'?"))
        #expect(findings[500].hint.en.hasPrefix("known keys: "))
    }

    @Test func ofManyRepeatedKeysTheRestIsCounted() throws {
        let keys = String(repeating: "\"vessel\": \"A\",\n", count: 1500)
        let findings = JobSample.read(replacing: "\"vessel\"", with: keys + "\"vessel\"").findings
        #expect(findings.map(\.rule) == Array(repeating: JobRules.duplicateKey.code, count: 1001))
        #expect(findings.last?.message.en == "500 more such keys from here on are not named one by one")
    }

    @Test(arguments: ["lots.csv", "./lots.csv", ".//lots.csv", "./././lots.csv"])
    func aTableNamedTwiceIsAnErrorAtBothPlacesAndReadOnce(_ again: String) throws {
        let read = JobSample.read(replacing: "[\"lots.csv\"]", with: "[\"lots.csv\", \"\(again)\", \"a/lots.csv\"]")
        let finding = try #require(read.findings.first)
        #expect(read.findings.map(\.rule) == [JobRules.duplicateLots.code])
        #expect(finding.severity == .error && finding.message.en == "lots.csv is used already")
        #expect(finding.place.path == "/lots/1" && finding.notes.map(\.place.path) == ["/lots/0"])
        #expect(read.value?.lotFiles == ["lots.csv", "a/lots.csv"])
    }

    @Test func onlyOtherChargesMayBeDeducted() throws {
        let charge = "\"amount\": \"1200.00\""
        for kind in ["inland", "freight", "insurance", "other"] {
            let text = JobSample.text.replacingOccurrences(of: charge, with: "\"amount\": \"-1200.00\"")
                .replacingOccurrences(of: "\"kind\": \"inland\"", with: "\"kind\": \"\(kind)\"")
            let read = JobReader.read(Array(text.utf8), file: "job.json")
            let faults = read.findings.filter { $0.place.path == "/terms/charges/0/amount" }
            #expect(faults.count == (kind == "other" ? 0 : 1), "\(kind)")
            if kind == "other" { #expect(read.value?.terms.charges.map(\.amount.scaled) == [-1_200_000_000]) }
        }
        let none = JobSample.text.replacingOccurrences(of: charge, with: "\"amount\": \"0\"")
            .replacingOccurrences(of: "\"kind\": \"inland\"", with: "\"kind\": \"other\"")
        let found = JobReader.read(Array(none.utf8), file: "job.json").findings
        #expect(found.map(\.place.path) == ["/terms/charges/0/amount"])
    }

    @Test func moreThanTenAttachmentsAreAnError() {
        let more = (0..<10).map { ", {\"file\": \"a\($0).pdf\", \"kind\": \"00000004\"}" }.joined()
        let findings = JobSample.read(replacing: "\"10000001\"}", with: "\"10000001\"}" + more).findings
        #expect(findings.map(\.rule.text) == ["MP-JOB-092"])
        #expect(findings.map(\.severity) == [.error])
    }

    @Test func moreContainersThanALotCanNameAreRefused() {
        let list = (0..<65_535).map { "{\"ref\": \"R\($0)\", \"type\": \"20GP\"}" }.joined(separator: ",")
        let read = JobSample.read(replacing: "\"containers\": [", with: "\"containers\": [\(list),")
        #expect(read.findings.map(\.rule.text) == ["MP-JOB-077"])
        #expect(read.value?.containers.count == 65_534)
    }

    @Test func transitWithinOneCustomsOfficeIsAWarning() {
        let transit = "\"integrated\", \"transit\": {\"inlandMode\": \"4\"}"
        let same = JobSample.text.replacing("\"3104\"", with: "\"2921\"").replacing("\"380101\"", with: "\"331201\"")
            .replacing("\"integrated\"", with: transit.replacing("integrated", with: "transit"))
        #expect(JobReader.read(Array(same.utf8), file: "j").findings.map(\.rule.text) == ["MP-JOB-085"])
    }

    @Test(arguments: [("4", "", ["MP-JOB-086"]), ("4", ", \"number\": \"1234567890123\"", []), ("2", "", [])])
    func transitByRoadNamesItsNumber(_ mode: String, _ number: String, _ rules: [String]) {
        let text = JobSample.text.replacing("\"transportMode\": \"2\"", with: "\"transportMode\": \"\(mode)\"")
            .replacing("\"integrated\"", with: "\"transit\", \"transit\": {\"inlandMode\": \"4\"\(number)}")
        #expect(JobReader.read(Array(text.utf8), file: "j").findings.map(\.rule.text) == rules)
    }

    @Test(arguments: [
        ("3", "20261120", [String]()), ("3", "026W", ["MP-JOB-033"]), ("6", "20261132", ["MP-JOB-033"]),
        ("3", "2026-11-20", ["MP-JOB-033"]), ("2", "026W", []),
    ])
    func byRailAndPostTheVoyageIsADay(_ mode: String, _ voyage: String, _ rules: [String]) {
        let text = JobSample.text.replacing("\"transportMode\": \"2\"", with: "\"transportMode\": \"\(mode)\"")
            .replacing("001W", with: voyage)
        #expect(JobReader.read(Array(text.utf8), file: "j").findings.map(\.rule.text) == rules)
    }

    @Test func aTariffOfAnotherYearIsAWarning() {
        let found = JobSample.read(
            replacing: "\"declarationDate\": \"2026-11-18\"", with: "\"declarationDate\": \"2062-11-18\"")
        #expect(found.findings.map(\.rule.text).contains("MP-JOB-034"))
        #expect(found.findings.allSatisfy { $0.severity == .warning })
    }

    @Test func theConsigneeMayBeLongerThanAName() {
        for (length, rules) in [(400, [String]()), (401, ["MP-JOB-013"])] {
            let name = String(repeating: "A", count: length)
            #expect(JobSample.read(replacing: "SOMEONE", with: name).findings.map(\.rule.text) == rules)
        }
    }

    /// Published vectors of GB 32100, GB 11714, ISO 6346 and GB 11643; see the identifiers' standards.
    @Test(arguments: [
        ("92340603MA2UK1TD00", [String]()), ("91110000600037341L", []), ("91330000MA00000001", ["MP-IDN-001"]),
        ("91350100M000100Y4Z", ["MP-IDN-001"]), ("9144030076637465", ["MP-IDN-001"]),
    ]) func creditCodesAreChecked(_ code: String, _ rules: [String]) {
        #expect(JobSample.read(replacing: "914403007663746551", with: code).findings.map(\.rule.text) == rules)
    }

    @Test(arguments: [
        ("GYOU4047990", [String]()), ("TGHU7599330", []), ("csqu 305438-3", []), ("APJU4116601", ["MP-IDN-006"]),
        ("ATBE1003091", ["MP-IDN-005"]), ("QJRZ123456", ["MP-IDN-005"]),
    ]) func containerNumbersAreChecked(_ number: String, _ rules: [String]) {
        let read = JobSample.read(replacing: "CSQU3054383", with: number)
        #expect(read.findings.map(\.rule.text) == rules)
        if rules.isEmpty { #expect(read.value?.containers[0].number?.utf8.count == 11) }
    }

    @Test(arguments: [
        ("11010519491231002x", [String]()), ("440524188001010014", []), ("360426199101010071", []),
        ("110102199101010079", ["MP-IDN-007"]), ("110102199102300078", ["MP-IDN-007"]),
        ("110105491231002", ["MP-IDN-007"]),
    ]) func residentNumbersAreChecked(_ number: String, _ rules: [String]) {
        #expect(JobSample.read(replacing: "11010519491231002X", with: number).findings.map(\.rule.text) == rules)
    }

    @Test func aTransitJobNeedsItsBlockAndLocks() {
        let transit =
            "\"transit\", \"transit\": {\"inlandMode\": \"4\", \"number\": \"12\", \"validUntil\": \"2026-11-17\", \"eLock\": true}"
        let rules = JobSample.read(replacing: "\"integrated\"", with: transit).findings.map(\.rule.text)
        #expect(rules == ["MP-JOB-082", "MP-JOB-084", "MP-JOB-083"])
    }

    @Test func aTextThatIsNotJSONGivesOneFinding() throws {
        let read = JobReader.read(Array("{\n  \"job\": 1,\n}".utf8), file: "job.json")
        #expect(read.value == nil)
        let finding = try #require(read.findings.first)
        #expect(read.findings.count == 1)
        #expect(finding.rule == JobRules.notJSON.code)
        #expect(finding.place == Place(file: "job.json", line: 3, column: 1, path: ""))
        #expect(!finding.hint.en.isEmpty)
    }

    @Test func aJobFileInUTF16IsCalledSo() {
        for start: [UInt8] in [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B]] {
            let findings = JobReader.read(start, file: "job.json").findings
            #expect(findings.map(\.message.en) == ["this is not JSON: the file is written in UTF-16"])
        }
        let later = JobReader.read([0x7B, 0xFF], file: "job.json").findings
        #expect(later.map(\.message.en) == ["this is not JSON: 0xff cannot stand here"])
    }

    @Test func aHundredFaultsGiveAHundredFindingsInDocumentOrder() {
        let list = (0..<100).map { "{\"ref\": \"R\($0)\", \"type\": \"4\($0)XX\"}" }.joined(separator: ",\n")
        let findings = JobSample.read(replacing: "\"containers\": [", with: "\"containers\": [\(list),\n").findings
        #expect(findings.map(\.place.path) == (0..<100).map { "/containers/\($0)/type" })
        #expect(findings.map { $0.place.line ?? 0 } == findings.map { $0.place.line ?? 0 }.sorted())
    }

    @Test func anEmptyObjectNamesEveryRequiredKey() {
        let findings = JobReader.read(Array("{}".utf8), file: "j").findings
        let missing = findings.filter { $0.rule == JobRules.missingKey.code }.compactMap(\.place.field)
        #expect(
            missing == [
                "schemaVersion", "job", "declarationDate", "flow", "exporter", "declarant", "purchasers", "route",
                "terms", "exchangeRates", "lots",
            ])
        #expect(findings.contains { $0.rule == JobRules.noContainers.code })
    }

    @Test func rulesHaveDistinctCodesAndErrorsAreNeverDefaults() {
        let rules = JobRules.all + IdentifierRules.all
        #expect(Set(rules.map(\.code)).count == rules.count)
        #expect(rules.allSatisfy { $0.severity != .error || [.official, .contract].contains($0.certainty) })
    }
}

import CodeLists
import Findings
import Testing
import Validation

/// The configuration file: what findings count for, and the settings of the rules.
struct ConfigurationTests {
    private static func read(_ text: String) throws(Configuration.Fault) -> Configuration {
        try Configuration(Array(text.utf8)) { ["MP-TRD-002", "SW-003"].contains($0.text) }
    }

    @Test("Every setting is read")
    func everything() throws {
        let configuration = try Self.read(
            """
            { "schemaVersion": 1, "strict": true, "ignore": ["MP-TRD-002"], "promote": ["SW-003"], "step": "save",
              "codes": "tables", "remarkProfile": "standard", "cosmeticsPilot": true, "epidemicGoodsAllowedFrom": "2024-03-01",
              "exchangeRates": [{"currency": "EUR", "cny": "7.8"}, {"currency": "USD", "cny": "7.0875"}] }
            """)
        #expect(configuration.policy.isStrict)
        #expect(configuration.policy.ignored == [RuleCode("MP-TRD-002")])
        #expect(configuration.policy.promoted == [RuleCode("SW-003")])
        #expect(configuration.settings.step == .save)
        #expect(configuration.codes == "tables")
        #expect(configuration.settings.cosmeticsPilot)
        #expect(configuration.settings.remarkProfile == .standard)
        #expect(configuration.settings.epidemicGoodsAllowedFrom == CalendarDate("2024-03-01"))
        #expect(configuration.settings.exchangeRates.map(\.currency.description) == ["EUR", "USD"])
        #expect(configuration.settings.exchangeRates.map(\.cny.description) == ["7.8", "7.0875"])
    }

    @Test(
        "A fault is named with its place and what would be right",
        arguments: [
            ("{", 1, "JSON"), ("[]", 1, "object"), ("{\"schemaVersion\": 2}", 1, "schemaVersion is 1"),
            ("{\n \"strict\": \"yes\"}", 2, "true or false"), ("{\"ignore\": \"SW-003\"}", 1, "list of rule codes"),
            ("{\"ignore\":\n [\"SW-999\"]}", 2, "no rule 'SW-999'"), ("{\"step\": \"send\"}", 1, "save or declare"),
            ("{\"remarkProfile\": \"x\"}", 1, "one of any, standard"), ("{\"codes\": \"\"}", 1, "not an empty one"),
            ("{\"epidemicGoodsAllowedFrom\": \"soon\"}", 1, "a date"),
            ("{\"exchangeRates\": [{\"currency\": \"USD\", \"cny\": \"0\"}]}", 1, "above zero"),
            ("{\"strickt\": true}", 1, "no setting 'strickt'"),
        ])
    func faults(text: String, line: Int, words: String) {
        do throws(Configuration.Fault) {
            _ = try Self.read(text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.line == line)
            #expect(error.column >= 1)
            #expect(error.words.en.contains(words), "\(error.words.en)")
            #expect(!error.words.zh.isEmpty)
        }
    }

    @Test("What refuses: errors, warnings when strict, what is promoted, never what is ignored")
    func policy() {
        let code = RuleCode("SW-003")
        #expect(AcceptancePolicy().refuses(code, .error))
        #expect(!AcceptancePolicy().refuses(code, .warning))
        #expect(AcceptancePolicy(isStrict: true).refuses(code, .warning))
        #expect(!AcceptancePolicy(isStrict: true).refuses(code, .notice))
        #expect(AcceptancePolicy(promoted: [code]).refuses(code, .notice))
        #expect(!AcceptancePolicy(isStrict: true, ignored: [code], promoted: [code]).refuses(code, .error))
    }
}

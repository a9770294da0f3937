import Findings
import Testing

@Suite struct FindingTests {
    private static let warning = Rule(
        "MP-TST-002", .warning, .codes, zh: "规则", en: "rule", source: "a source", certainty: .ownDefault)
    private static let error = Rule(
        "MP-TST-001", .error, zh: "规则", en: "rule", source: "another source", certainty: .official)

    private func finding(_ rule: Rule) -> Finding {
        Finding(
            rule, zh: "错", en: "wrong", hintZh: "改", hintEn: "mend", place: Place(file: "a.csv", line: 3, column: 2),
            notes: [Note(zh: "此处", en: "here", place: Place(line: 1))])
    }

    @Test func aFindingTakesItsWeightFromItsRule() {
        let finding = finding(Self.warning)
        #expect(finding.rule == RuleCode("MP-TST-002"))
        #expect(finding.severity == .warning)
        #expect(finding.layer == .codes)
        #expect(finding.source == "a source")
        #expect(finding.message[.zh] == "错")
        #expect(finding.hint[.en] == "mend")
        #expect(finding.notes.first?.message.en == "here")
        #expect(Self.error.layer == .input)
    }

    @Test func severitiesAndCodesAreOrdered() {
        #expect(Severity.allCases.sorted() == [.notice, .warning, .error])
        #expect(
            [RuleCode("MP-B-001"), RuleCode("MP-A-010"), RuleCode("MP-A-002")].sorted().map(\.text) == [
                "MP-A-002", "MP-A-010", "MP-B-001",
            ])
        #expect("\(RuleCode("MP-A-002"))" == "MP-A-002")
        #expect(Layer.allCases == [.input, .structure, .codes, .rules, .cross])
    }

    @Test func onlyErrorsCountAsErrors() {
        #expect(!Checked(1).hasErrors)
        #expect(!Checked(1, [finding(Self.warning)]).hasErrors)
        #expect(Checked<Int>(nil, [finding(Self.warning), finding(Self.error)]).hasErrors)
        #expect(Checked(1).value == 1)
    }

    @Test func anUnknownPlaceIsEmpty() {
        let place = Place()
        #expect(place.file == nil && place.line == nil && place.column == nil && place.path == nil)
        #expect(place == Place() && place != Place(line: 1))
    }
}

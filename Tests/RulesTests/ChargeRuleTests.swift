import Rules
import Testing

struct ChargeRuleTests {
    static func charge(_ name: String, _ mark: String, _ rate: String, _ currency: String) -> [MessageExample.Edit] {
        [.head("\(name)Mark", mark), .head("\(name)Rate", rate), .head("\(name)Curr", currency)]
    }

    static let cases = [
        RuleCase("no terms", [.head("TransMode", "")], ["MP-FRM-120"]),
        RuleCase("FOB with freight", charge("Fee", "3", "120", "USD"), ["MP-FRM-129"]),
        RuleCase("C&F with freight", [.head("TransMode", "2")] + charge("Fee", "3", "120", "USD"), []),
        RuleCase("C&F without freight", [.head("TransMode", "2")], ["MP-FRM-129"]),
        RuleCase(
            "CIF", [.head("TransMode", "1")] + charge("Fee", "2", "50", "USD") + charge("Insur", "1", "0.3", ""), []),
        RuleCase("C&I", [.head("TransMode", "4")] + charge("Insur", "3", "20", "USD"), []),
        RuleCase("market price says nothing", [.head("TransMode", "5")] + charge("Fee", "3", "120", "USD"), []),
        RuleCase("freight without a mark", [.head("TransMode", "2")] + charge("Fee", "", "120", "USD"), ["MP-FRM-123"]),
        RuleCase(
            "freight without a currency", [.head("TransMode", "2")] + charge("Fee", "2", "12", ""), ["MP-FRM-124"]),
        RuleCase(
            "freight rate with a currency", [.head("TransMode", "2")] + charge("Fee", "1", "5", "USD"), ["MP-FRM-624"]),
        RuleCase("freight of nothing", [.head("TransMode", "2")] + charge("Fee", "3", "0", "USD"), ["MP-FRM-130"]),
        RuleCase(
            "freight above the value", [.head("TransMode", "2")] + charge("Fee", "3", "40000", "USD"), ["MP-FRM-130"]),
        RuleCase("freight in another currency", [.head("TransMode", "2")] + charge("Fee", "3", "40000", "CNY"), []),
        RuleCase("rate of a hundred", [.head("TransMode", "2")] + charge("Fee", "1", "100", ""), ["MP-FRM-130"]),
        RuleCase("insurance a tonne", [.head("TransMode", "4")] + charge("Insur", "2", "20", "USD"), ["MP-FRM-125"]),
        RuleCase("insurance without a value", [.head("TransMode", "4")] + charge("Insur", "1", "", ""), ["MP-FRM-126"]),
        RuleCase(
            "insurance rate with a currency", [.head("TransMode", "4")] + charge("Insur", "1", "1", "USD"),
            ["MP-FRM-626"]),
        RuleCase("deduction", charge("Other", "3", "-95", "USD"), []),
        RuleCase("other charges a tonne", charge("Other", "2", "95", "USD"), ["MP-FRM-627"]),
        RuleCase("other charges without a currency", charge("Other", "3", "95", ""), ["MP-FRM-128"]),
        RuleCase("other rate with a currency", charge("Other", "1", "1", "USD"), ["MP-FRM-628"]),
    ]

    @Test("Terms and charges", arguments: cases)
    func charges(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 120...130) == rule.codes) }
}

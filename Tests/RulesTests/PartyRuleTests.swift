import Rules
import Testing

struct PartyRuleTests {
    static let cases = [
        RuleCase("customs code alone", [.head("TradeCoScc", "")], []),
        RuleCase("no consignor", [.head("TradeName", " ")], ["MP-FRM-025"]),
        RuleCase("NO as consignor", [.head("TradeCode", "NO")], ["MP-FRM-027"]),
        RuleCase("a person as consignor", [.head("TradeCoScc", "440524188001010014")], ["MP-FRM-026"]),
        RuleCase("NO as producer", [.head("OwnerCodeScc", "NO"), .head("OwnerCode", "NO")], []),
        RuleCase("a person as producer", [.head("OwnerCodeScc", "11010519491231002X")], ["MP-FRM-031"]),
        RuleCase("a merchant as producer", [.head("OwnerCodeScc", "92340603MA2UK1TD00")], []),
        RuleCase("no producer", [.head("OwnerName", "")], ["MP-FRM-030"]),
        RuleCase("self-declared under another name", [.head("TradeCoScc", "91330782MA2QXB020G")], ["MP-FRM-028"]),
        RuleCase("Chinese buyer's name", [.head("OverseasConsigneeEname", "东非样例商店")], ["MP-FRM-535"]),
        RuleCase("full-width brackets", [.head("OverseasConsigneeEname", "ABC LLC（ООО）")], ["MP-FRM-535"]),
        RuleCase("text behind the brackets", [.head("OverseasConsigneeEname", "ABC LLC(ООО) LTD")], ["MP-FRM-535"]),
        RuleCase("two pairs of brackets", [.head("OverseasConsigneeEname", "ABC (KE) LLC(ООО)")], []),
        RuleCase("digits first", [.head("OverseasConsigneeEname", "3 LIONS LTD")], ["MP-FRM-535"]),
        RuleCase(
            "no buyer at all", [.head("OverseasConsigneeEname", "NO"), .head("OverseasConsigneeCode", "NO")],
            ["MP-FRM-536"]),
        RuleCase("a name without a code", [.head("OverseasConsigneeEname", "NO")], ["MP-FRM-036", "MP-FRM-536"]),
        RuleCase("Singapore", [.head("OverseasConsigneeCode", "SG123456789012")], []),
        RuleCase("Singapore short", [.head("OverseasConsigneeCode", "SG12345678901")], ["MP-FRM-037"]),
        RuleCase("another partner", [.head("OverseasConsigneeCode", "KEAEO00042")], []),
        RuleCase("no country", [.head("OverseasConsigneeCode", "1234567890")], ["MP-FRM-037"]),
        RuleCase("consignor's address", [.head("OverseasConsignorAddr", "MOMBASA")], ["MP-FRM-038"]),
    ]

    @Test("Parties at home and abroad", arguments: cases)
    func parties(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 25...38) == rule.codes) }
}

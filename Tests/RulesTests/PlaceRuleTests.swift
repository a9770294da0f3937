import Rules
import Testing

struct PlaceRuleTests {
    static let cases = [
        RuleCase("sold to Hong Kong", [.head("TradeAreaCode", "HKG")], []),
        RuleCase("sold to China", [.head("TradeAreaCode", "CHN")], ["MP-FRM-585"]),
        RuleCase("trans-shipped", [.head("DistinatePort", "ARE003")], ["MP-FRM-087"]),
        RuleCase("old port", [.head("DistinatePort", "1335")], ["MP-FRM-089"]),
        RuleCase("small letters", [.head("DistinatePort", "ken009")], ["MP-FRM-089"]),
        RuleCase("country only", [.head("DistinatePort", "KEN000")], ["MP-FRM-090"]),
        RuleCase(
            "a country without ports", [.head("DistinatePort", "ATF000"), .head("TradeCountry", "ATF")], ["MP-FRM-593"]),
        RuleCase("stays in China", [.head("DistinatePort", "CHN000")], ["MP-FRM-590"]),
        RuleCase("special zone", [.head("DistinatePort", "991101")], ["MP-FRM-590"]),
        RuleCase("arrives in China", [.head("TradeCountry", "CHN")], ["MP-FRM-088"]),
        RuleCase("port of four", [.head("EntyPortCode", "3801")], ["MP-FRM-091"]),
        RuleCase("Shanghai port, Ningbo customs", [.head("EntyPortCode", "311002")], ["MP-FRM-092"]),
        RuleCase("Shanghai port, Shanghai customs", [.head("EntyPortCode", "311002"), .head("IEPort", "2248")], []),
        RuleCase("region that is not known", [.head("EntyPortCode", "331201"), .head("IEPort", "9408")], []),
        RuleCase("airport by sea", [.head("EntyPortCode", "380002")], ["MP-FRM-092"]),
        RuleCase("harbour by air", [.head("TrafMode", "5")], ["MP-FRM-092"]),
        RuleCase("no origin", [.item("DestinationCountry", "")], ["MP-FRM-094"]),
        RuleCase("no destination", [.item("OriginCountry", "")], ["MP-FRM-093"]),
        RuleCase("swapped", [.item("OriginCountry", "CHN"), .item("DestinationCountry", "KEN")], ["MP-FRM-095"]),
        RuleCase("foreign origin", [.item("DestinationCountry", "VNM")], ["MP-FRM-594"]),
        RuleCase("source place of six", [.item("DistrictCode", "330782")], ["MP-FRM-096"]),
        RuleCase("bonded centre", [.item("DistrictCode", "3318W")], []),
        RuleCase("no division", [.item("DestCode", "")], ["MP-FRM-097"]),
        RuleCase("a city", [.item("DestCode", "330700")], ["MP-FRM-597"]),
        RuleCase("two provinces", [.item("DestCode", "440305")], ["MP-FRM-098"]),
    ]

    @Test("Countries, ports and places", arguments: cases)
    func places(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 85...98) == rule.codes) }
}

import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Codes`.
struct CodesEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "a mode not yet created", MessageExample([.set("DecHead/TradeMode", "5072")], on: "2023-12-31"),
            ["MP-COD-002"]),
        EdgeCase("a mode on its first day", MessageExample([.set("DecHead/TradeMode", "5072")], on: "2024-01-01"), []),
        EdgeCase(
            "tourist shopping on its last day", MessageExample([.set("DecHead/TradeMode", "0139")], on: "2017-07-31"),
            []),
        EdgeCase(
            "a country of before the merger, after it", MessageExample([.set("DecHead/TradeCountry", "110")]),
            ["MP-COD-009"]),
        EdgeCase(
            "a country of before the merger, before it",
            MessageExample([.set("DecHead/TradeCountry", "110")], on: "2018-07-31"), []),
        EdgeCase("a code with small letters", MessageExample([.set("DecHead/TradeCountry", "ken")]), ["MP-COD-009"]),
        EdgeCase(
            "the same wrong country in two items",
            MessageExample([
                .set("DecLists/DecList[1]/DestinationCountry", "CHX"),
                .set("DecLists/DecList[2]/DestinationCountry", "CHX"),
            ]), ["MP-COD-009", "MP-COD-009"]),
        EdgeCase(
            "document codes differ by case",
            MessageExample([
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "A"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
                .duplicate("DecLicenseDocus/LicenseDocu"),
                .set("DecLicenseDocus/LicenseDocu[2]/DocuCode", "j"),
            ]), ["MP-COD-018"]),
        EdgeCase(
            "the old transit type before its day",
            MessageExample([.set("TrnHead", ""), .set("TrnHead/TransFlag", "1K")], on: "2018-01-26"), ["MP-COD-026"]),
        EdgeCase(
            "an unknown commodity code in the year of the tariff",
            MessageExample([.set("DecLists/DecList[1]/CodeTS", "9999999999")]), ["MP-COD-030"]),
        EdgeCase(
            "an unknown commodity code in another year",
            MessageExample([.set("DecLists/DecList[1]/CodeTS", "9999999999")], on: "2025-01-01"), ["MP-COD-031"]),
        EdgeCase(
            "an import with an unknown port",
            MessageExample([.set("DecHead/IEFlag", "I"), .set("DecHead/DistinatePort", "XXX999")]), ["MP-COD-014"]),
    ]

    @Test("Edge cases of codes", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            code.hasPrefix("MP-COD")
        }
        #expect(codes.sorted() == edge.expected)
    }
}

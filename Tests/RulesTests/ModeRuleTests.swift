import Rules
import Testing

struct ModeRuleTests {
    static func document(_ kind: String) -> [MessageExample.Edit] {
        [
            .set("DecLicenseDocus/LicenseDocu", ""), .set("DecLicenseDocus/LicenseDocu/DocuCode", kind),
            .set("DecLicenseDocus/LicenseDocu/CertCode", "26AX100123"),
        ]
    }

    static let cases = [
        RuleCase("no mode", [.head("TradeMode", "")], ["MP-FRM-070"]),
        RuleCase("no levy nature", [.head("CutMode", "")], ["MP-FRM-071"]),
        RuleCase("no contract", [.remove("DecHead/ContrNo")], ["MP-FRM-077"]),
        RuleCase("no contract in another trade", [.head("TradeMode", "3010"), .head("ContrNo", "")], []),
        RuleCase("licence in the list only", document("4"), ["MP-FRM-076"]),
        RuleCase(
            "licence of another trade in the list only", document("4") + [.head("TradeMode", "0110")], ["MP-FRM-075"]),
        RuleCase("licence in both places", document("4") + [.head("LicenseNo", "26-AX-100123")], ["MP-FRM-076"]),
        RuleCase("small x is a licence", document("x"), ["MP-FRM-076"]),
        RuleCase("capital X is none here", document("X"), []),
        RuleCase("electronic ledger", document("B"), []),
        RuleCase("filing under market procurement", [.head("ManualNo", "C29216000001")], ["MP-FRM-578"]),
        RuleCase("filing with D", [.head("TradeMode", "0615"), .head("ManualNo", "E2921D000001")], []),
        RuleCase(
            "filing with a wrong kind", [.head("TradeMode", "0615"), .head("ManualNo", "I29216000001")], ["MP-FRM-078"]),
        RuleCase("filing of eleven", [.head("TradeMode", "0615"), .head("ManualNo", "C2921600001")], ["MP-FRM-078"]),
        RuleCase("related filing", [.set("DecFreeTxt/RelManNo", "C29216000001")], ["MP-FRM-079"]),
        RuleCase("reason without a number", [.head("CorrelationReasonFlag", "1")], ["MP-FRM-080"]),
        RuleCase("bonded place", [.set("DecFreeTxt/BonNo", "2921W1")], ["MP-FRM-081"]),
        RuleCase("yard of Huangpu", [.head("CustomMaster", "5202"), .set("DecFreeTxt/CusFie", "5298")], []),
        RuleCase("yard of three", [.head("CustomMaster", "5202"), .set("DecFreeTxt/CusFie", "529")], ["MP-FRM-082"]),
        RuleCase("item of a filing", [.item("ContrItem", "1")], ["MP-FRM-083"]),
        RuleCase("item without a way of levying", [.remove("DecLists/DecList[3]/DutyMode")], ["MP-FRM-073"]),
    ]

    @Test("Modes, licences, contracts and filings", arguments: cases)
    func mode(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 70...83) == rule.codes) }
}

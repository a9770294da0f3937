import Rules
import Testing

struct TransportRuleTests {
    /// A declaration in customs transit with this mode, means, voyage and bill.
    static func transit(_ mode: String, _ name: String, _ voyage: String = "", _ bill: String = "")
        -> [MessageExample.Edit]
    {
        [.head("DeclTrnRel", "1")] + direct(mode, name, voyage, bill)
    }

    static func direct(_ mode: String, _ name: String, _ voyage: String = "", _ bill: String = "")
        -> [MessageExample.Edit]
    {
        [.head("TrafMode", mode), .head("TrafName", name), .voyage(voyage), .head("BillNo", bill)]
    }

    static let cases = [
        RuleCase("sea, nothing given", direct("2", ""), ["MP-FRM-046"]),
        RuleCase("sea, house bill", direct("2", "AMBER LANTERN", "112S", "Q1*H1"), []),
        RuleCase("sea, house bill by air's sign", direct("2", "AMBER LANTERN", "112S", "Q1_H1"), ["MP-FRM-066"]),
        RuleCase("sea, two stars", direct("2", "AMBER LANTERN", "112S", "Q1*H1*H2"), ["MP-FRM-066"]),
        RuleCase("sea, two bills", direct("2", "AMBER LANTERN", "112S", "Q1,Q2"), ["MP-FRM-065"]),
        RuleCase("sea, two bills in Chinese", direct("2", "AMBER LANTERN", "112S", "Q1、Q2"), ["MP-FRM-065"]),
        RuleCase("sea, a blank inside", direct("2", "AMBER LANTERN", "112S", "Q1 Q2"), ["MP-FRM-565"]),
        RuleCase("road, manifest", direct("4", "", "2611180000001", "QX1"), []),
        RuleCase("road, vehicle too", direct("4", "粤B6R81J", "2611180000001", "QX1"), ["MP-FRM-547"]),
        RuleCase("road, no batch", direct("4", "", "", "QX1"), ["MP-FRM-047"]),
        RuleCase("road, before the manifest", direct("4", "粤B6R81J", "20261118"), ["MP-FRM-048"]),
        RuleCase("road, early at Shenzhen", direct("4", "粤B6R81J/提前报关", "20261118"), ["MP-FRM-048"]),
        RuleCase("rail", direct("3", "C7001234", "20261120", "QX1"), []),
        RuleCase("rail, impossible day", direct("3", "C7001234", "20261131", "QX1"), ["MP-FRM-049"]),
        RuleCase("air", direct("5", "QX1234", "", "99912345675_H1"), []),
        RuleCase("air, sea's sign", direct("5", "QX1234", "", "99912345675*H1"), ["MP-FRM-066"]),
        RuleCase("air, voyage", direct("5", "QX1234", "1", "99912345675"), ["MP-FRM-550"]),
        RuleCase("post", direct("6", "EE1", "20261118", "EE1"), []),
        RuleCase("post, no day", direct("6", "EE1", "", "EE1"), ["MP-FRM-051"]),
        RuleCase("travellers", direct("L", "旅客携带"), ["MP-FRM-042"]),
        RuleCase("exhibition goods", direct("9", ""), ["MP-FRM-043", "MP-FRM-052"]),
        RuleCase("bonded zone", direct("7", "", "", "Q1"), ["MP-FRM-043"]),
        RuleCase(
            "bonded zone, general trade", direct("7", "", "", "Q1") + [.head("TradeMode", "0110")], ["MP-FRM-045"]),
        RuleCase("no mode", [.head("TrafMode", "")], ["MP-FRM-040"]),
        RuleCase("transit by sea, bare", transit("2", "@"), []),
        RuleCase("transit by sea, sixteen", transit("2", "@2921261118000001"), []),
        RuleCase("transit by sea, fourteen", transit("2", "@29212611180001"), ["MP-FRM-055"]),
        RuleCase("transit by sea, voyage too", transit("2", "@", "112S"), ["MP-FRM-055"]),
        RuleCase("transit by sea, bill too", transit("2", "@", "", "Q1"), ["MP-FRM-061"]),
        RuleCase("transit by sea, plate of Guangdong", transit("2", "@", "", "粤B6R81J"), []),
        RuleCase("transit by sea, no name", transit("2", ""), ["MP-FRM-055"]),
        RuleCase("transit by the sign alone", direct("2", "@"), []),
        RuleCase("barge", transit("2", "GREEN REED", "B1", "Q1"), []),
        RuleCase("barge, no bill", transit("2", "GREEN REED", "B1"), ["MP-FRM-056"]),
        RuleCase("inland rail", transit("2", "2921TRAIN", "261118", "Q1"), []),
        RuleCase("inland rail, three digits", transit("2", "292TRAIN", "261118", "Q1"), ["MP-FRM-057"]),
        RuleCase("inland road, long day", transit("2", "2921TRUCK", "20261118", "Q1"), ["MP-FRM-058"]),
        RuleCase("inland road, other customs", transit("2", "3104TRUCK", "261118", "Q1"), ["MP-FRM-062"]),
        RuleCase(
            "inland road, mode of the inland leg", transit("4", "2921TRUCK", "261118", "Q1"),
            ["MP-FRM-041", "MP-FRM-060"]),
        RuleCase("transit by rail, wagon", transit("3", "C7001234"), ["MP-FRM-059"]),
        RuleCase("transit by air, bare", transit("5", "@"), []),
        RuleCase("transit by road, bare", transit("4", "@"), ["MP-FRM-060"]),
        RuleCase("transit by road, thirteen", transit("4", "@2921261118001"), []),
        RuleCase("centralised", direct("4", "集中申报", "", "2026110120261107"), []),
        RuleCase("centralised, one day", direct("4", "集中申报", "", "20261101"), ["MP-FRM-063"]),
    ]

    @Test("Mode, means, voyage and bill", arguments: cases)
    func transport(_ rule: RuleCase) throws { #expect(try rule.found("FRM", 40...66) == rule.codes) }
}

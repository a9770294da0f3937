import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Items`.
struct ItemsEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase("an item number of zero", MessageExample([.set("DecLists/DecList[1]/GNo", "0")]), ["MP-FRM-132"]),
        EdgeCase("an item number in words", MessageExample([.set("DecLists/DecList[2]/GNo", "二")]), ["MP-FRM-132"]),
        EdgeCase(
            "items out of order",
            MessageExample([.set("DecLists/DecList[1]/GNo", "2"), .set("DecLists/DecList[2]/GNo", "1")]), ["MP-FRM-632"]
        ),
        EdgeCase(
            "a code with dots", MessageExample([.set("DecLists/DecList[1]/CodeTS", "7117.19.0000")]), ["MP-FRM-133"]),
        EdgeCase(
            "a code of full-width digits", MessageExample([.set("DecLists/DecList[1]/CodeTS", "７１１７１９００００")]),
            ["MP-FRM-133"]),
        EdgeCase(
            "thirteen digits of inspection code under the right commodity code",
            MessageExample([.set("DecLists/DecList[1]/CiqCode", "7117190000101")]), []),
        EdgeCase(
            "thirteen digits under another commodity code",
            MessageExample([.set("DecLists/DecList[1]/CiqCode", "7117190001101")]), ["MP-FRM-634"]),
        EdgeCase("a name with one Chinese character", MessageExample([.set("DecLists/DecList[1]/GName", "USB线")]), []),
        EdgeCase(
            "a name of Japanese syllables", MessageExample([.set("DecLists/DecList[1]/GName", "リング")]), ["MP-FRM-135"]),
        EdgeCase("a vague name inside a longer one", MessageExample([.set("DecLists/DecList[1]/GName", "塑料饰品配件")]), []),
        EdgeCase(
            "a specification of the first two elements only",
            MessageExample([.set("DecLists/DecList[1]/GModel", "0|0")]), ["MP-FRM-637"]),
        EdgeCase(
            "an element left empty", MessageExample([.set("DecLists/DecList[1]/GModel", "0|0||锌合金|否|无品牌|Z230|||")]),
            ["MP-FRM-637"]),
        EdgeCase(
            "an empty element in a year whose tariff is not held",
            MessageExample([.set("DecLists/DecList[1]/GModel", "0|0||锌合金|否|无品牌|Z230|||")], on: "2025-06-01"), []),
        EdgeCase(
            "no brand type", MessageExample([.set("DecLists/DecList[1]/GModel", "|0|戒指|锌合金|否|无品牌|Z230|||")]),
            ["MP-FRM-138", "MP-FRM-637"]),
        EdgeCase(
            "a brand type before it was asked for",
            MessageExample([.set("DecLists/DecList[1]/GModel", "戒指|锌合金")], on: "2017-12-31"), []),
        EdgeCase(
            "no brand by type but a brand named",
            MessageExample([.set("DecLists/DecList[1]/GModel", "0|0|戒指|锌合金|否|XING|Z230|||")]), ["MP-FRM-140"]),
        EdgeCase(
            "a foreign brand without its name",
            MessageExample([.set("DecLists/DecList[1]/GModel", "3|0|戒指|锌合金|否||Z230|||")]), ["MP-FRM-637"]),
        EdgeCase(
            "another first unit than the tariff's", MessageExample([.set("DecLists/DecList[1]/FirstUnit", "036")]),
            ["MP-FRM-142"]),
        EdgeCase(
            "another first unit in a year whose tariff is not held",
            MessageExample([.set("DecLists/DecList[1]/FirstUnit", "036")], on: "2025-06-01"), []),
        EdgeCase(
            "a second quantity without need", MessageExample([.set("DecLists/DecList[1]/SecondQty", "5")]),
            ["MP-FRM-144"]),
        EdgeCase(
            "a second unit without quantity", MessageExample([.set("DecLists/DecList[2]/SecondQty", "")]),
            ["MP-FRM-144"]),
        EdgeCase(
            "tonnes that agree with kilograms",
            MessageExample([
                .set("DecLists/DecList[1]/GUnit", "070"),
                .set("DecLists/DecList[1]/GQty", "0.6277"),
                .set("DecLists/DecList[1]/DeclPrice", "24545.8181"),
            ]), []),
        EdgeCase(
            "tonnes that do not agree with kilograms",
            MessageExample([
                .set("DecLists/DecList[1]/GUnit", "070"),
                .set("DecLists/DecList[1]/GQty", "0.6278"),
                .set("DecLists/DecList[1]/DeclPrice", "24541.9083"),
            ]), ["MP-FRM-146"]),
        EdgeCase(
            "a negative total", MessageExample([.set("DecLists/DecList[1]/DeclTotal", "-15407.41")]), ["MP-FRM-149"]),
        EdgeCase(
            "a price with a thousands separator", MessageExample([.set("DecLists/DecList[1]/DeclPrice", "1,000")]),
            ["MP-FRM-148"]),
        EdgeCase(
            "a product off by more than the rounding of the price",
            MessageExample([.set("DecLists/DecList[1]/DeclTotal", "15410.87")]), ["MP-FRM-150"]),
        EdgeCase(
            "a product within the rounding of the price",
            MessageExample([.set("DecLists/DecList[1]/DeclTotal", "15410.86")]), []),
        EdgeCase(
            "a currency in small letters", MessageExample([.set("DecLists/DecList[1]/TradeCurr", "usd")]),
            ["MP-FRM-151"]),
        EdgeCase(
            "an old currency before the merger",
            MessageExample(
                [
                    .set("DecLists/DecList[1]/TradeCurr", "502"),
                    .set("DecLists/DecList[2]/TradeCurr", "502"),
                    .set("DecLists/DecList[3]/TradeCurr", "502"),
                ], on: "2018-07-31"), []),
        EdgeCase("a price statement of three digits", MessageExample([.set("DecHead/PromiseItmes", "999")]), []),
    ]

    @Test("Edge cases of items", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            ("MP-FRM-132"..."MP-FRM-154").contains(code) || ("MP-FRM-632"..."MP-FRM-654").contains(code)
        }
        #expect(codes.sorted() == edge.expected)
    }
}

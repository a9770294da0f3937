import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Inspection`.
struct InspectionEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "a package specification alone", MessageExample([.set("DecLists/DecList[1]/DangPackSpec", "4G")]),
            ["MP-FRM-167"]),
        EdgeCase(
            "dangerous goods flagged as not dangerous",
            MessageExample([
                .set("DecLists/DecList[1]/NoDangFlag", "1"),
                .set("DecLists/DecList[1]/Uncode", "1263"),
                .set("DecLists/DecList[1]/DangName", "油漆"),
                .set("DecLists/DecList[1]/DangPackType", "3"),
            ]), ["MP-FRM-168"]),
        EdgeCase(
            "attributes between full-width commas", MessageExample([.set("DecLists/DecList[1]/GoodsAttr", "19，30")]),
            ["MP-FRM-169"]),
        EdgeCase(
            "an attribute twice", MessageExample([.set("DecLists/DecList[1]/GoodsAttr", "19,19")]), ["MP-FRM-169"]),
        EdgeCase(
            "a licence of another item",
            MessageExample([
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/GoodsNo", "2"),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "628"),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicenceNo", "X1"),
            ]), ["MP-FRM-170"]),
        EdgeCase(
            "a write-off without its line",
            MessageExample([
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "628"),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicenceNo", "X1"),
                .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicWrtofQty", "5"),
            ]), ["MP-FRM-170"]),
        EdgeCase(
            "a day that does not exist", MessageExample([.set("DecLists/DecList[1]/ProduceDate", "20260230")]),
            ["MP-FRM-173"]),
        EdgeCase(
            "offices while the guide of 2018 asked for them",
            MessageExample(
                [.set("DecHead/OrgCode", "331800"), .set("DecHead/VsaOrgCode", "331800")], on: "2019-06-01"), []),
        EdgeCase(
            "elements of imports on an import",
            MessageExample([
                .set("DecHead/IEFlag", "I"),
                .set("DecHead/GoodsPlace", "A"),
                .set("DecHead/DespPortCode", "HKG003"),
            ]), []),
        EdgeCase(
            "a user on an export",
            MessageExample([
                .set("DecUsers", ""), .set("DecUsers/DecUser", ""), .set("DecUsers/DecUser/UseOrgPersonCode", "A"),
            ]), ["MP-FRM-175"]),
    ]

    @Test("Edge cases of inspection", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            ("MP-FRM-167"..."MP-FRM-176").contains(code)
        }
        #expect(codes.sorted() == edge.expected)
    }
}

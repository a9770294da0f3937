import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Trade`.
struct TradeEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "a remark of Jinhua without a number", MessageExample([.set("DecHead/NoteS", "LZ TWIGA EXAMPLE STORES")]),
            ["MP-TRD-515"]),
        EdgeCase(
            "a remark with a full-width colon", MessageExample([.set("DecHead/NoteS", "采购商：TWIGA,KEN,QK700868")]),
            ["MP-TRD-515"]),
        EdgeCase(
            "a remark with an unknown country", MessageExample([.set("DecHead/NoteS", "采购商:TWIGA,XXQ,QK700868")]),
            ["MP-TRD-515"]),
        EdgeCase(
            "a purchaser with commas in the name",
            MessageExample([.set("DecHead/NoteS", "采购商:TWIGA CO., LTD,KEN,QK700868")]), []),
        EdgeCase("a licence of a company", MessageExample([.set("DecHead/NoteS", "采购商:ELBE GMBH,DEU,HRB 000000")]), []),
        EdgeCase("a free remark with a passport", MessageExample([.set("DecHead/NoteS", "买方阿里 护照 QK700868")]), []),
        EdgeCase(
            "an empty remark on the day before 2019-221", MessageExample([.set("DecHead/NoteS", "")], on: "2019-12-26"),
            ["MP-TRD-015"]),
        EdgeCase(
            "an empty remark on the day of 2019-221", MessageExample([.set("DecHead/NoteS", "")], on: "2019-12-27"),
            ["MP-TRD-515"]),
        EdgeCase(
            "another mode needs no purchaser",
            MessageExample([.set("DecHead/TradeMode", "0110"), .set("DecHead/NoteS", "")]), []),
        EdgeCase(
            "market procurement before it began",
            MessageExample([.set("DecHead/NoteS", "采购商:TWIGA,KEN,QK700868")], on: "2014-01-01"), ["MP-TRD-001"]),
        EdgeCase(
            "Changshu in the first year", MessageExample([.set("DecHead/CustomMaster", "2324")], on: "2014-12-01"),
            ["MP-TRD-517"]),
        EdgeCase(
            "masks on the last day of the window",
            MessageExample([.set("DecLists/DecList[1]/GName", "一次性口罩")], on: "2023-12-31"), ["MP-TRD-009"]),
        EdgeCase(
            "masks after the window", MessageExample([.set("DecLists/DecList[1]/GName", "一次性口罩")], on: "2024-01-01"), []
        ),
        EdgeCase(
            "goods under a dual mark", MessageExample([.set("DecLists/DecList[1]/CodeTS", "0506909011")]),
            ["MP-TRD-005"]),
        EdgeCase(
            "transit of the wrong type without its relation",
            MessageExample([.set("TrnHead", ""), .set("TrnHead/TransFlag", "AA")]), ["MP-TRD-018", "MP-TRD-519"]),
        EdgeCase(
            "transit goods of a container that is not declared",
            MessageExample([
                .set("TrnContaGoodsList", ""),
                .set("TrnContaGoodsList/TrnContaGoods", ""),
                .set("TrnContaGoodsList/TrnContaGoods/ContaNo", "QZXU0000000"),
                .set("TrnContaGoodsList/TrnContaGoods/GNo", "1"),
            ]), ["MP-TRD-107"]),
        EdgeCase(
            "a heavy box of two TEU", MessageExample([.set("DecContainers/Container/GoodsContaWt", "32700.01")]),
            ["MP-TRD-120"]),
    ]

    @Test("Edge cases of trade", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            code.hasPrefix("MP-TRD") && code != "MP-TRD-002"
        }
        #expect(codes.sorted() == edge.expected)
    }
}

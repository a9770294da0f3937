import Foundation
import JSONText
import Testing

/// Goods under inspection and with export duty stand by themselves, and the message says what they are.
@Suite struct InspectedGoodsTests {
    private static let inspected: Set = [
        "4421100090", "4414909090", "4421919090", "9603909020", "9505100010", "6702901090", "9401520090",
    ]
    private static let dutiable: Set = ["7508901000", "7601200000", "7403290000"]

    private func items() throws -> [JSONNode] {
        let plan = try JSONParser.parse(
            try #require(try SampleFolder(name: "inspected-goods").shared().files["plan.json"]))
        return (plan["declarations"]?.elements ?? []).flatMap { $0["items"]?.elements ?? [] }
    }

    @Test(arguments: [(inspected, "MP-DEC-037"), (dutiable, "MP-DEC-036")])
    func eachStandsByItself(_ goods: (codes: Set<String>, why: String)) throws {
        let items = try items().filter { goods.codes.contains($0["hs"]?.text ?? "") }
        #expect(Set(items.compactMap { $0["hs"]?.text }) == goods.codes)
        #expect(items.allSatisfy { $0["kind"]?.text == "single" && $0["why"]?.text == goods.why })
    }

    @Test func otherGoodsAreMerged() throws {
        #expect(try items().contains { $0["kind"]?.text == "chapter" })
    }

    @Test func onlyInspectedLinesCarryTheGoodsAttribute() throws {
        let lines = try items().filter { Self.inspected.contains($0["hs"]?.text ?? "") }.count
        let messages = try SampleFolder(name: "inspected-goods").shared().messages()
        let marked = messages.reduce(0) {
            $0 + String(decoding: $1.bytes, as: UTF8.self).components(separatedBy: "<GoodsAttr>30</GoodsAttr>").count
                - 1
        }
        #expect(marked == lines)
    }

    /// The table has cartons and six other kinds of packing, 80 pieces of them.
    @Test func otherPackingIsNamed() throws {
        let message = try #require(try SampleFolder(name: "inspected-goods").shared().messages().first)
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(text.contains("<WrapType>22</WrapType>"))
        #expect(text.contains("<PackNo>389</PackNo>"))
        for (pieces, kind) in [(42, "06"), (18, "23"), (13, "29"), (3, "39"), (3, "92"), (1, "93")] {
            #expect(text.contains("<PackQty>\(pieces)</PackQty>\n<PackType>\(kind)</PackType>"))
        }
    }
}

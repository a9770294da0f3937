import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Containers`.
struct ContainersEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "blanks between item numbers", MessageExample([.set("DecContainers/Container/GoodsNo", "1, 2,3")]),
            ["MP-FRM-183"]),
        EdgeCase(
            "a comma at the end", MessageExample([.set("DecContainers/Container/GoodsNo", "1,2,3,")]), ["MP-FRM-183"]),
        EdgeCase(
            "the ideographic comma", MessageExample([.set("DecContainers/Container/GoodsNo", "1、2、3")]), ["MP-FRM-183"]),
        EdgeCase(
            "an item listed twice", MessageExample([.set("DecContainers/Container/GoodsNo", "1,1,2,3")]), ["MP-FRM-183"]
        ),
        EdgeCase(
            "an item that does not exist", MessageExample([.set("DecContainers/Container/GoodsNo", "1,2,3,4")]),
            ["MP-FRM-183"]),
        EdgeCase("no items", MessageExample([.set("DecContainers/Container/GoodsNo", "")]), ["MP-FRM-183"]),
        EdgeCase(
            "two containers that share the items",
            MessageExample([
                .duplicate("DecContainers/Container"),
                .set("DecContainers/Container[1]/GoodsNo", "1,2"),
                .set("DecContainers/Container[2]/GoodsNo", "3"),
                .set("DecContainers/Container[2]/ContainerId", "QZXU2603125"),
            ]), []),
        EdgeCase(
            "two containers and an item in neither",
            MessageExample([
                .duplicate("DecContainers/Container"),
                .set("DecContainers/Container[1]/GoodsNo", "1"),
                .set("DecContainers/Container[2]/GoodsNo", "3"),
                .set("DecContainers/Container[2]/ContainerId", "QZXU2603125"),
            ]), ["MP-FRM-184"]),
        EdgeCase("no containers at all", MessageExample([.remove("DecContainers/Container")]), []),
        EdgeCase(
            "a number of ten characters", MessageExample([.set("DecContainers/Container/ContainerId", "QZXU260311")]),
            ["MP-FRM-181"]),
        EdgeCase(
            "a one-letter specification of before the merger",
            MessageExample([.set("DecContainers/Container/ContainerMd", "L")], on: "2018-07-31"), []),
        EdgeCase(
            "a three-digit specification", MessageExample([.set("DecContainers/Container/ContainerMd", "211")]),
            ["MP-FRM-182"]),
        EdgeCase(
            "a weight below the tare and the cargo",
            MessageExample([.set("DecContainers/Container/GoodsContaWt", "2999")]), ["MP-FRM-186", "MP-FRM-186"]),
        EdgeCase(
            "a weight of six decimals", MessageExample([.set("DecContainers/Container/GoodsContaWt", "13651.570001")]),
            ["MP-FRM-185"]),
        EdgeCase(
            "a box of this cargo alone",
            MessageExample([
                .set("DecContainers/Container/LclFlag", "0"),
                .set("DecContainers/Container/GoodsContaWt", "7595.89"),
            ]), []),
        EdgeCase(
            "a box that must hold other cargo",
            MessageExample([
                .set("DecContainers/Container/LclFlag", ""), .set("DecContainers/Container/GoodsContaWt", "20000"),
            ]), ["MP-FRM-187"]),
    ]

    @Test("Edge cases of containers", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            ("MP-FRM-180"..."MP-FRM-189").contains(code) || code == "MP-FRM-685"
        }
        #expect(codes.sorted() == edge.expected)
    }
}

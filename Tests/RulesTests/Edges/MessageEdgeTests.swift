import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Message`.
struct MessageEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "nothing of what saving needs",
            MessageExample([.set("DecHead/CopName", ""), .set("DecHead/TypistNo", ""), .set("DecSign/OperType", "")]),
            ["MP-MSG-002", "MP-MSG-002", "MP-MSG-003"]),
        EdgeCase(
            "a message without a signature block", MessageExample([.remove("DecSign")]), ["MP-MSG-003", "MP-MSG-003"]),
        EdgeCase(
            "an import without the export fields",
            MessageExample([.set("DecHead/IEFlag", "I"), .set("DecHead/CopName", ""), .set("DecHead/EdiId", "")]), []),
        EdgeCase("no version", MessageExample([.remove("@Version")]), ["MP-MSG-024"]),
        EdgeCase(
            "the version in small letters", MessageExample([.remove("@Version"), .set("@version", "3.1")]),
            ["MP-MSG-024"]),
        EdgeCase("combined ports", MessageExample([.set("DecHead/Type", "ZC"), .set("DecHead/IEFlag", "I")]), []),
        EdgeCase("a promise of six digits", MessageExample([.set("DecHead/PromiseItmes", "999999")]), ["MP-MSG-013"]),
        EdgeCase(
            "a structured attachment with its own number",
            MessageExample([
                .set("EdocRealation", ""),
                .set("EdocRealation/EdocID", "12345"),
                .set("EdocRealation/EdocCode", "10000001"),
                .set("EdocRealation/EdocFomatType", "S"),
            ]), []),
        EdgeCase(
            "an attachment numbered after the text of the format",
            MessageExample([
                .set("EdocRealation", ""),
                .set("EdocRealation/EdocID", "292100000004IM202611186279774582.pdf"),
                .set("EdocRealation/EdocCode", "00000004"),
                .set("EdocRealation/EdocFomatType", "US"),
                .set("EdocRealation/EdocCopId", "a.pdf"),
            ]), []),
        EdgeCase(
            "two attachments of one name",
            MessageExample([
                .set("EdocRealation", ""),
                .set("EdocRealation/EdocID", "292100000004SW202611186279774582"),
                .set("EdocRealation/EdocCode", "00000004"),
                .set("EdocRealation/EdocFomatType", "US"),
                .set("EdocRealation/EdocCopId", "a.pdf"),
                .duplicate("EdocRealation"),
            ]), ["MP-MSG-032"]),
        EdgeCase(
            "a name of 51 Chinese characters",
            MessageExample([.set("DecHead/TradeName", "義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義")]),
            ["MP-MSG-020"]),
        EdgeCase(
            "a name of 36 Chinese characters",
            MessageExample([.set("DecHead/TradeName", "義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義義")]), ["MP-MSG-021"]),
    ]

    @Test("Edge cases of message", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            code.hasPrefix("MP-MSG")
        }
        #expect(codes.sorted() == edge.expected)
    }
}

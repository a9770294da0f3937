import Findings
import Testing
import Validation

@Suite("Reports on messages with long values")
struct LongReportTests {
    private static let long = String(repeating: "x", count: 1_000_000)

    private static func messages() -> [String] {
        let head = #"<DecMessage xmlns="http://www.chinaport.gov.cn/dec" Version="4.8"><DecHead><IEFlag>E</IEFlag>"#
        let rest = "</DecHead><DecLists><DecList><GNo>1</GNo></DecList></DecLists></DecMessage>"
        return [
            head.replacing("4.8", with: long) + rest, head + "<Type>\(long)</Type>" + rest,
            head + "<TradeMode>\(long)</TradeMode>" + rest,
            head + rest.replacing("<GNo>1", with: "<CodeTS>\(long)</CodeTS><TradeCurr>\(long)</TradeCurr><GNo>\(long)"),
            head
                + rest.replacing(
                    "</DecMessage>", with: "<DecSign><ClientSeqNo>\(long)</ClientSeqNo></DecSign></DecMessage>"),
        ]
    }

    @Test("A value of a megabyte is not repeated in the report", arguments: messages())
    func bounded(message: String) throws {
        let report = try MessageValidator().validate(Array(message.utf8), file: "m.xml")
        #expect(report.verdict == .invalid)
        let words = report.findings.flatMap { [$0.message.zh, $0.message.en, $0.hint.zh, $0.hint.en] }
        #expect(words.allSatisfy { $0.utf8.count <= 4000 })
        #expect((report.clientSequenceNumber ?? "").utf8.count <= 4000)
    }
}

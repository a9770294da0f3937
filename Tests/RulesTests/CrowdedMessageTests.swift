import CodeLists
import Findings
import Messages
import Rules
import Testing

/// Messages with far more in them than any structure allows take time that grows with their size only.
struct CrowdedMessageTests {
    @Test("Thousands of faulty items, containers and documents are judged in a moment", .timeLimit(.minutes(1)))
    func crowded() throws {
        let items = (1...4_000).map { number in
            "<DecList><GNo>\(number % 7)</GNo><CodeTS>7117190000</CodeTS><OriginCountry>X\(number)</OriginCountry>"
                + "<GoodsAttr>19,19,19</GoodsAttr></DecList>"
        }
        let boxes = (1...4_000).map {
            "<Container><ContainerId>X</ContainerId><GoodsNo>\($0),1,1</GoodsNo></Container>"
        }
        let papers = (1...4_000).map { _ in "<LicenseDocu><DocuCode>Q</DocuCode></LicenseDocu>" }
        let text =
            "<DecMessage><DecHead><IEFlag>E</IEFlag><TradeMode>1039</TradeMode></DecHead><DecLists>\(items.joined())"
            + "</DecLists><DecContainers>\(boxes.joined())</DecContainers><DecLicenseDocus>\(papers.joined())"
            + "</DecLicenseDocus></DecMessage>"
        let bytes = Array(text.utf8)
        let message = try #require(DeclarationMessage(bytes))
        let date = try #require(CalendarDate(year: 2026, month: 11, day: 18))
        let facts = MessageFacts(message, date: date, settings: RuleSettings(), codes: CodeBook())
        let findings = Rulebook.findings(on: facts, bytes: bytes, file: "crowded.xml")
        #expect(findings.count == RuleSettings().findingLimit)
    }
}

import Findings
import Testing
import Validation

/// Goods of several messages: what hashes suggest is confirmed by the messages.
struct BatchGoodsTests {
    private let validator: MessageValidator

    init() throws { validator = try MessageValidator() }

    /// A market procurement of 100,000 dollars with goods of these names.
    private func message(_ number: Int, _ names: [String], bill: String = "B") -> [UInt8] {
        let items = names.map {
            """
            <DecList><CodeTS>1</CodeTS><GName>\($0)</GName><GUnit>007</GUnit><DeclPrice>1</DeclPrice>
            <TradeCurr>USD</TradeCurr><DeclTotal>\(100_000 / names.count)</DeclTotal></DecList>
            """
        }.joined()
        return Array(
            """
            <DecMessage xmlns="http://www.chinaport.gov.cn/dec"><DecHead><IEFlag>E</IEFlag><TradeMode>1039</TradeMode>
            <BillNo>\(bill)</BillNo><TradeCode>C</TradeCode><OverseasConsigneeEname>BUYER</OverseasConsigneeEname>
            </DecHead><DecLists>\(items)</DecLists><DecSign><ClientSeqNo>N\(number)</ClientSeqNo></DecSign></DecMessage>
            """.utf8)
    }

    /// `1.xml 0.xml`: where goods of another message stand, and that message.
    private func divided(
        _ messages: [[UInt8]], isReadableAgain: Bool, rereading read: (@Sendable (String) -> [UInt8]?)? = nil
    ) -> [String] { divided(reports(messages), isReadableAgain: isReadableAgain, rereading: read) }

    private func reports(_ messages: [[UInt8]]) -> [MessageReport] {
        messages.enumerated().map { validator.validate($0.element, file: "\($0.offset).xml") }
    }

    private func divided(
        _ reports: [MessageReport], isReadableAgain: Bool, rereading read: (@Sendable (String) -> [UInt8]?)? = nil
    ) -> [String] {
        var batch = MessageBatch()
        for report in reports { batch.add(report, isReadableAgain: isReadableAgain) }
        return batch.report(rereading: read).findings.filter { $0.rule.text == "MP-BAT-009" }.map {
            "\($0.place.file ?? "") \($0.notes.first?.place.file ?? "")"
        }
    }

    /// Gives messages again by their names, `0.xml` and so on.
    private func source(_ messages: [[UInt8]]) -> @Sendable (String) -> [UInt8]? {
        { name in Int(name.prefix { $0 != "." }).map { messages[$0] } }
    }

    @Test("Goods alike are found whether whole hashes are kept or the messages are read again")
    func alike() {
        let messages = [
            message(1, ["A", "B"]), message(2, ["C", "C"]), message(3, ["D", "B"]), message(4, ["A"]),
        ]
        #expect(divided(messages, isReadableAgain: false) == ["2.xml 0.xml"])
        #expect(divided(messages, isReadableAgain: true, rereading: source(messages)) == ["2.xml 0.xml"])
        let other = [message(1, ["A", "A"]), message(2, ["B", "B"])]
        #expect(divided(other, isReadableAgain: false) == [])
        #expect(divided(other, isReadableAgain: true, rereading: source(other)) == [])
    }

    @Test("The last message before that has them is named")
    func last() {
        let messages = [message(1, ["A", "A"]), message(2, ["B"]), message(3, ["A"])]
        #expect(divided(messages, isReadableAgain: true, rereading: source(messages)) == ["2.xml 0.xml"])
        let close = [message(1, ["A"]), message(2, ["B", "A"]), message(3, ["A"])]
        #expect(divided(close, isReadableAgain: false) == ["1.xml 0.xml"])
    }

    @Test("What cannot be read again, or is no longer what it was, is not said to be alike")
    func unconfirmed() {
        let messages = [message(1, ["A"]), message(2, ["A"])]
        #expect(divided(messages, isReadableAgain: true) == [])
        #expect(divided(messages, isReadableAgain: true) { _ in nil } == [])
        let changed = messages.map { $0 + Array("<!-- -->".utf8) }
        #expect(divided(messages, isReadableAgain: true, rereading: source(changed)) == [])
        #expect(divided(messages, isReadableAgain: false) == ["1.xml 0.xml"])
    }

    @Test("Many goods are looked up in parts, with the same outcome")
    func parts() {
        let own = (0..<340).map { number in message(number, (0..<50).map { "G\(number)-\($0)" }) }
        let ownReports = reports(own)
        #expect(divided(ownReports, isReadableAgain: false) == [])
        for (item, first) in zip(stride(from: 0, to: 50, by: 4), 13...) {
            var (messages, all) = (own, ownReports)
            for (place, item, goods) in [(300, item, "G\(first)-7"), (320, 3, "G2-2")] {
                messages[place] = message(place, (0..<50).map { $0 == item ? goods : "G\(place)-\($0)" })
                all[place] = validator.validate(messages[place], file: "\(place).xml")
            }
            #expect(divided(all, isReadableAgain: false) == ["300.xml \(first).xml"])
            #expect(divided(all, isReadableAgain: true, rereading: source(messages)) == ["300.xml \(first).xml"])
        }
    }
}

import Findings
import Messages
import Testing

/// What is read of a message.
struct DeclarationMessageTests {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ns2:DecMessage xmlns:ns2="http://www.chinaport.gov.cn/dec" version="3.1">
          <ns2:DecHead>
            <ns2:IEFlag>E</ns2:IEFlag>
            <ns2:GrossWet> 12.50 </ns2:GrossWet>
            <ns2:NoteS/>
          </ns2:DecHead>
          <ns2:DecLists>
            <ns2:DecList><ns2:GNo>1</ns2:GNo><ns2:GName>玩具&amp;车</ns2:GName></ns2:DecList>
            <ns2:DecList><ns2:GNo>2</ns2:GNo><ns2:Strange>x</ns2:Strange></ns2:DecList>
          </ns2:DecLists>
        </ns2:DecMessage>
        """

    @Test("Any prefix, values, absence and emptiness, places")
    func reads() throws {
        let message = try #require(DeclarationMessage(Array(Self.text.utf8)))
        #expect(message.rootName == "DecMessage")
        #expect(message.prefix == "ns2")
        #expect(message.version?.name == "version")
        #expect(message.version?.value == "3.1")
        #expect(message.head[.ieFlag] == "E")
        #expect(message.head[.grossWet].decimal(5) == 1_250_000)
        #expect(message.head[.noteS].isPresent)
        #expect(message.head[.noteS].isEmpty)
        #expect(!message.head[.netWt].isPresent)
        #expect(message.items.count == 2)
        #expect(message.items[0][.gName].string == "玩具&车")
        #expect(message.items[0][.gName].width == 7)
        #expect(message.unknownNames == ["Strange"])
        let place = message.items[1][.gName].place
        #expect(place.path == "/DecMessage/DecLists/DecList[2]/GName")
        #expect(place.gNo == 2)
        #expect(place.line == 10)
        #expect(message.field(at: "DecLists/DecList[2]/GNo") == "2")
    }

    @Test("A message taken apart and put together again reads the same")
    func draft() throws {
        let message = try #require(DeclarationMessage(Array(Self.text.utf8)))
        var draft = MessageDraft(message)
        let done = [
            draft.set("DecHead/NetWt", to: "3<4"), draft.duplicate("DecLists/DecList[2]"),
            draft.remove("DecLists/DecList[1]"), draft.remove("DecSign/OperType"),
        ]
        #expect(done == [true, true, true, false])
        let again = try #require(DeclarationMessage(draft.bytes))
        #expect(again.head[.netWt] == "3<4")
        #expect(again.items.map { $0[.gNo].string } == ["2", "2"])
    }

    @Test("What is no message gives none", arguments: ["", "<a>", "<!DOCTYPE a><a/>"])
    func nothing(text: String) {
        #expect(DeclarationMessage(Array(text.utf8)) == nil)
    }
}

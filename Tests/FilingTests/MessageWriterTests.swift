import CodeLists
import Consignments
import Messages
import Testing

@testable import Filing

@Suite("Messages")
struct MessageWriterTests {
    private func sample() -> Fixture {
        var fixture = Fixture()
        fixture.add("9503006000", "智力玩具", quantity: "100", total: "7087.50", net: "50")
        fixture.add("6702100000", "塑料花", quantity: "20.5", total: "708.75", net: "20.5", kind: 23)
        return fixture
    }

    @Test("a message keeps to the curated schema")
    func schema() throws {
        let check = try MessageCheck()
        for message in sample().messages() {
            let result = check.check(Array(message.utf8), file: "m.xml")
            #expect(result.findings == [])
            #expect(result.isValid)
        }
    }

    @Test("countries are swapped once, at the message's edge")
    func swap() throws {
        let message = try #require(sample().messages().first)
        #expect(message.contains("<OriginCountry>ARE</OriginCountry>"))
        #expect(message.contains("<DestinationCountry>CHN</DestinationCountry>"))
        #expect(message.contains("<TradeCountry>ARE</TradeCountry>"))
    }

    @Test("totals, quantities and weights are written exactly")
    func numbers() throws {
        let message = try #require(sample().messages().first)
        #expect(message.contains("<DeclTotal>1000.00</DeclTotal>"))
        #expect(message.contains("<DeclPrice>10.0000</DeclPrice>"))
        #expect(message.contains("<GQty>20.5</GQty>"))
        #expect(message.contains("<GrossWet>72.5</GrossWet>"))
        #expect(message.contains("<NetWt>70.5</NetWt>"))
        #expect(message.contains("<PackNo>6</PackNo>"))
    }

    @Test("every text is escaped: purchaser, elements")
    func escaping() throws {
        let message = try #require(sample().messages().first)
        #expect(message.contains("AL NOOR &lt;TRADING&gt; &amp; SONS</OverseasConsigneeEname>"))
        #expect(message.contains("<GModel>0|0|塑料&lt;A&amp;B&gt;|无</GModel>"))
        #expect(!message.contains("<A&B>"))
    }

    @Test("a second packing kind goes to the other packs; the one with most pieces is the head's")
    func packing() throws {
        var fixture = sample()
        fixture.add("9503006000", "智力玩具", quantity: "1", total: "1", net: "1", kind: 23)
        let message = try #require(fixture.messages().first)
        #expect(message.contains("<WrapType>23</WrapType>"))
        #expect(message.contains("<PackQty>3</PackQty>\n<PackType>22</PackType>"))
        #expect(message.contains("<NoOtherPack>0</NoOtherPack>"))
    }

    @Test("under late binding no container is named, under early binding the box with all its lines is")
    func containers() throws {
        var fixture = sample()
        #expect(try #require(fixture.messages().first).contains("<DecContainers/>"))
        fixture.job.containerBinding = .early
        fixture.job.fleet = []
        fixture.job.containers = [
            GivenContainer(
                ref: "C1", number: "CSQU3054383", capacity: ContainerCapacity(.fortyHQ), seal: nil, eLock: nil,
                cost: .init(scaled: 1_000_000))
        ]
        let message = try #require(fixture.messages().first)
        #expect(
            message.contains(
                "<ContainerId>CSQU3054383</ContainerId>\n<ContainerMd>11</ContainerMd>\n<GoodsNo>1,2</GoodsNo>"))
        #expect(message.contains("<LclFlag>0</LclFlag>\n<GoodsContaWt>3972.5</GoodsContaWt>"))
        #expect(try MessageCheck().check(Array(message.utf8), file: "m").findings == [])
    }

    @Test("transit adds its blocks and empties voyage and bill")
    func transit() throws {
        var fixture = sample()
        fixture.job.clearance = .transit
        fixture.job.transit = TransitLeg(
            number: "1234567890123", inlandMode: "4", inlandVehicle: "浙G12345", inlandVoyage: "T1",
            carrierName: "义乌试验运输有限公司",
            carrierCode: "3318960002", validUntil: CalendarDate("2026-11-25"), usesELock: true)
        let message = try #require(fixture.messages().first)
        #expect(message.contains("<TrafName>@1234567890123</TrafName>"))
        #expect(message.contains("<BillNo></BillNo>"))
        #expect(message.contains("<TransFlag>1P</TransFlag>"))
        #expect(message.contains("<ESealFlag>Y</ESealFlag>"))
        #expect(message.contains("<DeclTrnRel>1</DeclTrnRel>"))
        #expect(try MessageCheck().check(Array(message.utf8), file: "m").findings == [])
    }

    @Test("the sequence number depends on job, purchaser and lots, and on nothing else")
    func sequenceNumber() throws {
        let fixture = sample()
        let (input, _, groups) = try #require(fixture.planned())
        let number = ClientSequenceNumber.make(for: groups[0], of: input.book, in: input.job)
        #expect(number.utf8.count == 18)
        #expect(number.hasPrefix("261118"))
        #expect(number == ClientSequenceNumber.make(for: groups[0], of: input.book, in: input.job))
        var other = fixture.job
        other.name = "YW-TEST-2"
        #expect(number != ClientSequenceNumber.make(for: groups[0], of: input.book, in: other))
        var fewer = groups[0]
        fewer.lots.removeLast()
        #expect(number != ClientSequenceNumber.make(for: fewer, of: input.book, in: input.job))
    }
}

@Suite("Checking messages")
struct MessageCheckTests {
    @Test("an order violation is found with line, path and line number of the declaration")
    func order() throws {
        var fixture = Fixture()
        fixture.add("9503006000", "智力玩具", quantity: "100", total: "7087.50", net: "50")
        let message = try #require(fixture.messages().first)
        let broken = message.replacing("<GNo>1</GNo>\n", with: "<GNo>1</GNo>\n<Surplus>x</Surplus>\n")
        let result = try MessageCheck().check(Array(broken.utf8), file: "m.xml")
        let finding = try #require(result.findings.first)
        let line = broken[..<(try #require(broken.firstRange(of: "<Surplus>"))).lowerBound].count { $0 == "\n" } + 1
        #expect(finding.rule.text == "SW-003")
        #expect(finding.place.line == line)
        #expect(finding.place.path == "/DecMessage/DecLists/DecList/Surplus")
        #expect(finding.place.gNo == 1)
        #expect(!result.isValid)
    }

    @Test("text that is no XML skips the structure layer")
    func notXML() throws {
        let result = try MessageCheck().check(Array("<DecMessage><a></DecMessage>".utf8), file: "m.xml")
        #expect(result.findings.last?.rule.text == "SW-001")
        #expect(!result.isWellFormed)
        if case .run = result.layers[1].state { Issue.record("structure must be skipped") }
    }
}

import Findings
import JSONText
import Testing

@testable import Messages

/// What is said to have changed between two declarations.
@Suite struct MessageDiffTests {
    /// A line of a message: number, code, name, quantity, total, and more elements.
    static func line(_ number: Int, _ code: String, _ name: String, _ quantity: String, _ more: String = "") -> String {
        "<DecList><CodeTS>\(code)</CodeTS><GName>\(name)</GName><GNo>\(number)</GNo><GQty>\(quantity)</GQty>\(more)</DecList>"
    }

    static let toys = line(1, "9503006000", "玩具", "10")
    static let lamps = line(2, "9405310000", "灯串", "20", "<DeclPrice>12.0000</DeclPrice>")
    static let cups = line(3, "6912001000", "瓷杯", "30")

    static func message(
        head: String = "<GrossWet>100</GrossWet>", lines: [String] = [toys, lamps, cups],
        containers: [(String, String)] = [("CSQU3054383", "1,2,3")], rest: String = "", root: String = ""
    ) throws -> DeclarationMessage {
        let boxes = containers.map {
            "<Container><ContainerId>\($0.0)</ContainerId><GoodsNo>\($0.1)</GoodsNo></Container>"
        }
        let text = """
            <DecMessage xmlns="http://www.chinaport.gov.cn/dec"\(root)><DecHead>\(head)</DecHead>\
            <DecLists>\(lines.joined())</DecLists><DecContainers>\(boxes.joined())</DecContainers>\(rest)</DecMessage>
            """
        return try #require(DeclarationMessage(Array(text.utf8)))
    }

    /// The sentences of the changes, with their marks.
    static func said(_ older: DeclarationMessage, _ newer: DeclarationMessage, _ language: Language = .en) -> [String] {
        MessageDiff(from: older, to: newer).text(language).split(separator: "\n").map(String.init)
    }

    @Test("A message is the same as itself, and as one that spells the same otherwise")
    func same() throws {
        let plain = try Self.message(head: "<GrossWet>100</GrossWet><PackNo>5</PackNo><GUnit>007</GUnit>")
        let spelled = try Self.message(
            head: "<GUnit> 007 </GUnit><PackNo>05</PackNo><GrossWet>+100.00</GrossWet><NoteS/><MarkNo> </MarkNo>",
            containers: [("CSQU3054383", "3, 1,2")], rest: "<DecFreeTxt/><DecSign><Note/></DecSign>")
        #expect(MessageDiff(from: plain, to: plain).isEmpty)
        #expect(MessageDiff(from: plain, to: spelled).changes == [])
        #expect(MessageDiff(from: spelled, to: plain).isComplete)
    }

    @Test("Head fields: changed, added, removed; codes are compared as texts, numbers by value")
    func head() throws {
        let older = try Self.message(head: "<GrossWet>100</GrossWet><NoteS>a</NoteS><WrapType>06</WrapType>")
        let newer = try Self.message(head: "<GrossWet>100.5</GrossWet><MarkNo>N/M</MarkNo><WrapType>6</WrapType>")
        #expect(
            Self.said(older, newer) == [
                "~ header: gross weight (kg) from 100 to 100.5", "- header: remark removed (was a)",
                "~ header: kind of packing from 06 to 6", "+ header: shipping marks added: N/M",
            ])
        #expect(
            Self.said(older, newer, .zh) == [
                "~ 表头：毛重（千克）由 100 改为 100.5", "- 表头：删除备注（原为 a）", "~ 表头：包装种类由 06 改为 6", "+ 表头：增加标记唛码 N/M",
            ])
    }

    @Test("The price of a line, with its places in both messages")
    func price() throws {
        let dear = Self.line(2, "9405310000", "灯串", "20", "<DeclPrice>13</DeclPrice>")
        let difference = try MessageDiff(from: Self.message(), to: Self.message(lines: [Self.toys, dear, Self.cups]))
        let change = try #require(difference.changes.first)
        #expect(difference.changes.count == 1)
        #expect(change.sentence.en == "line 2 (9405310000 灯串): unit price from 12.0000 to 13")
        #expect(change.sentence.zh == "第 2 项（9405310000 灯串）：申报单价由 12.0000 改为 13")
        #expect(change.kind == .changed)
        #expect(change.element == "DeclPrice")
        #expect(change.part.line == "2")
        #expect(change.fromPlace?.path == "/DecMessage/DecLists/DecList[2]/DeclPrice")
        #expect(change.toPlace?.line == 1)
    }

    @Test("A removed line renumbers the others; the lines inside the container follow and are not said twice")
    func renumbered() throws {
        let newer = try Self.message(
            lines: [Self.lamps.replacing("<GNo>2<", with: "<GNo>1<"), Self.cups.replacing("<GNo>3<", with: "<GNo>2<")],
            containers: [("CSQU3054383", "1,2")])
        #expect(
            Self.said(try Self.message(), newer) == [
                "- line 1 (9503006000 玩具) removed: quantity 10", "> line 2 (9405310000 灯串) is now line 1",
                "> line 3 (6912001000 瓷杯) is now line 2",
            ])
    }

    @Test("Lines of the same goods are told apart by content when one before them is removed")
    func alike() throws {
        func scarf(_ number: Int, _ model: String, _ quantity: String) -> String {
            Self.line(number, "6117109000", "围巾", quantity, "<GModel>\(model)</GModel>")
        }
        let older = try Self.message(lines: [Self.toys, scarf(2, "a", "5"), scarf(3, "b", "6")], containers: [])
        let newer = try Self.message(lines: [scarf(1, "a", "5"), scarf(2, "b", "7")], containers: [])
        #expect(
            Self.said(older, newer) == [
                "- line 1 (9503006000 玩具) removed: quantity 10", "> line 2 (6117109000 围巾) is now line 1",
                "> line 3 (6117109000 围巾) is now line 2", "~ line 3 (6117109000 围巾): quantity from 6 to 7",
            ])
    }

    @Test("An added line is told with what it says, and so is the container that takes it")
    func added() throws {
        let newer = try Self.message(
            lines: [Self.toys, Self.lamps, Self.cups, Self.line(4, "4202220000", "手提包", "5")],
            containers: [("CSQU3054383", "1,2,3,4")])
        #expect(
            Self.said(try Self.message(), newer) == [
                "+ line 4 (4202220000 手提包) added: quantity 5",
                "~ container CSQU3054383: lines inside from 1,2,3 to 1,2,3,4",
            ])
    }

    @Test("A line that keeps its number may change its name or its code; with neither it is another line")
    func reclassified() throws {
        func changed(to line: String) throws -> [String] {
            Self.said(try Self.message(), try Self.message(lines: [Self.toys, Self.lamps, line]))
        }
        #expect(
            try changed(to: Self.line(3, "6912009000", "瓷杯", "30"))
                == ["~ line 3 (6912001000 瓷杯): commodity code from 6912001000 to 6912009000"])
        #expect(
            try changed(to: Self.line(3, "6912001000", "陶杯", "30"))
                == ["~ line 3 (6912001000 瓷杯): goods name from 瓷杯 to 陶杯"])
        #expect(
            try changed(to: Self.line(3, "4202220000", "手提包", "5")) == [
                "- line 3 (6912001000 瓷杯) removed: quantity 30", "+ line 3 (4202220000 手提包) added: quantity 5",
            ])
    }

    @Test("Containers by number, papers by kind, attachments by number, the signature in place")
    func blocks() throws {
        func rest(_ ledger: String, _ pdf: String, _ card: String) -> String {
            "<DecLicenseDocus><LicenseDocu><DocuCode>B</DocuCode><CertCode>\(ledger)</CertCode></LicenseDocu></DecLicenseDocus>"
                + "<DecSign><ICCode>\(card)</ICCode></DecSign><EdocRealation><EdocID>\(pdf)</EdocID></EdocRealation>"
        }
        let older = try Self.message(rest: rest("77", "A1", "9"))
        let newer = try Self.message(
            containers: [("TGHU1234567", "1,2,3")], rest: rest("78", "A2", "8"), root: " Version=\"4.8\"")
        #expect(
            Self.said(older, newer) == [
                "+ message: Version added: 4.8",
                "- container CSQU3054383 removed: container number CSQU3054383, lines inside 1,2,3",
                "+ container TGHU1234567 added: container number TGHU1234567, lines inside 1,2,3",
                "~ accompanying document B: document number from 77 to 78",
                "~ signature: operator's card number from 9 to 8",
                "- attachment A1 removed: attachment number A1", "+ attachment A2 added: attachment number A2",
            ])
    }

    @Test("What stands inside a line is told with the line")
    func nested() throws {
        func goods(_ number: String) -> String {
            "<DecGoodsLimits><DecGoodsLimit><GoodsNo>3</GoodsNo><LicTypeCode>628</LicTypeCode><LicenceNo>\(number)</LicenceNo>"
                + "</DecGoodsLimit></DecGoodsLimits>"
        }
        func message(_ number: String) throws -> DeclarationMessage {
            try Self.message(lines: [Self.toys, Self.line(3, "6912001000", "瓷杯", "30", goods(number))])
        }
        #expect(
            Self.said(try message("X"), try message("Y")) == [
                "~ line 3 (6912001000 瓷杯), product licence 628 X: licence number from X to Y"
            ])
    }

    @Test("Elements that the message does not know are compared too")
    func unknown() throws {
        let older = try Self.message(head: "<Strange>1</Strange>")
        #expect(Self.said(older, try Self.message(head: "<Strange>2</Strange>")) == ["~ header: ? from 1 to 2"])
    }

    @Test("The JSON counts the changes by kind and gives both languages")
    func json() throws {
        var text = JSONWriter()
        text.beginObject()
        try MessageDiff(from: Self.message(), to: Self.message(head: "<GrossWet>99</GrossWet>")).write(to: &text)
        text.endObject()
        let root = try JSONParser.parse(text.bytes)
        #expect(root["same"]?.value == .boolean(false))
        #expect(root["summary"]?["changed"]?.value == .number("1"))
        let change = try #require(root["changes"]?.elements?.first)
        #expect(change["element"]?.text == "GrossWet")
        #expect(change["from"]?.text == "100")
        #expect(change["zh"]?.text == "表头：毛重（千克）由 100 改为 99")
        #expect(change["toPlace"]?["path"]?.text == "/DecMessage/DecHead/GrossWet")
    }

    @Test("Every element of the message has a title in both languages, and no title is of an element that it lacks")
    func titles() {
        for name in ElementNames.all {
            let title = ElementTitles.title(of: name)
            #expect(title != nil && title?.words.zh != "" && title?.words.en != "", "\(name)")
        }
        #expect(ElementTitles.title(of: "GoodsNo", in: "Container")?.words.zh == "商品项号关系")
        #expect(ElementTitles.title(of: "GoodsNo", in: "DecGoodsLimit")?.words.zh == "商品序号")
        #expect(ElementTitles.title(of: "Strange") == nil)
    }

    @Test(
        "Numbers in their shortest spelling",
        arguments: [
            ("100.00", "100"), ("+007.50", "7.5"), ("-0.0", "0"), ("-1.20", "-1.2"), ("5.", "5"), ("0", "0"),
            ("12345678901234567890.10", "12345678901234567890.1"),
        ])
    func numbers(text: String, shortest: String) {
        #expect(ValueText.number(text) == shortest)
    }

    @Test("What is no number is none", arguments: ["", "-", ".5", "1e3", "1,000", "1.2.3", "五"])
    func noNumbers(text: String) {
        #expect(ValueText.number(text) == nil)
    }
}

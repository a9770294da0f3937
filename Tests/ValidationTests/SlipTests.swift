import Findings
import Rules
import Testing
import Validation

/// What a hand that changes one value of a good message should read: one finding, of the right rule, at the right place.
struct SlipTests {
    private static func findings(_ text: String, step: RuleSettings.Step = .declare) throws -> [Finding] {
        try MessageValidator().validate(Array(text.utf8), file: "m.xml").findings
    }

    private static func findings(replacing old: String, with new: String) throws -> [Finding] {
        let text = try completeMessage()
        #expect(text.contains(old))
        return try findings(text.replacing(old, with: new, maxReplacements: 1))
    }

    @Test(
        "A net weight that is too great to count is above the gross weight all the same",
        arguments: ["99999999999999.12345", "92233720368548", "92233720368547.75808"])
    func greatWeights(weight: String) throws {
        let found = try Self.findings(replacing: "<NetWt>3604.89<", with: "<NetWt>\(weight)<")
        #expect(found.map(\.rule.text) == ["MP-FRM-117"])
    }

    @Test(
        "A decimal has nineteen digits, five of them behind the point, and too long a one is said once",
        arguments: ["999999999999999", "9999999999999999999", "99999999999999999999999999"])
    func longNumbers(weight: String) throws {
        let found = try Self.findings(replacing: "<GrossWet>3895.89<", with: "<GrossWet>\(weight)<")
        #expect(found.map(\.rule.text) == ["SW-005"])
    }

    @Test("A number of pieces that is too long is said once")
    func longCount() throws {
        let found = try Self.findings(replacing: "<PackNo>", with: "<PackNo>1234567890")
        #expect(found.map(\.rule.text) == ["SW-005"])
    }

    @Test("A code of the wrong form is said once, not again as missing from its table")
    func codes() throws {
        let levy = try Self.findings(replacing: "<CutMode>101<", with: "<CutMode>ZZZ<")
        #expect(levy.map(\.rule.text) == ["MP-FRM-011"])
        let text = try completeMessage()
        let division = text.replacing("<DestCode>330782<", with: "<DestCode>ZZZ<", maxReplacements: 1)
        #expect(try Self.findings(division).map(\.rule.text) == ["MP-FRM-097"])
    }

    @Test("A wrong code is not offered as what is near it")
    func near() throws {
        let found = try Self.findings(replacing: "<CustomMaster>2921<", with: "<CustomMaster>2200<")
        let words = try #require(found.first { $0.rule.text == "MP-FRM-015" }).message.en
        #expect(words.contains("; near: 2201 浦江海关, 2202 吴淞海关") && !words.contains("2200 上海海关"))
    }

    @Test(
        "A text too long in characters is said by the structure alone, one too long with Chinese counted as two by the rule"
    )
    func widths() throws {
        let plain = try Self.findings(
            replacing: "<GName>合金戒指<", with: "<GName>合金戒指\(String(repeating: "A", count: 252))<")
        #expect(plain.map(\.rule.text) == ["SW-005"])
        let wide = try Self.findings(
            replacing: "<GName>合金戒指<", with: "<GName>\(String(repeating: "金", count: 128))<")
        #expect(wide.map(\.rule.text).contains("MP-FRM-008"))
        #expect(!wide.map(\.rule.text).contains("SW-005"))
    }

    @Test(
        "A bill with Chinese characters or with blanks around it is asked about",
        arguments: [
            ("义乌", "holds a small letter or an unusual sign"), (" QZXY26110533", "blanks around"),
            ("QZXY26110533\n", "blanks around"),
        ])
    func bills(bill: String, words: String) throws {
        let found = try Self.findings(replacing: "<BillNo>QZXY26110533<", with: "<BillNo>\(bill)<")
        #expect(found.map(\.rule.text) == ["MP-IDN-112"])
        #expect(found.first?.message.en.contains(words) == true)
    }

    @Test("An item without a number is said once; a container's list is not blamed for it")
    func unnumbered() throws {
        let found = try Self.findings(replacing: "<GNo>2</GNo>", with: "")
        #expect(found.map(\.rule.text) == ["MP-FRM-132"])
        let unknown = try Self.findings(replacing: "<GoodsNo>1,2,3<", with: "<GoodsNo>1,2,3,9<")
        #expect(unknown.map(\.rule.text) == ["MP-FRM-183"])
        #expect(unknown.first?.hint.en == "List numbers of items that the message has")
    }

    @Test("A missing head is said once, not leaf by leaf; what the items say wrong is still said")
    func headless() throws {
        let text = try completeMessage()
        let head = try #require(text.range(of: "<DecHead>")).lowerBound
        let end = try #require(text.range(of: "</DecHead>")).upperBound
        let found = try Self.findings(text.replacingCharacters(in: head..<end, with: ""))
        #expect(found.first?.rule.text == "SW-004")
        #expect(found.first?.hint.en == "Add: DecHead")
        #expect(
            !found.contains { $0.rule.text.hasPrefix("MP-") && ($0.place.path ?? "/DecMessage") == "/DecMessage" })
        let price = text.replacingCharacters(in: head..<end, with: "").replacing("<DutyMode>1<", with: "<DutyMode><")
        #expect(try Self.findings(price).contains { $0.rule.text == "MP-FRM-073" })
    }

    @Test("A missing block is told once; its leaf points at the root where the structure is left out")
    func missingBlock() throws {
        let text = try completeMessage()
        let start = try #require(text.range(of: "<DecSign>")).lowerBound
        let end = try #require(text.range(of: "</DecSign>")).upperBound
        let without = text.replacingCharacters(in: start..<end, with: "")
        #expect(try Self.findings(without).map(\.rule.text) == ["SW-004"])
        var options = ValidationOptions()
        options.leftOut = [.structure]
        let found = try MessageValidator(options: options).validate(Array(without.utf8), file: "m.xml").findings
        let root = try #require(found.first { $0.rule.text == "MP-MSG-003" }).place
        #expect(root.line == 2 && root.column == 1 && root.path == "/DecMessage")
    }

    @Test("An empty Version counts as none")
    func version() throws {
        let found = try Self.findings(replacing: "Version=\"4.8\"", with: "Version=\"\"")
        #expect(found.map(\.message.en) == ["the root has no Version"])
    }

    @Test("A text in another encoding than its first line says is told which to write")
    func encodings() throws {
        let text = try completeMessage()
        let body = Array(text.utf8)
        // In GB18030 these two bytes are a character, in UTF-8 they are none.
        let liar =
            Array(text.prefix { $0 != "合" }.utf8) + [0xBA, 0xCF] + Array(text.drop { $0 != "合" }.dropFirst().utf8)
        let validator = try MessageValidator()
        let foreign = validator.validate(liar, file: "m.xml").findings
        #expect(foreign.map(\.rule.text) == ["SW-001"])
        #expect(foreign.first?.hint.en.hasPrefix("The text is no UTF-8: save it as UTF-8") == true)
        let said = Array(text.replacing("encoding=\"UTF-8\"", with: "encoding=\"GBK\"").utf8)
        #expect(said.count == body.count - 2)
        let own = validator.validate(said, file: "m.xml").findings
        #expect(own.first?.rule.text == "SW-001")
        #expect(own.first?.hint.en.hasPrefix("The text is UTF-8, but its first line says a GB encoding") == true)
    }

    @Test("A message that was cut off, wherever, is said to be so and nothing else", arguments: [1, 2, 3, 4, 5, 7, 11])
    func torn(step: Int) throws {
        let text = Array(try completeMessage().utf8)
        let validator = try MessageValidator()
        for length in stride(from: 40 + step, to: text.count - 1, by: 29) {
            let found = validator.validate(Array(text.prefix(length)), file: "m.xml").findings
            #expect(found.map(\.rule.text) == ["SW-001"], "\(length) bytes")
            #expect(found.first?.hint.en.hasPrefix("Generate the message with a program") == true, "\(length) bytes")
        }
    }
}

import Findings
import Testing
import Validation

/// What messages of one run say of each other.
struct BatchTests {
    private let validator: MessageValidator

    init() throws { validator = try MessageValidator() }

    /// A message with these elements and a number of its own.
    private func message(
        _ number: Int, head: String = "", items: String = "", boxes: String = "", voyage: String = "",
        seals: String = ""
    ) -> String {
        """
        <DecMessage xmlns="http://www.chinaport.gov.cn/dec"><DecHead>\(head)</DecHead><DecLists>\(items)</DecLists>
        <DecContainers>\(boxes)</DecContainers><DecFreeTxt><VoyNo>\(voyage)</VoyNo></DecFreeTxt>
        <DecSign><ClientSeqNo>N\(number)</ClientSeqNo></DecSign><TrnContainers>\(seals)</TrnContainers></DecMessage>
        """
    }

    private func box(_ number: String, _ kind: String = "11", _ flag: String = "1") -> String {
        """
        <Container><ContainerId>\(number)</ContainerId><ContainerMd>\(kind)</ContainerMd><LclFlag>\(flag)</LclFlag>
        </Container>
        """
    }

    /// The messages of a run, named 0.xml, 1.xml and so on.
    private func batch(_ messages: [String], _ batch: MessageBatch = MessageBatch()) -> BatchReport {
        var batch = batch
        for (index, text) in messages.enumerated() {
            batch.add(validator.validate(Array(text.utf8), file: "\(index).xml"))
        }
        return batch.report()
    }

    /// `MP-BAT-002 1.xml`, rule and file of each finding.
    private func said(_ messages: [String]) -> [String] {
        batch(messages).findings.map { "\($0.rule) \($0.place.file ?? "")" }
    }

    @Test("One message, or several copies of it, has nothing to be compared with")
    func single() throws {
        let text = try completeMessage()
        for messages in [[], [text], [text, text, text]] {
            let report = batch(messages)
            #expect(report.state == .skipped(Bilingual(zh: "只有一份报文", en: "there is only one message")))
            #expect(report.messages == messages.count)
            #expect(report.findings.isEmpty && !report.hasRun)
        }
    }

    @Test("What could not be read as a message is passed over")
    func unreadable() {
        let report = batch(["<DecMessage>", "<DEC_RESULT/>", message(1), message(2)])
        #expect(report.hasRun && report.messages == 2)
    }

    @Test("A copy, byte by byte, is no second message")
    func copies() {
        let head = "<BillNo>B1</BillNo><PackNo>5</PackNo><GrossWet>10.5</GrossWet>"
        let messages = [message(1, head: head), message(1, head: head), message(2, head: head)]
        let report = batch(messages)
        #expect(report.messages == 3)
        #expect(report.findings.map(\.rule.text) == ["MP-BAT-001"])
        #expect(
            report.findings.first?.message.en == "2 declarations name the bill B1: 10 pieces and 21 kg gross in all")
    }

    @Test("Beyond the bounds nothing is compared, and that is said")
    func tooMany() {
        let boxes = box("QZXU2603110") + box("QZXU2603126")
        let messages = (1...3).map { message($0, head: "<BillNo>B</BillNo>", boxes: boxes) }
        let narrow = [MessageBatch(mostMessages: 2), MessageBatch(mostBoxes: 5)]
        let words = ["2 messages or 400000 boxes", "100000 messages or 5 boxes"]
        for (limits, words) in zip(narrow, words) {
            let report = batch(messages, limits)
            guard case .skipped(let reason) = report.state else {
                Issue.record("it was compared")
                continue
            }
            #expect(reason.en == "there are more than \(words)")
            #expect(report.messages == 3 && report.findings.isEmpty)
        }
        for limits in [MessageBatch(mostMessages: 3), MessageBatch(mostBoxes: 6)] {
            #expect(batch(messages, limits).hasRun)
        }
    }

    @Test(
        "A bill on two voyages, two ships, two ways, two exits or two ports is told; transit numbers are not compared")
    func voyages() {
        let first = "<BillNo>B</BillNo><TrafMode>2</TrafMode><TrafName>A</TrafName><IEPort>3104</IEPort>"
        let port = "<DistinatePort>KEN009</DistinatePort>"
        let heads = [
            ("<TrafMode>2", "<TrafMode>3"), ("<TrafName>A", "<TrafName>C"), ("<IEPort>3104", "<IEPort>3100"),
            ("KEN009", "ARE018"),
        ].map { (first + port).replacing($0.0, with: $0.1) }
        for (number, head) in heads.enumerated() {
            let pair = [message(1, head: first + port, voyage: "1"), message(2 + number, head: head, voyage: "1")]
            #expect(said(pair) == ["MP-BAT-001 0.xml", "MP-BAT-002 1.xml"])
        }
        let other = [message(1, head: first, voyage: "1"), message(2, head: first, voyage: "2")]
        let finding = batch(other).findings.last
        #expect(finding?.message.en == "two messages disagree on the bill B: VoyNo '2' / '1'")
        #expect(finding?.notes.first?.place.file == "0.xml")
        let transit = ["@2926110000000001", "@2926110000000002"].map {
            first.replacing("<TrafName>A", with: "<TrafName>\($0)")
        }
        #expect(said(transit.enumerated().map { message($0.offset, head: $0.element) }) == ["MP-BAT-001 0.xml"])
    }

    @Test("Boxes are compared on one journey only, and not within one message")
    func journeys() {
        let (one, two) = (box("QZXU2603110", "11"), box("QZXU2603110", "21"))
        #expect(said([message(1, boxes: one), message(2, boxes: two)]) == ["MP-BAT-003 1.xml"])
        #expect(said([message(1, boxes: one, voyage: "1"), message(2, boxes: two, voyage: "2")]) == [])
        #expect(said([message(1, boxes: one + two), message(2)]) == [])
        let report = batch([message(1, boxes: box("A") + one), message(2, boxes: two)])
        #expect(report.findings.first?.notes.first?.place.path == "/DecMessage/DecContainers/Container[2]/ContainerId")
        #expect(report.findings.first?.place.path == "/DecMessage/DecContainers/Container/ContainerId")
    }

    @Test(
        "The flags of a shared box agree, and are 1 where consignors differ",
        arguments: [
            ("0", "0", "X", []), ("", "", "X", []), ("1", "", "X", []), ("0", "1", "X", ["MP-BAT-004 0.xml"]),
            ("1", "0", "X", ["MP-BAT-004 1.xml"]), ("1", "1", "Y", []), ("1", "", "Y", ["MP-BAT-004 1.xml"]),
            ("0", "0", "Y", ["MP-BAT-004 0.xml", "MP-BAT-004 1.xml"]),
        ])
    func flags(_ row: (first: String, second: String, consignor: String, said: [String])) {
        let pair = [
            message(1, head: "<TradeCode>X</TradeCode>", boxes: box("QZXU2603110", "11", row.first)),
            message(2, head: "<TradeCode>\(row.consignor)</TradeCode>", boxes: box("QZXU2603110", "11", row.second)),
        ]
        #expect(said(pair) == row.said)
    }

    @Test("The cargo of a shared box is that of declarations with no other box")
    func cargo() {
        func heavy(_ number: Int, _ boxes: String) -> String {
            message(number, head: "<GrossWet>14100</GrossWet>", boxes: boxes)
        }
        let (one, other) = (box("QZXU2603110", "21"), box("QZXU2603126", "21"))
        #expect(said([heavy(1, one), heavy(2, one)]) == ["MP-BAT-005 1.xml"])
        #expect(said([heavy(1, one), heavy(2, one + other)]) == [])
        #expect(said([heavy(1, one), heavy(2, one + other), heavy(3, one)]) == ["MP-BAT-005 2.xml"])
    }

    @Test("Five further places are named, the rest is counted; a thousand findings are kept")
    func limits() {
        let few = batch((1...9).map { message($0, head: "<BillNo>B</BillNo>") }).findings
        #expect(few.first?.notes.count == 5)
        #expect(few.first?.message.en.hasSuffix("in all (3 more are not listed)") == true)
        let full = batch((0...1001).map { message(1, head: "<MarkNo>\($0)</MarkNo>") })
        #expect(full.findings.count == 1000 && full.isCutShort)
        #expect(Set(full.findings.map(\.rule.text)) == ["MP-BAT-006"])
        #expect(!batch((0...1000).map { message(1, head: "<MarkNo>\($0)</MarkNo>") }).isCutShort)
    }

    @Test("A text longer than a number is no key")
    func longTexts() {
        func head(_ length: Int) -> String { "<BillNo>\(String(repeating: "B", count: length))</BillNo>" }
        #expect(said([message(1, head: head(64)), message(2, head: head(64))]) == ["MP-BAT-001 0.xml"])
        #expect(said([message(1, head: head(65)), message(2, head: head(65))]) == [])
    }

    @Test("Findings have columns, in characters, on one long line and behind a byte order mark too")
    func columns() throws {
        func flat(_ number: Int) -> String {
            "\u{FEFF}"
                + message(number, head: "<ContrNo>合同</ContrNo><BillNo>B</BillNo>", boxes: box("A") + box("B"))
                .replacing("\n", with: "")
        }
        func column(_ text: String, _ tag: String) throws -> Int {
            let start = try #require(text.firstRange(of: tag)).lowerBound
            return text.unicodeScalars.distance(from: text.startIndex, to: start)
        }
        let (first, second) = (flat(1), flat(1).replacing("<BillNo>B", with: "<VoyNo/><BillNo>B"))
        let found = batch([first, second]).findings
        #expect(found.map(\.rule.text) == ["MP-BAT-001", "MP-BAT-006"])
        #expect(found[0].place.line == 1)
        #expect(found[0].place.column == (try column(first, "<BillNo>")))
        #expect(found[0].notes.first?.place.column == (try column(second, "<BillNo>")))
        #expect(found[1].place.column == (try column(second, "<ClientSeqNo>")))
        let lines = batch([message(1, boxes: box("A", "11")), message(2, boxes: "\n  " + box("A", "21"))]).findings
        #expect(lines.map { $0.place.line } == [3] && lines.map { $0.place.column } == [14])
        #expect(lines.first?.notes.first?.place.column == 27)
    }

    @Test("A policy refuses what messages say of each other as it refuses other findings")
    func policy() {
        let report = batch((1...2).map { message($0, head: "<MarkNo>A</MarkNo>", boxes: box("QZXU2603110", "1\($0)")) })
        #expect(report.findings.map(\.rule.text) == ["MP-BAT-003"])
        #expect(report.isAccepted(by: AcceptancePolicy()))
        #expect(!report.isAccepted(by: AcceptancePolicy(isStrict: true)))
        #expect(report.isAccepted(by: AcceptancePolicy(isStrict: true, ignored: [RuleCode("MP-BAT-003")])))
    }
}

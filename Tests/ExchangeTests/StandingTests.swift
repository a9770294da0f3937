import Exchange
import Findings
import Testing

@Suite("Standing of a declaration") struct StandingTests {
    private static let number = "2611180QT7B0M3X75K"
    private static let seqNo = "E20260000000000017"

    private static func receipt(_ channel: String, _ minute: Int?, seqNo: String = seqNo, note: String = "") throws
        -> Receipt
    {
        let time = minute.map { "2026-11-18T10:\($0 < 10 ? "0" : "")\($0):00" } ?? ""
        return try #require(
            ReceiptReader.read(business(seqNo, channel, time, note: note), file: "r\(channel)\(minute ?? -1).xml").value
        )
    }

    private static func reply(_ stamp: String, code: Int = 0, seqNo: String = seqNo) throws -> Receipt {
        try #require(
            ReceiptReader.read(
                ExchangeTests.reply(number, seqNo, code: code), file: "Successed_x_\(stamp).xml"
            ).value)
    }

    private static func permutations<Element>(_ elements: [Element]) -> [[Element]] {
        guard elements.count > 1 else { return [elements] }
        return elements.indices.flatMap { index in
            var rest = elements
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    @Test("The typical run, in every order and with copies")
    func typicalRun() throws {
        let run = [
            try Self.reply("20261118095900"), try Self.receipt("7", 1), try Self.receipt("L", 4),
            try Self.receipt("J", 5),
            try Self.receipt("P", 9), try Self.receipt("R", 30),
        ]
        for (count, stage) in [Stage.stored, .declared, .accepted, .reviewed, .released, .cleared].enumerated() {
            let folded = DeclarationStanding.fold(run[...count])
            #expect(folded.value?.map(\.stage) == [stage])
            #expect(folded.findings.isEmpty)
        }
        let expected = DeclarationStanding.fold(run)
        #expect(expected.value?.first?.clientSeqNos == [Self.number])
        #expect(expected.value?.first?.isReleased == true)
        for order in Self.permutations(run) {
            let folded = DeclarationStanding.fold(order + order.prefix(3))
            #expect(folded.value == expected.value)
            #expect(folded.findings == expected.findings)
        }
    }

    @Test("Large random sets: any order, any copies, the same standings and findings")
    func anyOrder() throws {
        var random = Seeded(state: 11)
        let codes = ChannelCode.all.map(\.code) + ["?", "zz"]
        for _ in 0..<60 {
            var receipts: [Receipt] = []
            for _ in 0..<60 {
                let seqNo = "E2026000000000000\(Int.random(in: 0..<6, using: &random))"
                if Int.random(in: 0..<6, using: &random) == 0 {
                    let stamp = "202611181\(Int.random(in: 0...9, using: &random))0000"
                    receipts.append(try Self.reply(stamp, code: Int.random(in: 0...1, using: &random), seqNo: seqNo))
                    continue
                }
                let minute = Int.random(in: 0..<9, using: &random)
                let code = try #require(codes.randomElement(using: &random))
                receipts.append(try Self.receipt(code, minute == 0 ? nil : minute, seqNo: seqNo))
            }
            let expected = DeclarationStanding.fold(receipts)
            for _ in 0..<10 {
                let copies = receipts.filter { _ in Bool.random(using: &random) }
                let folded = DeclarationStanding.fold((receipts + copies).shuffled(using: &random))
                #expect(folded.value == expected.value)
                #expect(folded.findings == expected.findings)
            }
        }
    }

    @Test("Returned and declared again")
    func again() throws {
        let run = [
            try Self.receipt("7", 1), try Self.receipt("E", 2), try Self.reply("20261118100500"),
            try Self.receipt("7", 6),
            try Self.receipt("L", 7), try Self.receipt("C", 8), try Self.receipt("P", 9),
        ]
        let stages: [Stage] = [.declared, .returned, .stored, .declared, .accepted, .inspecting, .released]
        for (count, stage) in stages.enumerated() {
            let folded = DeclarationStanding.fold(run[...count])
            #expect(folded.value?.map(\.stage) == [stage])
            #expect(folded.findings.isEmpty)
        }
    }

    @Test("A client's clock that runs ahead takes nothing back")
    func clocks() throws {
        let late = try Self.reply("20261118235959")
        let folded = DeclarationStanding.fold([try Self.receipt("7", 1), try Self.receipt("P", 9), late])
        #expect(folded.value?.map(\.stage) == [.released])
        #expect(folded.value?.map(\.isReleased) == [true])
    }

    @Test("Contradictions are said, and goods wait")
    func contradictions() throws {
        func said(_ receipts: [Receipt]) -> (Stage?, Bool?, [String]) {
            let folded = DeclarationStanding.fold(receipts)
            return (folded.value?.first?.stage, folded.value?.first?.isReleased, folded.findings.map(\.rule.text))
        }
        #expect(said([try Self.receipt("P", 5), try Self.receipt("E", 5)]) == (.returned, false, ["MP-RCP-021"]))
        #expect(said([try Self.receipt("P", 5), try Self.receipt("C", 6)]) == (.inspecting, false, ["MP-RCP-022"]))
        #expect(said([try Self.receipt("E", 5), try Self.receipt("P", 6)]) == (.released, false, ["MP-RCP-022"]))
        #expect(said([try Self.receipt("P", 5), try Self.receipt("D", 6)]) == (.deleted, false, []))
        #expect(said([try Self.receipt("L", 5), try Self.receipt("R", nil)]) == (.accepted, false, ["MP-RCP-023"]))
        #expect(said([try Self.receipt("P", nil)]) == (.released, true, []))
        #expect(
            said([try Self.reply("20261118100000"), try Self.reply("20261118100100", seqNo: "E20260000000000099")])
                == (.stored, false, ["MP-RCP-020"]))
    }

    @Test("Messages in the client's boxes")
    func boxes() throws {
        let sent = BoxSighting(clientSeqNo: Self.number, hasFailed: false, sha256: "a", file: "a.xml")
        let failed = BoxSighting(clientSeqNo: Self.number, hasFailed: true, sha256: "a", file: "a.xml")
        #expect(DeclarationStanding.fold([Receipt](), sightings: [sent]).value?.map(\.stage) == [.sent])
        #expect(DeclarationStanding.fold([Receipt](), sightings: [failed, sent]).value?.map(\.stage) == [.sendFailed])
        let stored = try Self.reply("20261118100000")
        #expect(DeclarationStanding.fold([stored], sightings: [failed, sent]).value?.map(\.stage) == [.stored])
    }
}

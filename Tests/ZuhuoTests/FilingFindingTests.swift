import Testing
import Zuhuo

/// What a run says about its own messages.
@Suite struct FilingFindingTests {
    @Test func aPriceThatRoundsToZeroIsPointedOut() throws {
        var row = LotRow("L1")
        (row["unit"], row["quantity"], row["first_quantity"]) = ("007", "9000000", "100")
        let outcome = try TestJob(rows: [row]).run()
        let finding = try #require(outcome.report.findings.first { $0.rule.text == "MP-FIL-003" })
        #expect(finding.place.gNo == 1 && finding.place.line == 2 && finding.place.lot == "L1")
        let message = try #require(try WrittenOutputs(outcome.files).messages.values.first)
        #expect(message.items.map { $0["DeclPrice"] } == ["0.0000"])
        row["quantity"] = "100"
        #expect(try !TestJob(rows: [row]).run().report.findings.contains { $0.rule.text == "MP-FIL-003" })
    }

    @Test func inspectedGoodsAreNamedOnceForEachCode() throws {
        var rows = (1...4).map { LotRow("L\($0)") }
        for (index, code) in [(0, "0506100000"), (2, "0506100000"), (3, "3303000010")] { rows[index]["hs"] = code }
        rows[3]["second_quantity"] = "9"
        let findings = try TestJob(rows: rows).run().report.findings.filter { $0.rule.text == "MP-FIL-004" }
        #expect(findings.map(\.place.lot) == ["L1", "L4"])
    }

    @Test func inspectedGoodsWithTheirDataAreNotPointedOut() throws {
        var row = LotRow("L1")
        (row["hs"], row["ciq_code"], row["ledger"]) = ("0506100000", "101", "226000000101001000")
        let outcome = try TestJob(rows: [row]).run()
        #expect(!outcome.report.findings.contains { $0.rule.text.hasPrefix("MP-FIL") })
        let message = try #require(try WrittenOutputs(outcome.files).messages.values.first)
        #expect(message.items.map { $0["CiqCode"] } == ["101"])
        #expect(message.texts("CertCode") == ["226000000101001000"])
    }

    @Test func piecesThatNoHeadHoldsAreRefused() throws {
        var rows = (1...2).map { LotRow("L\($0)") }
        for index in rows.indices { rows[index]["packages"] = "500000000" }
        let outcome = try TestJob(rows: rows).run()
        #expect(outcome.report.declarations == 1 && outcome.report.lotsRefused == 1)
        rows[1]["packages"] = "499999999"
        #expect(try TestJob(rows: rows).run().report.lotsRefused == 0)
    }
}

import Findings
import Testing

@testable import Filing

/// The remarks hold 255 bytes; the job file's own limits keep them shorter, so a job made in code is asked.
struct RemarkLengthTests {
    private func findings(nameOf length: Int) throws -> [Finding] {
        var fixture = Fixture()
        fixture.job.purchasers[0].name = String(repeating: "名", count: length)
        fixture.add("7117190000", "合金项链", quantity: "100", total: "700", net: "100")
        let (input, load, _) = try #require(fixture.planned())
        return FilingRules.findings(input, plan: load).filter { $0.rule == FilingRules.remarkLength.code }
    }

    @Test("Remarks of 254 bytes pass, of 256 they do not")
    func remarksTooLong() throws {
        // 采购商: takes 7 bytes, ",ARE,A1234567" 13: a name of 117 Chinese characters makes 254.
        #expect(try findings(nameOf: 117) == [])
        let found = try findings(nameOf: 118)
        #expect(found.map(\.message.en) == ["the remarks for purchaser P1 take 256 bytes"])
        #expect(found.map(\.severity) == [.error])
    }
}

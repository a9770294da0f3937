import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Testing

@testable import Filing

/// What is said of goods under export inspection whose rows leave something out, or name too much.
@Suite("Inspection data")
struct InspectionFindingTests {
    /// Wooden hangers, one lot a paper: code and ledger.
    private func fixture(_ papers: [(code: UInt16?, ledger: String)]) -> Fixture {
        var fixture = Fixture()
        fixture.add("6702100000", "塑料花", quantity: "20.5", total: "708.75", net: "20.5")
        fixture.book.namesInspection = true
        for paper in papers {
            fixture.add("4421100090", "木制衣架", quantity: "7", total: "30", net: "9")
            fixture.book.lots[fixture.book.lots.count - 1].inspectionCode = paper.code
            fixture.book.lots[fixture.book.lots.count - 1].ledger = fixture.book.texts.intern(paper.ledger)
        }
        return fixture
    }

    private func findings(_ fixture: Fixture) throws -> [Finding] {
        let (input, load, groups) = try #require(fixture.planned())
        var builder = DeclarationBuilder()
        let declarations = groups.enumerated().map { builder.build($1, ref: "D\($0 + 1)", input: input) }
        return FilingRules.findings(input, plan: load) + declarations.flatMap { FilingRules.findings($0, input) }
    }

    @Test("with code and ledger nothing is said")
    func complete() throws {
        #expect(try findings(fixture([(101, "E1"), (0, "E1")])) == [])
    }

    @Test("the lots and the columns are named, once for each tariff line")
    func gaps() throws {
        let found = try findings(fixture([(101, "E1"), (nil, "E1"), (nil, ""), (7, "")]))
        #expect(found.map(\.rule) == [FilingRules.inspectionData.code])
        let finding = try #require(found.first)
        #expect(
            finding.message.en == "4421100090 木衣架 is under export inspection; 2 lot(s) without ciq_code: L3, L4; "
                + "2 lot(s) without ledger: L4, L5")
        #expect(
            finding.message.zh == "4421100090 木衣架 为出口法检商品，2 批没有检验检疫编码（ciq_code）：L3, L4；"
                + "2 批没有电子底账（ledger）：L4, L5")
        #expect(finding.severity == .warning && finding.place.lot == "L3" && finding.place.field == "ciq_code")
        let ledger = try #require(try findings(fixture([(101, "")])).first)
        #expect(ledger.message.en == "4421100090 木衣架 is under export inspection; 1 lot(s) without ledger: L2")
        #expect(ledger.place.field == "ledger")
    }

    @Test("of many lots the first ten are named")
    func many() throws {
        let found = try findings(fixture(Array(repeating: (nil, "E1"), count: 11)))
        #expect(found.count == 1)
        #expect(
            found.first?.message.en == "4421100090 木衣架 is under export inspection; 11 lot(s) without ciq_code: "
                + "L2, L3, L4, L5, L6, L7, L8, L9, L10, L11, …")
        #expect(found.first?.message.zh.hasSuffix("L10, L11 等") == true)
    }

    @Test("seven ledgers fit; those beyond are named, and nothing is refused")
    func ledgers() throws {
        #expect(try findings(fixture((1...7).map { (101, "E\($0)") })) == [])
        let found = try findings(fixture((1...9).map { (101, "E\($0)") }))
        #expect(found.map(\.rule) == [FilingRules.ledgerCount.code])
        #expect(
            found.first?.message.en
                == "D1 has 9 electronic ledgers; a message holds 7 documents; left out: E8, E9")
        #expect(found.first?.severity == .warning && found.first?.place.lot == "L9")
        #expect(found.first?.place.field == "ledger")
    }

    @Test("the commodity list repeats the columns where a table has them")
    func lists() throws {
        for isNamed in [true, false] {
            var fixture = fixture([(7, "E1")])
            fixture.book.namesInspection = isNamed
            let (input, load, groups) = try #require(fixture.planned())
            var builder = DeclarationBuilder()
            let group = try #require(groups.first)
            var list = DelimitedText()
            ListWriter(input, plan: load, reasons: []).writeCommodities(
                of: builder.build(group, ref: "D1", input: input), to: &list)
            let rows = String(decoding: list.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
            try #require(rows.count == 3)
            #expect(rows[0].contains("柜号,检验检疫编码,电子底账,来源文件") == isNamed)
            #expect(rows[1].contains(",C1,007,E1,lots.csv,") == isNamed)
            #expect(rows[2].contains(",C1,,,lots.csv,") == isNamed)
        }
    }
}

import CodeLists
import Consignments
import Findings
import Tables
import Testing

/// The columns of goods under export inspection.
@Suite struct LotInspectionTests {
    private static let hanger = ["hs": "4421100090", "name": "木制衣架", "unit": "个"]

    /// Rows of wooden hangers, which are under export inspection, or of other goods, with a code and a ledger each.
    private func read(
        _ papers: [(code: String, ledger: String)], goods: [String: String] = hanger,
        columns: String = ",ciq_code,ledger"
    ) throws -> CheckedInput<LotBook> {
        var lines = [LotTable.header + columns]
        for (index, paper) in papers.enumerated() {
            lines.append(LotTable.line(index + 1, goods) + ",\(paper.code),\(paper.ledger)")
        }
        return try LotTable.read(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    @Test("Codes of three digits, or of all thirteen, and ledgers are kept; Chinese headers are known")
    func kept() throws {
        let papers = [
            ("101", "226000000101001000"), ("4421100090102", "226000000101001000"), ("000", ""), ("", "E-2"),
            ("999", " ２２６ "),
        ]
        for columns in [",ciq_code,ledger", ",检验检疫编码,电子底账", ",监管类别,电子底账号"] {
            let book = try #require(try read(papers, columns: columns).value)
            #expect(book.lots.map(\.inspectionCode) == [101, 102, 0, nil, 999])
            #expect(
                book.lots.map { book.texts.string($0.ledger) } == [
                    "226000000101001000", "226000000101001000", "", "E-2", "226",
                ])
            #expect(book.lots[0].ledger == book.lots[1].ledger)
            #expect(book.namesInspection && book.refused.isEmpty)
        }
        #expect(try read(papers).telling.map(\.rule) == [TableRules.fullWidth.code, TableRules.strayBlanks.code])
    }

    @Test("A code of another form is a warning and is not taken", arguments: ["1", "10A", "1010", "9503006000101"])
    func malformed(code: String) throws {
        let result = try read([(code, "E1")])
        let finding = try #require(result.telling.first)
        #expect(result.telling.count == 1)
        #expect(finding.rule == LotRules.inspectionCode.code && finding.severity == .warning)
        #expect(finding.place.line == 2 && finding.place.column == 30 && finding.place.field == "ciq_code")
        #expect(
            finding.message.en == "The inspection code '\(code)' does not have three digits; it was not taken.")
        #expect(result.value?.lots.map(\.inspectionCode) == [nil])
    }

    @Test(
        "A ledger that is not one short number keeps the lot out",
        arguments: [String(repeating: "2", count: 33), "226 001", "\"226001,226002\"", "226001;226002", "底账1"])
    func ledger(number: String) throws {
        let result = try read([("101", number)])
        #expect(result.telling.map(\.rule) == [LotRules.ledger.code])
        #expect(result.telling.first?.place.field == "ledger" && result.telling.first?.place.column == 31)
        #expect(result.value?.refused.map(\.rules) == [[LotRules.ledger.code]])
        let longest = String(repeating: "2", count: 32)
        #expect(try read([("101", longest)]).telling == [])
    }

    @Test("A formula error and a control character are told of once")
    func unreadable() throws {
        #expect(try read([("101", "#REF!")]).telling.map(\.rule) == [TableRules.formulaError.code])
        #expect(try read([("101", "2\u{1}6")]).telling.map(\.rule) == [LotRules.controlCharacter.code])
    }

    @Test("Other goods keep neither, and one notice for each column says so")
    func otherGoods() throws {
        let result = try read([("101", "E1"), ("", ""), ("101", "")], goods: [:])
        let book = try #require(result.value)
        #expect(book.lots.count == 3)
        #expect(book.lots.allSatisfy { $0.inspectionCode == nil && $0.ledger.isEmpty })
        #expect(result.telling.map(\.rule) == [LotRules.notInspected.code, LotRules.notInspected.code])
        #expect(
            result.telling.map(\.message.en) == [
                "2 value(s) in ciq_code are of goods not under export inspection and are not declared; the first is here.",
                "1 value(s) in ledger are of goods not under export inspection and are not declared; the first is here.",
            ])
    }

    @Test("Without the columns a lot is no larger and nothing is said")
    func absent() throws {
        let result = try LotTable.check(Self.hanger)
        #expect(result.telling == [])
        #expect(result.value?.namesInspection == false)
        #expect(MemoryLayout<Lot>.stride == 152)
    }

    @Test("Brand type, benefit and code share two bytes and do not touch each other")
    func marks() {
        for brand: UInt8 in 0...4 {
            for benefit: UInt8 in 0...2 {
                for code: UInt16? in [nil, 0, 1, 512, 999] {
                    var marks = GoodsMarks()
                    (marks.inspectionCode, marks.brandType, marks.exportBenefit) = (999, 7, 3)
                    (marks.brandType, marks.inspectionCode, marks.exportBenefit) = (brand, code, benefit)
                    #expect(marks.brandType == brand && marks.exportBenefit == benefit)
                    #expect(marks.inspectionCode == code)
                }
            }
        }
    }
}

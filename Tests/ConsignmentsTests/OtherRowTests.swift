import Consignments
import Findings
import Foundation
import Tables
import Testing

/// Rows of a lots table that are no lots: totals, the header again, notes.
@Suite struct OtherRowTests {
    /// Two good rows (10 pieces, 121 kg, 100.5 kg, 1.2 m3, 2500), then rows of their own.
    private func read(_ rows: [String], workers: Int = 1, blockSize: Int = 1 << 20) throws -> CheckedInput<LotBook> {
        let lines = [LotTable.header, LotTable.line(1), LotTable.line(2)] + rows
        return try LotTable.read(
            Array((lines.joined(separator: "\n") + "\n").utf8), workers: workers, blockSize: blockSize)
    }

    /// A row of which only these cells are filled.
    private func row(_ cells: [String: String]) -> String {
        LotTable.line(0, Dictionary(uniqueKeysWithValues: LotTable.row.keys.map { ($0, cells[$0] ?? "") }))
    }

    private let sums = ["packages": "10", "gross_kg": "121", "net_kg": "100.5", "volume_m3": "1.2", "total": "2500"]

    private func totals(_ changes: [String: String] = [:]) -> String {
        row(sums.merging(["lot": "合计"]) { $1 }.merging(changes) { $1 })
    }

    @Test("A row of totals is one notice, no lot and no refused row; what agrees is named") func agreeing() throws {
        let result = try read([totals()])
        let found = try #require(result.telling.first)
        #expect(result.telling.map(\.rule) == [TableRules.totalsRow.code])
        #expect(found.place == Place(file: "lots.csv", line: 4, column: 1))
        #expect(
            found.message.en
                == "This looks like a row of totals; it is left out. The rows above add up to its packages, "
                + "gross_kg, net_kg, volume_m3, total.")
        let book = try #require(result.value)
        #expect(book.lots.count == 2 && book.refused.isEmpty && book.leftOut.map(\.origin.row) == [4])
        #expect(book.tables.map(\.rows) == [3])
    }

    @Test(
        "Words of totals, however written, in whatever cell",
        arguments: [
            ["lot": "总 计"], ["lot": "", "vendor_name": "合计："], ["lot": "TOTAL:"], ["lot": "Grand Total"], ["lot": "小计"],
            ["lot": "ＴＯＴＡＬ"], ["lot": "合计(人民币)"], ["lot": "", "hs": "合计"], ["lot": "", "name": "合计2批"],
            ["lot": "合计", "currency": "CNY", "unit": "套", "trade": ""], ["lot": "合计", "total": "¥2,500.00"],
            ["lot": "合计", "gross_kg": "121kg", "packages": "１０"], ["lot": "合计", "packages": "10箱", "net_kg": "101"],
        ])
    func words(_ cells: [String: String]) throws {
        let result = try read([totals(cells)])
        #expect(
            result.telling.filter { $0.rule != TableRules.fullWidth.code }.map(\.rule) == [TableRules.totalsRow.code])
        #expect(result.telling.contains { $0.message.en.contains("packages, gross_kg, net_kg, volume_m3, total") })
        #expect(result.value?.leftOut.count == 1)
    }

    @Test("Totals that differ are a warning with both figures") func differing() throws {
        let result = try read([totals(["packages": "12", "gross_kg": "120.5", "total": "2,501.5"])])
        #expect(result.telling.map(\.rule) == [TableRules.totalsRow.code, TableRules.totalsDisagree.code])
        let found = try #require(result.telling.last)
        #expect(found.severity == .warning && found.place.line == 4 && found.place.field == "packages")
        #expect(
            found.message.en == "These totals are not what the rows above add up to: packages 12, the rows give 10; "
                + "gross_kg 120.5, the rows give 121; total 2501.5, the rows give 2500.")
        #expect(found.message.zh.contains("件数 12，各行之和 10"))
        #expect(result.value?.leftOut.count == 1 && result.value?.lots.count == 2)
    }

    @Test("Rounded totals agree as far as they are written") func rounded() throws {
        #expect(try read([totals(["net_kg": "101"])]).telling.map(\.rule) == [TableRules.totalsRow.code])
        let off = try read([totals(["net_kg": "100.4"])])
        #expect(off.telling.map(\.rule) == [TableRules.totalsRow.code, TableRules.totalsDisagree.code])
    }

    @Test("Refused rows count in the sums; what cannot be read of them is not compared") func refusedAbove() throws {
        let bad = try read([
            LotTable.line(3, ["hs": "1"]), totals(["packages": "15", "gross_kg": "9", "total": "3750"]),
        ])
        #expect(bad.telling.last?.message.en.contains("gross_kg 9, the rows give 181.5") == true)
        #expect(bad.telling.last?.message.en.contains("packages") == false)
        let unread = try read([LotTable.line(3, ["gross_kg": "x"]), totals(["packages": "15", "gross_kg": "9"])])
        let notice = unread.telling.first { $0.rule == TableRules.totalsRow.code }
        #expect(notice?.message.en.contains("packages.") == true)
        #expect(unread.telling.last?.message.en.contains("gross_kg 9") == false)
    }

    @Test("Values of two currencies are not summed") func currencies() throws {
        let result = try read([LotTable.line(3, ["currency": "USD"]), totals(["total": "1", "packages": "15"])])
        #expect(result.telling.contains { $0.message.en.contains("total 1,") } == false)
    }

    @Test("Part totals sum what follows the totals before, grand totals everything") func parts() throws {
        let part = row(["lot": "小计", "packages": "10"])
        let rows = [
            part, LotTable.line(3), row(["lot": "小计", "packages": "5"]), row(["lot": "总计", "packages": "15"]),
        ]
        let result = try read(rows)
        #expect(result.telling.map(\.rule) == Array(repeating: TableRules.totalsRow.code, count: 3))
        let wrong = try read([part, LotTable.line(3), row(["lot": "小计", "packages": "6"])])
        #expect(wrong.telling.last?.message.en.contains("packages 6, the rows give 5") == true)
        let grand = try read([part, LotTable.line(3), row(["lot": "总计", "packages": "16"])])
        #expect(grand.telling.last?.message.en.contains("packages 16, the rows give 15") == true)
    }

    @Test("Sums without a word are totals; other figures without a name are one refused row") func nameless() throws {
        let result = try read([row(sums)])
        #expect(result.telling.map(\.rule) == [TableRules.totalsRow.code])
        #expect(result.value?.refused.isEmpty == true)
        let merged = try read([row(["packages": "3", "gross_kg": "9", "unit": "套"]), LotTable.line(4)])
        #expect(merged.telling.map(\.rule) == [TableRules.namelessRow.code])
        #expect(merged.telling.first?.severity == .error)
        #expect(merged.telling.first?.message.en.hasSuffix("what is left of merged cells, or wrong totals.") == true)
        let wrong = try read([row(["packages": "12", "gross_kg": "121"])])
        #expect(wrong.telling.map(\.rule) == [TableRules.namelessRow.code])
        #expect(wrong.telling.first?.message.en.hasSuffix("wrong totals (packages 12, the rows give 10).") == true)
        let book = try #require(merged.value)
        #expect(book.refused.map(\.rules) == [[TableRules.namelessRow.code]] && book.leftOut.isEmpty)
        #expect(book.refused.map(\.packages) == [3] && book.refused.map(\.origin.line) == [4])
        #expect(book.lots.count == 3)
    }

    @Test("The header again, and a note, are one finding each") func others() throws {
        let result = try read([LotTable.header, row(["lot": "备注：以上货物均为样例"]), LotTable.line(5)])
        #expect(result.telling.map(\.rule) == [TableRules.headerAgain.code, TableRules.loneCell.code])
        #expect(result.telling.map(\.severity) == [.notice, .warning])
        #expect(result.telling.last?.message.en.contains("'备注：以上货物均为样例'") == true)
        #expect(result.value?.lots.count == 3 && result.value?.leftOut.map(\.origin.line) == [4, 5])
    }

    @Test("Totals with their last cells cut off, and the header so, are known; other short rows are refused")
    func ragged() throws {
        let result = try read(["合计,,", "lot,trade", "备注"])
        #expect(
            result.telling.map(\.rule) == [
                TableRules.totalsRow.code, TableRules.headerAgain.code, TableRules.raggedRow.code,
            ])
    }

    @Test("A bad lot is a bad lot, though its name begins like totals") func lots() throws {
        for changes in [
            ["lot": "", "name": "小计算器"], ["trade": "", "vendor": ""], ["lot": "", "hs": "", "name": "合计"],
        ] {
            let result = try read([LotTable.line(3, changes)])
            #expect(result.value?.leftOut.isEmpty == true && result.value?.refused.count == 1, "\(changes)")
            #expect(result.telling.allSatisfy { $0.severity == .error })
        }
    }

    @Test("Blocks and workers change nothing, and duplicates keep their order among rows that are no lots")
    func blocks() throws {
        var rows: [String] = []
        for number in 3..<200 {
            rows.append(LotTable.line(number % 50 == 0 ? 7 : number, number % 7 == 0 ? ["hs": "1"] : [:]))
            if number % 20 == 0 { rows += [row(["lot": "小计", "packages": "100"]), row(["packages": "2"])] }
        }
        rows.append(totals(["lot": "总计"]))
        func dump(_ result: CheckedInput<LotBook>) -> [String] {
            let book = result.value
            return LotIntakeTests.dump(result) + (book?.leftOut.map { "\($0)" } ?? [])
        }
        let whole = dump(try read(rows))
        #expect(whole.contains { $0.contains("MP-TAB-026") } && whole.contains { $0.contains("MP-TAB-023") })
        for (workers, blockSize) in [(1, 300), (2, 700), (3, 4096)] {
            #expect(dump(try read(rows, workers: workers, blockSize: blockSize)) == whole)
        }
        let book = try #require(try read(rows).value)
        #expect(book.lots.count + book.refused.count + book.leftOut.count == book.tables[0].rows)
        #expect(book.refused.map(\.origin.row) == book.refused.map(\.origin.row).sorted())
    }

    @Test("Tables without a lot are an error, once; one empty table among others is a warning") func nothing() throws {
        let header = Array((LotTable.header + "\n").utf8)
        let lots = Array((LotTable.header + "\n" + LotTable.line(1) + "\n").utf8)
        let only = Array((LotTable.header + "\n" + totals() + "\n").utf8)
        let (none, some) = (TableRules.noLotAtAll.code, TableRules.noRows.code)
        #expect(try LotTable.read(header).findings.map(\.rule) == [none])
        #expect(
            try LotTable.read(tables: [("a.csv", header), ("b.csv", header)]).findings.map(\.rule) == [none, some])
        #expect(try LotTable.read(tables: [("a.csv", header), ("b.csv", lots)]).telling.map(\.rule) == [some])
        #expect(try LotTable.read(only).findings.map(\.rule).last == none)
    }

    @Test(
        "Titles and blank rows above the header are passed over with a notice; lines and rows still count from the top")
    func titles() throws {
        let above = ["义乌市样例贸易有限公司,货物清单", "", "\"日期：\n2026-11-18\",单位：千克,\"a;b;c;d\""]
        let lines = above + [LotTable.header, LotTable.line(1), LotTable.line(2, ["hs": "1"])]
        for text in [lines.joined(separator: "\n"), lines.joined(separator: "\r\n")] {
            let result = try LotTable.read(Array(text.utf8))
            #expect(result.telling.map(\.rule) == [TableRules.titleRows.code, TariffRules.malformedCode.code])
            #expect(result.telling.map(\.place.line) == [5, 7])
            #expect(
                result.telling.first?.message.en == "The header is on line 5; the 3 row(s) above it are passed over.")
            #expect(result.value?.lots.map(\.origin.row) == [5] && result.value?.refused.map(\.origin.row) == [6])
        }
        let misspelt = LotTable.header.replacingOccurrences(of: "volume_m3", with: "volume")
        let missing = try LotTable.read(Array((["清单", misspelt, LotTable.line(1)].joined(separator: "\n")).utf8))
        #expect(missing.findings.first { $0.rule == TableRules.missingColumn.code }?.place.line == 2)
    }

    @Test("A table whose header is not among its first twenty rows is judged by its first row") func noHeader() throws {
        let text = Array(repeating: "清单", count: 20) + [LotTable.header, LotTable.line(1)]
        let result = try LotTable.read(Array(text.joined(separator: "\n").utf8))
        #expect(result.value?.lots.isEmpty == true)
        #expect(result.findings.allSatisfy { $0.place.line == 1 } && result.findings.hasErrors)
        let near = Array(text.dropFirst())
        #expect(try LotTable.read(Array(near.joined(separator: "\n").utf8)).value?.lots.count == 1)
    }

    @Test(
        "A ditto mark is no value",
        arguments: [
            ("trade", "同上"), ("vendor", "〃"), ("vendor_name", "同上"), ("name", "〃"), ("elements", "同上"), ("lot", "\""),
            ("trade", "\""), ("keep_with", "ditto"), ("vendor", "同上 "), ("trade", "-do-"),
        ])
    func ditto(column: String, mark: String) throws {
        let result = try LotTable.check([column: mark])
        let found = result.telling.filter { $0.severity == .error }
        #expect(found.map(\.rule) == [LotRules.ditto.code] && found.first?.place.field == column)
        #expect(result.value?.refused.count == 1)
    }
}

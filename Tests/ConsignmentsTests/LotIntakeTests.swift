import Consignments
import Findings
import Foundation
import Platform
import Tables
import Testing

/// A seeded source of numbers, for tables that are the same at every run.
struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % sides
    }
}

@Suite struct LotIntakeTests {
    /// A table with quotes, line ends in cells, blank rows and bad rows.
    static func table(_ rows: Int, seed: UInt64) -> [UInt8] {
        var dice = Dice(state: seed)
        var lines = [LotTable.header]
        for number in 1...rows {
            switch dice.roll(12) {
            case 0: lines.append(LotTable.line(number, ["name": "玩具\"大\"车", "vendor_name": "甲,乙"]))
            case 1: lines.append(LotTable.line(number, ["name": "玩具\n车"]))
            case 2: lines.append(LotTable.line(number, ["quantity": "1,000", "gross_kg": ""]))
            case 3: lines.append("")
            case 4: lines.append(LotTable.line(number, ["lot": "L\(dice.roll(number) + 1)"]))
            case 5: lines.append(LotTable.line(number, ["total": "１２５０", "vendor": "V\(dice.roll(5))"]))
            case 6: lines.append(LotTable.line(number) + ",x")
            default: lines.append(LotTable.line(number, ["name": "塑料玩具\(dice.roll(20))号"]))
            }
        }
        return Array((lines.joined(separator: seed % 2 == 0 ? "\n" : "\r\n") + "\n").utf8)
    }

    /// Everything a book says, as text.
    static func dump(_ result: CheckedInput<LotBook>) -> [String] {
        guard let book = result.value else { return [] }
        let lots = book.lots.map { lot in
            [lot.id, lot.trade, lot.vendor, lot.vendorName, lot.name, lot.elements].map(book.texts.string)
                .joined(separator: "|") + "|\(lot.quantity)|\(lot.total)|\(lot.firstQuantity)|\(lot.origin)"
        }
        return lots + book.refused.map { "\($0)" } + result.findings.map { "\($0)" } + book.tables.map { "\($0)" }
    }

    @Test(
        "The same table gives the same book on one, two and three threads and in blocks of any size",
        arguments: 1...12)
    func same(seed: Int) throws {
        let bytes = Self.table(120, seed: UInt64(seed))
        let one = try LotTable.read(bytes)
        let expected = Self.dump(one)
        #expect(expected.count > 120)
        for (workers, size) in [(2, 1 << 20), (1, 1), (1, 700), (2, 700), (3, 97), (3, 5000)] {
            #expect(Self.dump(try LotTable.read(bytes, workers: workers, blockSize: size)) == expected)
        }
        let texts = try LotTable.read(bytes, workers: 1, blockSize: 700).value?.lots.map(\.name)
        #expect(try LotTable.read(bytes, workers: 3, blockSize: 700).value?.lots.map(\.name) == texts)
    }

    @Test("Lots and refused rows are the rows of the table", arguments: 20...24) func conserved(seed: Int) throws {
        let book = try #require(try LotTable.read(Self.table(200, seed: UInt64(seed)), blockSize: 2000).value)
        #expect(book.lots.count + book.refused.count == book.tables[0].rows)
        #expect(book.refused.count > 0)
    }

    @Test("A row's place is that of its first line, whatever stands before it") func places() throws {
        let text = [
            LotTable.header, LotTable.line(1, ["name": "玩具\n\n车"]), "", LotTable.line(2, ["hs": "12"]),
        ].joined(separator: "\n")
        let result = try LotTable.read(Array(text.utf8))
        let found = try #require(result.telling.first)
        #expect(found.place.line == 6 && found.place.column == 7 && found.place.lot == "L2")
        #expect(result.value?.refused.first?.origin.row == 4)
        #expect(result.value?.refused.first?.origin.line == 6)
    }

    @Test("GB18030 is found out and read") func gb18030() throws {
        let names: [Character: [UInt8]] = ["玩": [0xCD, 0xE6], "具": [0xBE, 0xDF], "套": [0xCC, 0xD7]]
        func encoded(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            for character in text { bytes += names[character] ?? Array(String(character).utf8) }
            return bytes
        }
        let plain = ["name": "玩具", "vendor_name": ""]
        let lines = [LotTable.header, LotTable.line(1, plain), LotTable.line(2, ["hs": "1"].merging(plain) { $1 })]
        var bytes: [UInt8] = []
        for line in lines { bytes += encoded(line) + [0x0D, 0x0A] }
        let result = try LotTable.read(bytes)
        let book = try #require(result.value)
        #expect((book.lots.first.map { book.texts.string($0.name) }) == "玩具")
        #expect(result.telling.map(\.rule) == [TariffRules.malformedCode.code])
        #expect(result.value?.lots.first?.origin.offset == UInt64(LotTable.header.utf8.count + 2))
    }

    @Test("A byte order mark, CRLF and a Chinese header with bracketed units are read") func chinese() throws {
        let names = [
            "lot": "批次号", "hs": "ＨＳ编码", "gross_kg": "毛重（千克）", "net_kg": "净重(KG)", "volume_m3": "体积【立方米】",
            "name": "*品名", "unit_price": "Unit Price",
        ]
        let header = LotTable.header.split(separator: ",").map { names[String($0)] ?? String($0) }
        let text = "\u{FEFF}" + header.joined(separator: ",") + "\r\n" + LotTable.line(1) + "\r\n"
        let result = try LotTable.read(Array(text.utf8))
        #expect(result.telling == [])
        #expect(result.value?.lots.count == 1)
    }

    @Test("A row with bytes that are no text is refused, the others go on") func badBytes() throws {
        var bytes = Array(LotTable.text([:]).utf8)
        let line = try #require(bytes.firstRange(of: Array("\nL2,".utf8)))
        bytes[line.lowerBound + 6] = 0xFF
        let result = try LotTable.read(bytes)
        #expect(result.telling.map(\.rule) == [TableRules.badBytes.code])
        #expect(result.telling.first?.place.line == 3)
        #expect(result.value?.lots.count == 2 && result.value?.refused.count == 1)
    }

    @Test("A NUL refuses its row") func nul() throws {
        let result = try LotTable.check(["vendor": "V\u{0}"])
        #expect(result.telling.map(\.rule) == [TableRules.nulByte.code])
        #expect(result.telling.first?.place.line == 3)
        #expect(result.value?.lots.count == 2)
    }

    @Test("A missing column names the nearest one") func missing() throws {
        let text = LotTable.text([:]).replacingOccurrences(of: "gross_kg", with: "gros_kg")
        let result = try LotTable.read(Array(text.utf8))
        let found = try #require(result.findings.first { $0.rule == TableRules.missingColumn.code })
        #expect(found.place.field == "gross_kg" && found.hint.en.contains("gros_kg"))
        #expect(result.value?.lots.count == 0)
    }

    @Test("The split keeps the text of the rows") func split() throws {
        let text =
            [
                LotTable.header, LotTable.line(1, ["name": "玩具\"大\"车"]), LotTable.line(2, ["hs": "1"]),
                LotTable.line(3),
            ].joined(separator: "\n") + "\n"
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sink = MemorySink()
        let source = TableSource(name: "in/lots.csv", path: path, blockSize: 300)
        try RefusedRowsWriter.write(source, refusals: [], into: sink)
        #expect(sink.files.isEmpty)
        let refusal = RowRefusal(row: 3, rule: TariffRules.malformedCode.code, message: "bad, \"code\"")
        try RefusedRowsWriter.write(source, refusals: [refusal], into: sink)
        let valid = [LotTable.header, LotTable.line(1, ["name": "玩具\"大\"车"]), LotTable.line(3)]
        #expect(
            sink.files["lots.valid.csv"].map { String(decoding: $0, as: UTF8.self) }
                == "\u{FEFF}" + valid.joined(separator: "\n") + "\n")
        #expect(
            sink.files["lots.invalid.csv"].map { String(decoding: $0, as: UTF8.self) }
                == "\u{FEFF}" + LotTable.header + ",rule,message\n" + LotTable.line(2, ["hs": "1"])
                + ",MP-HS-001,\"bad, \"\"code\"\"\"\n")
    }

    @Test(
        "Lots that name a part of the job file that could not be read are not told that it is missing",
        arguments: [
            ("\"nationality\": \"ARE\"", "\"nationality\": \"arabia\"", ["purchaser": "P1"]),
            ("\"type\": \"40HQ\", \"tareKg\"", "\"type\": \"41HQ\", \"tareKg\"", ["container": "C1"]),
            ("\"type\": \"40HQ\", \"tareKg\"", "\"type\": \"41HQ\", \"tareKg\"", ["container": "CSQU3054383"]),
            ("\"33189\"", "\"3318\"", ["origin_district": ""]), ("\"330782\"", "\"33078\"", ["origin_division": ""]),
        ])
    func unusableParts(_ old: String, _ new: String, _ changes: [String: String]) throws {
        #expect(JobSample.read(replacing: old, with: new).hasErrors)
        #expect(try LotTable.check(changes, replacing: old, with: new).telling.map(\.rule.text) == [])
        // The part that is not there at all is still missed.
        let absent = changes.mapValues { $0.isEmpty ? "" : "nobody" }
        guard !absent.values.contains("") else { return }
        #expect(try LotTable.check(absent, replacing: old, with: new).telling.count == 1)
    }

    @Test("Elements that begin with brand type and benefit get a hint of their own") func wholeSpecification() throws {
        func hints(_ elements: String) throws -> [String] {
            try LotTable.check(["elements": elements]).telling.map(\.hint.en)
        }
        let (whole, other) = (try hints("0|0|积木|无品牌|1|||"), try hints("积木|无品牌"))
        #expect(
            whole == ["Leave out the first two: they have columns of their own and are put in front in the message."])
        #expect(other == ["Give them in this order, divided by bars; GTIN, CAS and 其他 at the end may be left out."])
        #expect(try hints("积木|无品牌|1|||") == [])
        #expect(try hints("7|0|积木|无品牌|1|||") != whole)
    }

    @Test("Goods whose marks ask for another document are read and warned of, each mark by its name") func documents()
        throws
    {
        let table = try LotTable.check(["hs": "2805400000", "elements": ""])
        let found = table.telling
        #expect(found.map(\.rule.text) == ["MP-HS-005"])
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.first?.message.en
                == "2805400000 汞 bears the control mark X (有毒化学品环境管理放行通知单); the message names no such document.")
        #expect(table.value?.lots.count == 3)
    }
}

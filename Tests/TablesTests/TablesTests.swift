import Findings
import Foundation
import Platform
import StoredArchives
import Tables
import Testing

/// Rows of a table by a plain reader written for this test alone: RFC 4180, a quote opens only at the start of a cell.
func plainRows(_ text: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var index = 0
    var isQuoted = false
    var isStart = true
    while index < text.count {
        let byte = text[index]
        if isQuoted {
            if byte == 0x22, index + 1 < text.count, text[index + 1] == 0x22 {
                cell.append(0x22)
                index += 1
            } else if byte == 0x22 {
                isQuoted = false
            } else {
                cell.append(byte)
            }
        } else if byte == 0x22, isStart {
            isQuoted = true
            isStart = false
        } else if byte == 0x2C || byte == 0x0A {
            row.append(String(decoding: cell, as: UTF8.self))
            cell = []
            isStart = true
            if byte == 0x0A {
                rows.append(row)
                row = []
            }
        } else {
            cell.append(byte)
            isStart = false
        }
        index += 1
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [String(decoding: cell, as: UTF8.self)]) }
    return rows
}

/// A reader of bytes as a table.
func reader(_ bytes: [UInt8], blockSize: Int = 1 << 20, longest: Int = 1 << 20, name: String = "t.csv") throws
    -> TableReader
{
    let path = NSTemporaryDirectory() + "table-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TableReader(TableSource(name: name, path: path, blockSize: blockSize, longestRecord: longest))
}

/// All data rows of a table.
func rows(_ reader: TableReader) throws -> [[String]] {
    var rows: [[String]] = []
    while let block = try reader.next() {
        var scanner = RecordScanner(delimiter: reader.delimiter)
        while scanner.next(in: block.bytes.span) {
            let (text, cells) = scanner.unescaped(block.bytes.span)
            rows.append(cells.map { String(decoding: text[$0.range], as: UTF8.self) })
        }
    }
    return rows
}

@Suite struct TablesTests {
    @Test("Rows are those of a plain reader, in blocks of any size", arguments: 1...40) func random(seed: Int) throws {
        var state = UInt64(seed)
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
        var text = "a,b,c\n"
        let pieces = ["x", "\"y\"", "\"a,b\"", "\"p\nq\"", "\"\"\"z\"\"\"", "", "中文", "5\" pipe", "\"\"", "1.5"]
        for _ in 0..<60 {
            text += (0..<3).map { _ in pieces[roll(pieces.count)] }.joined(separator: ",") + "\n"
        }
        let bytes = Array(text.utf8)
        let expected = Array(plainRows(bytes).dropFirst())
        for size in [1, 7, 64, 1 << 20] {
            #expect(try rows(reader(bytes, blockSize: size)) == expected)
        }
    }

    @Test(
        "What is no table is refused with one finding",
        arguments: [
            ("%PDF-1.7 x", "MP-TAB-001"), ("<html><body>", "MP-TAB-001"), ("", "MP-TAB-002"), ("\n\n", "MP-TAB-002"),
            ("a\u{0}b,c\n", "MP-TAB-001"), ("a,b\rc,d\r", "MP-TAB-001"),
        ]) func notATable(text: String, rule: String) throws
    {
        let table = try reader(Array(text.utf8))
        #expect(table.findings.map(\.rule.text) == [rule])
        #expect(!table.isReadable)
        #expect(try table.next() == nil)
    }

    @Test("An old workbook, UTF-16 and unknown bytes are refused") func binary() throws {
        #expect(try reader([0xD0, 0xCF, 0x11, 0xE0, 1, 2]).findings.map(\.rule.text) == ["MP-TAB-001"])
        #expect(try reader([0xFF, 0xFE, 0x61, 0]).findings.map(\.rule.text) == ["MP-TAB-003"])
        #expect(try reader([0x61, 0x2C, 0xFF, 0xFF, 0x0A]).findings.map(\.rule.text) == ["MP-TAB-003"])
    }

    @Test("Semicolons and tabs are read with a notice") func delimiters() throws {
        let table = try reader(Array("a;b\n1;2\n".utf8))
        #expect(table.findings.map(\.rule) == [TableRules.otherDelimiter.code])
        #expect(try rows(table) == [["1", "2"]])
        #expect(try rows(reader(Array("a\tb\n1,5\t2\n".utf8))) == [["1,5", "2"]])
    }

    @Test("Delimiters inside quotes do not count") func quotedDelimiters() throws {
        let semicolons = try reader(Array("\"a,b,c\";d\n1;2\n".utf8))
        #expect(semicolons.delimiter == 0x3B)
        #expect(try rows(semicolons) == [["1", "2"]])
        let commas = try reader(Array("\"a;b;\nc;\",d\n1,2\n".utf8))
        #expect(commas.delimiter == 0x2C)
        #expect(commas.findings.isEmpty)
        #expect(try rows(commas) == [["1", "2"]])
    }

    @Test("A record that is too long is passed over") func long() throws {
        let text = "a,b\n1,2\n" + String(repeating: "x", count: 300_000) + ",3\n4,5\n"
        let table = try reader(Array(text.utf8), blockSize: 1000, longest: 10_000)
        var troubles: [TableBlock.Trouble?] = []
        var last: [UInt8] = []
        while let block = try table.next() {
            troubles.append(block.trouble)
            last = block.bytes
        }
        #expect(troubles == [nil, .recordTooLong, nil])
        #expect(last == Array("4,5\n".utf8))
    }

    @Test("A quote that is never closed ends the table within bounds") func open() throws {
        let text = "a,b\n1,2\n\"" + String(repeating: "x\n", count: 100_000)
        let table = try reader(Array(text.utf8), blockSize: 1000, longest: 10_000)
        var troubles: [TableBlock.Trouble?] = []
        while let block = try table.next() { troubles.append(block.trouble) }
        #expect(troubles == [nil, .recordTooLongInQuotes])
    }

    @Test("The digest is that of the whole file") func digest() throws {
        let bytes = Array("a,b\n1,2\n".utf8)
        let table = try reader(bytes, blockSize: 1)
        while try table.next() != nil {}
        #expect(table.sha256 == SHA256.hexDigest(of: bytes))
    }

    @Test("A header of 5,000 columns is matched") func wide() throws {
        let header = (0..<5000).map { "c\($0)" } + ["lot"]
        let known = [ColumnName("lot", ["批次号"], isRequired: true)]
        let matched = TableColumns.match(header: header, known: known, file: "t.csv")
        #expect(matched.value?.cells == [5000])
        #expect(matched.findings.map(\.rule) == [TableRules.unknownColumns.code])
    }

    @Test("A column that stands twice is refused, with a note of the first") func twice() {
        let known = [ColumnName("lot", ["批次号"], isRequired: true)]
        let matched = TableColumns.match(header: ["lot", "批次号"], known: known, file: "t.csv")
        #expect(matched.value == nil)
        #expect(matched.findings.first?.place.column == 2)
        #expect(matched.findings.first?.notes.first?.place.column == 1)
    }

    @Test("A workbook is read: shared and inline texts, gaps, numbers with float noise") func workbook() throws {
        let parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst><si><t>lot</t></si><si><t>甲,\"乙\"</t></si></sst>"),
            (
                "xl/worksheets/sheet1.xml",
                """
                <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>m</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>n</t></is></c></row>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>0.30000000000000004</v></c></row>
                <row r="4"><c r="C4"><v>1.2E6</v></c></row><row r="5"><c r="A5" t="e"><v>#REF!</v></c></row></sheetData></worksheet>
                """
            ),
        ]
        let table = try reader(storedArchive(parts), blockSize: 1, name: "t.xlsx")
        #expect(table.findings == [])
        #expect(table.header == ["lot", "m", "n"])
        #expect(table.isWorkbook)
        let read = try rows(table)
        #expect(read == [[""], ["甲,\"乙\"", "", "0.3"], ["", "", "1200000"], ["#REF!", "", ""]])
        #expect(table.closingFindings.map(\.rule) == [TableRules.floatingNumber.code])
        #expect(table.closingFindings.first?.place.line == 3 && table.closingFindings.first?.place.column == 3)
    }

    @Test("An archive that is no workbook is refused") func archive() throws {
        #expect(try reader(storedArchive([("a.txt", "x")])).findings.map(\.rule) == [TableRules.workbook.code])
        #expect(try reader([0x50, 0x4B, 3, 4, 0, 0]).findings.map(\.rule) == [TableRules.workbook.code])
    }
}

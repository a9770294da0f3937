import Foundation
import Testing

@testable import CodeListCompiler
@testable import CodeLists

@Suite struct CompilerTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func read(_ name: String) throws(CompileError) -> [UInt8] {
        try FileAccess.read(root.appending(path: "Schemas/CodeLists/\(name)").path)
    }

    @Test func theCommittedImageIsNotStale() throws {
        let compiled = try compileCodeLists(read: Self.read)
        let committed = try FileAccess.read(Self.root.appending(path: "Sources/CEmbedded/codelists.bin").path)
        #expect(compiled == committed, "run CodeListCompiler Schemas/CodeLists Sources/CEmbedded/codelists.bin")
    }

    @Test func theEmbeddedTablesAreTheFiles() throws {
        let listings = try CodeListTable(file: "tables.csv", bytes: Self.read("tables.csv"))
        #expect(listings.rows.count == CodeTable.Name.allCases.count + 1)
        for row in listings.rows.dropLast() {
            let fields = row.map { String(decoding: $0, as: UTF8.self) }
            let table = CodeTable(try #require(CodeTable.Name(fileName: fields[0])))
            #expect(table.name.fileName == fields[0])
            #expect(table.vintage == fields[1])
            #expect(table.isClosed == (fields[2] == "closed"))
            #expect(table.count == Int(fields[3]))
            #expect(table.source == fields[4])
            let source = try CodeListTable(file: fields[0], bytes: Self.read(fields[0] + ".csv"))
            #expect(source.rows.count == table.count)
            for (entry, row) in zip(table, source.rows) {
                let days = [entry.validFrom, entry.validTo].map { $0?.text ?? "" }
                let fields = [entry.code, entry.nameChinese, entry.nameEnglish] + days + [entry.notes]
                #expect(fields == row.prefix(6).map { String(decoding: $0, as: UTF8.self) })
            }
        }
    }

    @Test func theEmbeddedTariffIsTheFile() throws {
        let source = try CodeListTable(file: "tariff.csv", bytes: Self.read("tariff.csv"))
        let tariff = Tariff.embedded
        #expect(source.rows.count == tariff.count)
        for (index, row) in zip(tariff.indices, source.rows) {
            let line = tariff[index]
            let rates = [line.statutoryExportDuty, line.provisionalExportDuty].map { $0.map { "\($0 / 100)" } ?? "" }
            let fields =
                [line.codeText, line.name, line.firstUnit.text, line.secondUnit?.text ?? ""]
                + [line.controlMarks, line.inspectionMarks] + rates + [line.elements.joined(separator: "|")]
            #expect(fields == row.prefix(9).map { String(decoding: $0, as: UTF8.self) })
            #expect(UnitCode(rawValue: line.firstUnit.rawValue) != nil)
            #expect(line.exportDuty == line.provisionalExportDuty ?? line.statutoryExportDuty)
            #expect(line.elements.count == line.elementCount)
        }
    }

    @Test func badFilesAreRefused() {
        func refused(_ name: String, _ text: String) -> String? {
            do throws(CompileError) {
                _ = try compileCodeLists { (file) throws(CompileError) in
                    file == name ? Array(text.utf8) : try Self.read(file)
                }
                return nil
            } catch { return error.description }
        }
        let header = "code,name_zh,name_en,valid_from,valid_to,notes\n"
        #expect(refused("fee_marks.csv", "") == "fee_marks.csv: no header row")
        #expect(refused("fee_marks.csv", header) == "fee_marks.csv: tables.csv counts 3 rows")
        #expect(refused("fee_marks.csv", header + "1,a\n") == "fee_marks.csv:2: 2 fields where the header has 6")
        #expect(
            refused("fee_marks.csv", header + "1,a,,,,\n1,b,,,,\n2,c,,,,\n")
                == "fee_marks.csv:3: codes must ascend, each once")
        #expect(
            refused("fee_marks.csv", header + "1,a,,,,\n2,b,,2026-02-29,,\n3,c,,,,\n")
                == "fee_marks.csv:3: valid_from is not a day like 2017-08-01")
    }

    @Test func quotedFieldsAreRead() throws {
        let table = try CodeListTable(file: "x", bytes: Array("a,b\n\"1,\"\"2\",\"x\ny\"\n3,".utf8))
        #expect(table.rows.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [["1,\"2", "x\ny"], ["3", ""]])
    }
}

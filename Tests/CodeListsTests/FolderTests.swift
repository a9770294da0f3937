import Findings
import Foundation
import Testing

@testable import CodeListCompiler
@testable import CodeLists

/// Newer tables and tariffs from CSV files.
@Suite struct FolderTests {
    static let said = "# vintage: 2027-01\n# source: Notice 1\n"
    static let header = "code,name_zh,name_en,valid_from,valid_to,notes\n"
    static let tariffHeader =
        "code,name_zh,unit1,unit2,control_marks,ciq_marks,export_statutory,export_provisional,elements,notes\n"

    static func file(_ name: String, _ text: String) -> CodeListFile {
        CodeListFile(name: name, bytes: Array(text.utf8))
    }

    /// Rule, place and English words of each finding.
    static func faults(_ files: CodeListFile...) -> [String] {
        CodeListFolder.read(files).findings.map { (finding: Finding) in
            var place = finding.place
            place.field = nil
            return "\(finding.rule) \(TextReport.text(of: place)) \(finding.message.en)"
        }
    }

    static func edition(_ files: CodeListFile...) throws -> CodeEdition {
        let read = CodeListFolder.read(files)
        #expect(Array(read.findings) == [])
        return try #require(read.value)
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test("A short table adds, ends and renames codes; the others stay, and so does the program's own table")
    func extends() throws {
        let edition = try Self.edition(
            Self.file(
                "countries.csv",
                Self.said + Self.header + "XKX,科索沃,Kosovo,2027-03-01,,\nABW,阿鲁巴岛,Aruba,,2028-01-01,x=1\n"))
        let (own, newer) = (CodeTable(.country), edition.table(.country))
        #expect(newer.count == own.count + 1)
        #expect(newer.vintage == "2027-01")
        #expect(newer.source == "Notice 1")
        #expect(newer.isClosed == own.isClosed)
        #expect(newer.standing(of: "XKX", on: try Self.day("2027-02-28")) == .notYet(from: try Self.day("2027-03-01")))
        #expect(newer.standing(of: "XKX", on: try Self.day("2027-03-01")) == .inForce)
        #expect(newer.standing(of: "ABW", on: try Self.day("2028-01-01")) == .ended(since: try Self.day("2028-01-01")))
        #expect(newer.entry(for: "ABW")?.nameChinese == "阿鲁巴岛")
        #expect(newer.entry(for: "ARE")?.nameChinese == own.entry(for: "ARE")?.nameChinese)
        #expect(own.standing(of: "XKX") == .unknown)
        #expect(edition.newerNames == [.country])
        #expect(!edition.isNewer(.currency))
        #expect(edition.table(.currency).count == CodeTable(.currency).count)
        let changes = CodeListChanges(from: .embedded, to: edition).changes
        #expect(
            changes.map { "\($0.kind.rawValue) \($0.code) \($0.column) \($0.from)>\($0.to)" } == [
                "renamed ABW name_zh 阿鲁巴>阿鲁巴岛", "ended ABW valid_to >2028-01-01",
                "changed ABW notes old_customs=403;old_ciq=533>x=1", "added XKX  >科索沃",
            ])
    }

    @Test("A tariff replaces that of its year; a declaration is judged by the tariff of its date")
    func tariff() throws {
        let line = "9503006000,智力玩具,006,035,A,L/,,,品牌类型|出口享惠情况,\n"
        let edition = try Self.edition(
            Self.file("tariff-2027.csv", Self.said + Self.tariffHeader + line + "0101210010,马,035,,8,,20,5,,\n"))
        #expect(edition.tariffs.map(\.year) == [2026, 2027])
        #expect(edition.tariff(on: try Self.day("2026-12-31")).count == Tariff.embedded.count)
        #expect(edition.tariff(on: try Self.day("2019-01-01")).year == 2026)
        let tariff = edition.tariff(on: try Self.day("2027-01-01"))
        #expect(tariff.count == 2)
        let toy = tariff[try #require(tariff.find("9503006000"))]
        #expect(toy.elements == ["品牌类型", "出口享惠情况"])
        #expect(toy.secondUnit?.text == "035")
        let horse = tariff[try #require(tariff.find("0101210010"))]
        #expect(horse.flags == [.prohibited, .exportDuty, .listedInExportTariff])
        #expect(horse.exportDuty == 500)
        #expect(edition.tariff(on: try Self.day("2030-01-01")).year == 2027)
        let same = try Self.edition(
            Self.file("tariff.csv", "# vintage: 2026-12\n# source: Notice 2\n" + Self.tariffHeader + line))
        #expect(same.tariffs.map(\.count) == [1])
    }

    @Test("The lists that are compiled into the program, given as newer ones, change nothing")
    func sameLists() throws {
        let names = CodeTable.Name.allCases.map(\.fileName) + ["tariff", "tables"]
        let files = try names.map { CodeListFile(name: $0 + ".csv", bytes: try CompilerTests.read($0 + ".csv")) }
        let read = CodeListFolder.read(files)
        #expect(Array(read.findings) == [])
        let edition = try #require(read.value)
        #expect(edition.newerNames == CodeTable.Name.allCases)
        #expect(CodeListChanges(from: .embedded, to: edition).changes == [])
        #expect(edition.tariffs.map(\.count) == [Tariff.embedded.count])
        for name in CodeTable.Name.allCases { #expect(edition.table(name).count == CodeTable(name).count) }
    }

    @Test("A broken table gives all its faults, each with line and column")
    func brokenTable() {
        let text = """
            # vintage: 2027-13
            code,name_zh,name_en,valid_from,valid_to,notes
            ARE,,UAE,2027-02-30,,
            usa1,美国,,,,
            ARE,阿联酋,,2027-02-01,2027-01-01,
            A B,甲,,,,
            CHN,中国
            "FRA,法国,,,,
            """
        #expect(
            Self.faults(Self.file("t/countries.csv", text)) == [
                "MP-CLS-003 t/countries.csv:7:2 2 fields where the header has 6",
                "MP-CLS-003 t/countries.csv:8:1 1 fields where the header has 6",
                "MP-CLS-003 t/countries.csv:8:1 a quoted field does not end",
                "MP-CLS-006 t/countries.csv:5:1 code ARE stands twice",
                "MP-CLS-007 t/countries.csv:3:2 code ARE has no Chinese name",
                "MP-CLS-008 t/countries.csv:3:4 '2027-02-30' is no day",
                "MP-CLS-009 t/countries.csv:4:1 code 'usa1' has another form than those of countries",
                "MP-CLS-008 t/countries.csv:5:5 it ends on 2027-01-01, not after it begins on 2027-02-01",
                "MP-CLS-005 t/countries.csv:6:1 'A B' is no code",
                "MP-CLS-004 t/countries.csv:1:1 '2027-13' is no month",
            ])
    }

    @Test("A broken tariff gives all its faults")
    func brokenTariff() {
        let text =
            Self.said + Self.tariffHeader + "950300600,玩具,999,0x5,?,L.§/,101,a,,\n9503006000,甲,006,,,,,,,\n"
        #expect(
            Self.faults(Self.file("tariff.csv", text), Self.file("tariff-2027.csv", Self.said + Self.tariffHeader)) == [
                "MP-CLS-005 tariff.csv:4:1 '950300600' is no ten-digit commodity code",
                "MP-CLS-010 tariff.csv:4:3 the table of units has no '999'",
                "MP-CLS-010 tariff.csv:4:4 the table of units has no '0x5'",
                "MP-CLS-011 tariff.csv:4:7 the export duty '101' is no whole percentage",
                "MP-CLS-011 tariff.csv:4:8 the export duty 'a' is no whole percentage",
                "MP-CLS-012 tariff.csv:4:5 the table attached_documents has no mark '?'",
                "MP-CLS-012 tariff.csv:4:6 the table ciq_marks has no mark '§'",
                "MP-CLS-004 tariff.csv:1 there are two tariffs of 2027",
            ])
    }

    @Test("Headers, names, encodings, vintages and states")
    func files() {
        #expect(
            Self.faults(Self.file("a.csv", "code,name_zh,extra,name_en,valid_from,notes\n").named("countries.csv")) == [
                "MP-CLS-002 a.csv:1:1 there is no column valid_to",
                "MP-CLS-002 a.csv:1:3 there is one column too many: 'extra'",
                "MP-CLS-004 a.csv:1:1 no vintage is named",
            ])
        #expect(
            Self.faults(Self.file("contries.csv", "")) == [
                "MP-CLS-001 contries.csv:1 no code table is named contries.csv"
            ])
        #expect(Self.faults(Self.file("README.md", "")) == ["MP-CLS-001  there is no code table"])
        let foreign = CodeListFile(name: "countries.csv", bytes: [0xB9, 0xFA])
        #expect(Self.faults(foreign).first == "MP-CLS-001 countries.csv:1:1 the file is not in UTF-8")
        let older = "# vintage: 2016\n# source: x\n# state: open\n" + Self.header
        #expect(
            Self.faults(Self.file("levy_modes.csv", older)) == [
                "MP-CLS-013 levy_modes.csv:1:1 the table is of 2016, the program's of 2020-01",
                "MP-CLS-014 levy_modes.csv:1:1 the table levy_modes stays closed",
            ])
        let listing = Self.file("tables.csv", "table,vintage,state,rows,source\nlevy_modes,2027-01,closed,1,Notice\n")
        #expect(
            Self.faults(Self.file("levy_modes.csv", Self.header), listing)
                == ["MP-CLS-015 levy_modes.csv:1:1 it has 0 rows, tables.csv says 1"])
        #expect(Self.faults(Self.file("levy_modes.csv", Self.said + Self.header), listing) == [])
    }

    @Test("Byte order mark, CRLF, rows in any order; a remark may be added")
    func tolerant() throws {
        let rows = "99,甲,,,,\r\n\"01\",\"乙,\"\"丙\"\"\",,,,\r\n\r\n"
        let file = Self.file("packaging_kinds.csv", "\u{FEFF}" + Self.header.replacing("\n", with: "\r\n") + rows)
        let whole = file.adding([("vintage", "2027-01"), ("source", "a\nb")])
        #expect(String(decoding: whole.written, as: UTF8.self).hasPrefix("# vintage: 2027-01\n# source: a b\ncode,"))
        let edition = try Self.edition(whole)
        #expect(edition.table(.packagingKind).entry(for: "01")?.nameChinese == "乙,\"丙\"")
        #expect(edition.table(.packagingKind).entry(for: "99")?.nameChinese == "甲")
        #expect(whole.remark("vintage") == "2027-01")
    }
}

import CodeLists
import Consignments
import Findings
import Foundation
import Tables
import Testing

@Suite("Jobs and lots by newer code tables")
struct NewerCodesTests {
    static let said = "# vintage: 2026-11\n# source: Notice 1\n"
    static let header = "code,name_zh,name_en,valid_from,valid_to,notes\n"

    /// An edition of tables given as rows.
    static func edition(_ tables: [String: String]) throws -> CodeEdition {
        let files = tables.map { CodeListFile(name: $0.key + ".csv", bytes: Array((said + header + $0.value).utf8)) }
        let read = CodeListFolder.read(files)
        #expect(read.findings.map(\.message.en) == [])
        return try #require(read.value)
    }

    /// The program's own tariff with some passages replaced, as of 2026-11.
    static func tariff(_ changes: [(old: String, new: String)]) throws -> CodeEdition {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var text = try String(contentsOf: root.appending(path: "Schemas/CodeLists/tariff.csv"), encoding: .utf8)
        for (old, new) in changes {
            #expect(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        return try #require(
            CodeListFolder.read([CodeListFile(name: "tariff.csv", bytes: Array((said + text).utf8))]).value)
    }

    private func job(
        _ codes: CodeEdition, replacing old: String = "2026-11-18", with new: String = "2026-11-18"
    ) -> Checked<Job> {
        let text = JobSample.text.replacingOccurrences(of: old, with: new)
        return JobReader.read(Array(text.utf8), file: "job.json", codes: codes)
    }

    /// Lots read for a job of an edition: the first row good, the second changed.
    private func lots(
        _ codes: CodeEdition, _ changes: [String: String], date: String = "2026-11-18"
    ) throws -> CheckedInput<LotBook> {
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString).csv"
        let text = [LotTable.header, LotTable.line(1), LotTable.line(2, changes)].joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let job = try #require(job(codes, replacing: "2026-11-18", with: date).value)
        return try LotIntake(job: job).read([TableSource(name: "lots.csv", path: path)], workers: 1)
    }

    @Test("a code of a newer table is known to the job; an ended one is told with its day, from that day on")
    func jobCodes() throws {
        let added = try Self.edition(["countries": "XKX,科索沃,Kosovo,,,\n"])
        let text = (old: "\"nationality\": \"ARE\"", new: "\"nationality\": \"XKX\"")
        #expect(job(.embedded, replacing: text.old, with: text.new).hasErrors)
        #expect(job(added, replacing: text.old, with: text.new).findings.isEmpty)
        let ended = try Self.edition([
            "customs_districts": "2921,义乌海关,,,2026-11-18,\n", "currencies": "USD,美元,,,2026-11-19,\n",
        ])
        let told = job(ended).findings
        #expect(told.map(\.place.path) == ["/route/declarationCustoms"])
        #expect(told.first?.message.en == "code 2921 ended on 2026-11-18")
        let later = job(
            ended, replacing: "\"declarationDate\": \"2026-11-18\"", with: "\"declarationDate\": \"2026-11-19\"")
        #expect(
            later.findings.map(\.message.en).filter { $0.contains("ended") } == [
                "code 2921 ended on 2026-11-18", "code USD ended on 2026-11-19", "code USD ended on 2026-11-19",
            ])
    }

    @Test("a unit of a newer table is read by its code and its name, and has no fixed ratio")
    func newUnit() throws {
        let codes = try Self.edition(["measurement_units": "254,托,,,,\n253,层,,,,\n"])
        for unit in ["254", "托"] {
            #expect(try lots(.embedded, ["unit": unit]).hasErrors)
            let read = try lots(codes, ["unit": unit, "first_quantity": "3"])
            #expect(!read.hasErrors)
            #expect(read.value?.lots.last?.unit.rawValue == 254)
        }
        let read = try lots(codes, ["unit": "托"])
        #expect(
            read.telling.map(\.message.en) == [
                "first_quantity of 9503006000, in 套, is not given and cannot be derived from 托."
            ])
    }

    @Test(
        "an ended code refuses the lot from its day on, and the finding names the day",
        arguments: [
            (
                "measurement_units", "006,套,,,2026-11-18,", "unit", "套",
                "The unit '套' is no longer in use since 2026-11-18."
            ),
            (
                "measurement_units", "006,套,,,2026-11-18,", "unit", "006",
                "The unit '006' is no longer in use since 2026-11-18."
            ),
            (
                "packaging_kinds", "22,纸箱,,,2026-11-18,", "package_kind", "22",
                "The packing kind '22' is no longer in use since 2026-11-18."
            ),
            (
                "countries", "KOR,韩国,,,2026-11-18,", "origin_country", "KOR",
                "The country of origin 'KOR' is no longer in use since 2026-11-18."
            ),
        ])
    func ended(table: String, row: String, column: String, value: String, words: String) throws {
        let codes = try Self.edition([table: row + "\n"])
        let today = try lots(codes, [column: value])
        #expect(today.findings.contains { $0.severity == .error && $0.message.en == words && $0.place.lot == "L2" })
        #expect(try !lots(codes, [column: value], date: "2026-11-17").hasErrors)
        #expect(try !lots(.embedded, [column: value]).hasErrors)
    }

    @Test("an ended source place is a warning with its day")
    func endedDistrict() throws {
        let codes = try Self.edition([
            "domestic_districts": "33179,甲,,,2026-11-01,\n", "admin_divisions": "330799,乙,,,,\n",
        ])
        let read = try lots(codes, ["origin_district": "33179", "origin_division": "330799"])
        #expect(read.telling.map(\.message.en) == ["origin_district 33179 is no longer in use since 2026-11-01."])
        #expect(!read.hasErrors)
    }

    @Test("the tariff of the job's year counts: new lines, other units, lines that are gone")
    func tariff() throws {
        let line = "9503006000,智力玩具,006,035,A,"
        let added = try Self.tariff([(line, "9503006099,新玩具,006,035,A,L.M/,,,品牌类型|出口享惠情况|种类,\n" + line)])
        #expect(try lots(.embedded, ["hs": "9503006099"]).hasErrors)
        let read = try lots(added, ["hs": "9503006099"])
        #expect(!read.hasErrors)
        let book = try #require(read.value)
        let codes = DatedCodes(added, on: CalendarDate("2026-11-18"))
        #expect(book.lots.map { codes.tariff[$0.tariff].code } == [9_503_006_000, 9_503_006_099])
        #expect(book.lots.map { codes.columns.codes[Int($0.tariff.rawValue)] } == [9_503_006_000, 9_503_006_099])
        let other = try Self.tariff([(line, "9503006000,智力玩具,035,,A,")])
        let weighed = try lots(other, [:])
        #expect(weighed.value?.lots.last?.firstQuantity.description == "50.25")
        #expect(weighed.value?.lots.last?.secondQuantity == .zero)
        let gone = try Self.tariff([(line, "9503006098,智力玩具,006,035,A,")])
        #expect(
            try lots(gone, [:]).findings.first { $0.place.lot == "L2" }?.message.en
                == "The commodity code 9503006000 has expired: the tariff of 2026-08 had it, that of 2026-11 has it no more."
        )
    }

    @Test("a tariff of a later year does not touch an earlier job")
    func laterTariff() throws {
        var text = "# vintage: 2027-01\n# source: Notice 2\n"
        text += "code,name_zh,unit1,unit2,control_marks,ciq_marks,export_statutory,export_provisional,elements,notes\n"
        text += "9503006000,智力玩具,035,,,,,,品牌类型|出口享惠情况,\n"
        let codes = try #require(
            CodeListFolder.read([CodeListFile(name: "tariff-2027.csv", bytes: Array(text.utf8))]).value)
        #expect(try lots(codes, [:]).value?.lots.last?.firstQuantity.description == "100")
        let next = try lots(codes, [:], date: "2027-01-05")
        #expect(next.value?.lots.last?.firstQuantity.description == "50.25")
        #expect(job(.embedded).value?.codes.tariff.year == 2026)
    }
}

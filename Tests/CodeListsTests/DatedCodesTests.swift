import CodeLists
import Findings
import Testing

@Suite("Code tables on a day")
struct DatedCodesTests {
    private func edition(_ rows: String, of table: String = "measurement_units") throws -> CodeEdition {
        let text = "# vintage: 2027-01\n# source: Notice 1\ncode,name_zh,name_en,valid_from,valid_to,notes\n" + rows
        return try #require(CodeListFolder.read([CodeListFile(name: "a/\(table).csv", bytes: Array(text.utf8))]).value)
    }

    @Test("the program's own tables are the same on any day and say of which files they are made: none")
    func embedded() {
        let codes = DatedCodes(.embedded, on: CalendarDate("2031-01-01"))
        #expect(codes.tariff.vintage == Tariff.embedded.vintage)
        #expect(codes.columns.codes.count == Tariff.embedded.count)
        #expect(CodeEdition.embedded.parts.isEmpty)
        for number in 0..<UInt16(256) { #expect(codes.unit(number) == UnitCode(rawValue: number)) }
        #expect(codes.name(of: .kilogram) == "千克")
    }

    @Test("an edition names its files, without their folders")
    func parts() throws {
        let parts = try edition("254,托,,,,\n").parts
        #expect(parts.map(\.file) == ["measurement_units.csv"])
        #expect(parts.map(\.table) == ["measurement_units"])
        #expect(parts.map(\.vintage) == ["2027-01"])
    }

    @Test("units of a newer table: known by code and name from their day on, each its own base")
    func units() throws {
        let edition = try edition("254,托,,2027-03-01,,\n253,层,,,,\n035,千克,,,2028-01-01,\n")
        let early = DatedCodes(edition, on: CalendarDate("2027-02-28"))
        let codes = DatedCodes(edition, on: CalendarDate("2027-03-01"))
        #expect(early.unit("托") == nil)
        let pallet = try #require(codes.unit("托"))
        #expect(pallet.text == "254")
        #expect(codes.unit("254") == pallet)
        #expect(codes.name(of: pallet) == "托")
        let layer = try #require(codes.unit(253))
        #expect(pallet.base == pallet)
        #expect(pallet.ratio(to: layer) == nil)
        #expect(pallet.ratio(to: .kilogram) == nil)
        #expect(UnitCode.kilogram.ratio(to: pallet) == nil)
        #expect(codes.unit("KG") == .kilogram)
        #expect(DatedCodes(edition, on: CalendarDate("2028-01-01")).unit("KG") == nil)
        #expect(codes.unit(255) == nil && codes.unit(0) == nil && codes.unit(300) == nil)
    }

    @Test("identifiers are judged by the districts of the edition")
    func districts() throws {
        let number = "8888860001"
        let districts = try edition("88888,新区,,,,\n", of: "domestic_districts").table(.domesticDistrict)
        let unknown = CustomsRegistrationNumber.faults(in: number.utf8.span)
        let known = CustomsRegistrationNumber.faults(in: number.utf8.span, districts: districts)
        #expect(unknown.map(\.fact) == [.unknownRegion])
        #expect(known == [])
        let customs = try edition("9988,新关,,,,\n", of: "customs_districts").table(.customsDistrict)
        let entry = "998820260000000017"
        let (old, new) = (
            EntryNumber.faults(in: entry.utf8.span), EntryNumber.faults(in: entry.utf8.span, districts: customs)
        )
        #expect(old.map(\.fact) == [.unknownDistrict])
        #expect(new == [])
    }
}

extension DatedCodes {
    fileprivate func unit(_ text: String) -> UnitCode? { unit(utf8: text.utf8.span) }
}

import Testing

@testable import CodeLists

@Suite struct TariffTests {
    let tariff = Tariff.embedded

    @Test func toysAreALine() throws {
        let line = tariff[try #require(tariff.find("9503006000"))]
        #expect(line.code == 9_503_006_000)
        #expect(line.codeText == "9503006000")
        #expect(line.chapter == 95)
        #expect(line.name == "智力玩具")
        #expect(line.firstUnit.text == "006")
        #expect(line.firstUnit.name == "套")
        #expect(line.secondUnit == .kilogram)
        #expect(line.controlMarks == "A")
        #expect(line.inspectionMarks == "L.M/")
        #expect(line.flags == [])
        #expect(line.exportDuty == nil)
        #expect(line.elements == ["品牌类型", "出口享惠情况", "种类", "品牌（中文或外文名称）", "货号", "GTIN", "CAS", "其他"])
        #expect(line.elementCount == 8)
    }

    @Test func dutyAndInspectionAreFlags() throws {
        let eels = tariff[try #require(tariff.find(301_921_010))]
        #expect(eels.codeText == "0301921010")
        #expect(eels.chapter == 3)
        #expect(eels.secondUnit == nil)
        #expect(eels.exportDuty == 2000)
        #expect(eels.statutoryExportDuty == 2000)
        #expect(eels.provisionalExportDuty == nil)
        #expect(eels.flags == [.exportInspection, .exportDuty, .licence, .listedInExportTariff])
        let cash = tariff[try #require(tariff.find("9802009000"))]
        #expect(cash.elements.isEmpty)
    }

    @Test func flagsCountAsTheListsDo() {
        func count(_ wanted: TariffFlags) -> Int {
            tariff.indices.count { !tariff[$0].flags.isDisjoint(with: wanted) }
        }
        #expect(tariff.count == 12_030)
        #expect(tariff.year == 2026)
        #expect(tariff.vintage == "2026-08")
        #expect(count(.exportInspection) == 3276)
        #expect(count(.prohibited) == 197)
        #expect(count(.exportDuty) == 82)
        #expect(count(.listedInExportTariff) == 229)
        #expect(count([.licence, .otherDocument]) == 2958)
    }

    @Test func everyLineIsFoundAndNothingBetween() {
        var previous: UInt64 = 0
        for index in tariff.indices {
            let code = tariff[index].code
            #expect(tariff.find(code) == index)
            if previous + 1 < code { #expect(tariff.find(code - 1) == nil) }
            #expect(previous < code)
            previous = code
        }
        #expect(tariff.find(0) == nil)
        #expect(tariff.find(9_999_999_999) == nil)
        #expect(tariff.find(10_000_000_000) == nil)
        #expect(tariff.find(.max) == nil)
    }

    @Test func aCodeIsTenDigits() {
        #expect(tariff.find("6109100000") != nil)
        #expect(tariff.find("6109100010") == nil)
        #expect(tariff.find("610910000") == nil)
        #expect(tariff.find("6109.100000") == nil)
        #expect(tariff.find("") == nil)
        #expect(Tariff.code(ascii: "6109.10.00-00".utf8.span) == 6_109_100_000)
        #expect(Tariff.code(ascii: "6109.10.00-0".utf8.span) == nil)
        #expect(Tariff.code(ascii: "61091000000".utf8.span) == nil)
        #expect(Tariff.code(ascii: "61O9100000".utf8.span) == nil)
    }
}

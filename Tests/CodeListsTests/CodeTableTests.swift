import Testing

@testable import CodeLists

@Suite struct CodeTableTests {
    @Test func yiwuIsACustomsDistrict() throws {
        let table = CodeTable(.customsDistrict)
        let entry = try #require(table.entry(for: "2921"))
        #expect(entry.code == "2921")
        #expect(entry.nameChinese == "义乌海关")
        #expect(entry.nameEnglish == "Yiwu Customs")
        #expect(entry.notes == "level=office")
        #expect(entry.note("level") == "office")
        #expect(entry.note("leve") == nil)
        #expect(!table.contains("2925"))
        #expect(!table.isClosed)
        #expect(table.vintage == "2020-01")
        #expect(table.standing(of: "2925") == .unknown)
    }

    @Test func codesAreText() {
        #expect(CodeTable(.attachedDocument).entry(for: "a")?.nameChinese == "保税核注清单")
        #expect(CodeTable(.attachedDocument).entry(for: "A")?.nameChinese == "检验检疫")
        #expect(!CodeTable(.supervisionMode).contains("139"))
        #expect(!CodeTable(.supervisionMode).contains(""))
        #expect(!CodeTable(.supervisionMode).contains("00110"))
        #expect(!CodeTable(.transactionMode).contains("3\0"))
        #expect(CodeTable(.domesticDistrict).contains("4724"))
        #expect(!CodeTable(.domesticDistrict).contains("4724\0"))
        #expect(CodeTable(.dangerPackSpec).contains("1A1"))
        #expect(CodeTable(.country).contains("ARE"))
    }

    @Test func abolishedModesEnded() throws {
        let table = CodeTable(.supervisionMode)
        let end = try #require(CalendarDate("2017-08-01"))
        #expect(table.entry(for: "0139")?.validTo == end)
        #expect(table.contains("0139", on: CalendarDate("2017-07-31")))
        #expect(table.standing(of: "0139", on: end) == .ended(since: end))
        let start = try #require(CalendarDate("2020-07-01"))
        #expect(table.standing(of: "9710", on: CalendarDate("2020-06-30")) == .notYet(from: start))
        #expect(table.contains("9710", on: start))
        #expect(table.contains("1039", on: CalendarDate("2026-11-18")))
    }

    @Test func everyCodeIsFoundInOrder() {
        for name in CodeTable.Name.allCases {
            let table = CodeTable(name)
            #expect(!table.isEmpty)
            var previous = ""
            for entry in table {
                #expect(table.entry(for: entry.code)?.row == entry.row)
                #expect(Array(previous.utf8).lexicographicallyPrecedes(Array(entry.code.utf8)))
                #expect(!entry.nameChinese.isEmpty)
                previous = entry.code
            }
        }
    }
}

import Testing

@testable import CodeLists

@Suite struct UnitAndCurrencyTests {
    @Test(arguments: [
        ("035", "035"), ("千克", "035"), ("公斤", "035"), ("kgs", "035"), ("个", "007"), ("件", "011"), ("套", "006"),
        ("双", "025"), ("打", "127"), ("吨", "070"), ("立方米", "033"),
    ])
    func unitsAreFound(text: String, code: String) {
        #expect(UnitCode(text)?.text == code)
    }

    @Test(arguments: ["", "000", "024", "999", "35", "千", "千克 ", "PCS"])
    func otherTextsAreNoUnits(text: String) {
        #expect(UnitCode(text) == nil)
    }

    @Test func everyUnitIsFoundByItsName() {
        let table = CodeTable(.measurementUnit)
        for entry in table {
            #expect(UnitCode(entry.code)?.name == entry.nameChinese)
            #expect(UnitCode(entry.nameChinese)?.text == entry.code)
        }
        #expect((0...UInt16.max).count { UnitCode(rawValue: $0) != nil } == table.count)
    }

    @Test(arguments: [
        ("吨", "千克", 1000, 1), ("千克", "吨", 1, 1000), ("打", "件", 12, 1), ("罗", "个", 144, 1), ("百个", "个", 100, 1),
        ("千个", "百个", 10, 1), ("磅", "千克", 567, 1250), ("克", "千克", 1, 1000), ("盎司", "克", 311, 10),
        ("毫升", "升", 1, 1000), ("千升", "立方米", 1, 1), ("英寸", "米", 127, 5000), ("件", "件", 1, 1),
        ("亿个", "个", 100_000_000, 1), ("毫升", "千升", 1, 1_000_000),
    ])
    func ratiosAreExact(from: String, to: String, numerator: Int64, denominator: Int64) throws {
        let ratio = try #require(UnitCode(from)).ratio(to: try #require(UnitCode(to)))
        #expect(ratio == UnitRatio(numerator: numerator, denominator: denominator))
        #expect(ratio?.numerator == numerator)
    }

    @Test(arguments: [("个", "千克"), ("件", "个"), ("打", "个"), ("百万贝可", "千升"), ("升", "千克"), ("双", "个")])
    func othersHaveNoFixedRatio(from: String, to: String) throws {
        #expect(try #require(UnitCode(from)).ratio(to: try #require(UnitCode(to))) == nil)
    }

    @Test(arguments: [
        ("USD", "USD"), ("usd", "USD"), ("美元", "USD"), ("美金", "USD"), ("RMB", "CNY"), ("rmb", "CNY"), ("人民币", "CNY"),
        ("欧元", "EUR"), ("XYZ", "XYZ"), ("港币", "HKD"), ("港元", "HKD"),
    ])
    func currenciesAreRead(text: String, code: String) {
        #expect(Alpha3(currency: text)?.text == code)
    }

    @Test func otherTextsAreNoCurrencies() {
        for text in ["", "502", "US", "USDT", "元", "U$D", "Ua{"] { #expect(Alpha3(currency: text) == nil, "\(text)") }
        #expect(Alpha3(oldCustomsCode: "502", in: .currency)?.text == "USD")
        #expect(Alpha3(oldCustomsCode: "142", in: .country)?.text == "CHN")
        #expect(Alpha3(oldCustomsCode: "999", in: .currency) == nil)
    }

    @Test func threeLettersArePacked() throws {
        let code = try #require(Alpha3("CHN"))
        #expect(code.text == "CHN")
        #expect(Alpha3(rawValue: code.rawValue) == code)
        #expect(CodeTable(.country).contains(code))
        #expect(CodeTable(.country).entry(for: code)?.nameChinese == "中国")
        #expect(!CodeTable(.currency).contains(code))
        #expect((0...UInt16.max).count { Alpha3(rawValue: $0) != nil } == 26 * 26 * 26)
        for entry in CodeTable(.country) { #expect(Alpha3(entry.code)?.text == entry.code) }
    }

    @Test func datesAreReal() throws {
        #expect(CalendarDate("2026-11-18")?.packed == 20_261_118)
        #expect(CalendarDate("20240229")?.text == "2024-02-29")
        #expect(CalendarDate("2024-02-29")?.compactText == "20240229")
        for text in [
            "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026/11/18", "2026-1-18", "0000-01-01", "",
        ] {
            #expect(CalendarDate(text) == nil, "\(text)")
        }
        #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
        #expect(CalendarDate("2026-11-18")?.dayNumber == 20_775)
        #expect(CalendarDate("1969-12-31")?.dayNumber == -1)
        #expect(try #require(CalendarDate("2026-10-21")) < (try #require(CalendarDate("2026-11-18"))))
    }
}

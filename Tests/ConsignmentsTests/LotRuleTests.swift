import CodeLists
import Consignments
import Findings
import Quantities
import Tables
import Testing

/// One way to break a row, and the rule that must speak for it.
struct LotFault: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let field: String
    let changes: [String: String]
    var column: String? = nil
    var testDescription: String { "\(rule.code) \(changes.sorted { $0.key < $1.key })" }
}

@Suite struct LotRuleTests {
    static let faults: [LotFault] = [
        LotFault(rule: LotRules.missingField, field: "lot", changes: ["lot": ""]),
        LotFault(rule: LotRules.missingField, field: "trade", changes: ["trade": " "]),
        LotFault(rule: LotRules.missingField, field: "vendor", changes: ["vendor": ""]),
        LotFault(rule: LotRules.missingField, field: "purchaser", changes: ["purchaser": ""]),
        LotFault(rule: LotRules.missingField, field: "name", changes: ["name": ""]),
        LotFault(rule: LotRules.missingField, field: "hs", changes: ["hs": ""]),
        LotFault(rule: LotRules.missingField, field: "unit", changes: ["unit": ""]),
        LotFault(rule: LotRules.missingField, field: "packages", changes: ["packages": ""]),
        LotFault(rule: LotRules.missingField, field: "brand_type", changes: ["brand_type": ""]),
        LotFault(rule: LotRules.duplicateLot, field: "lot", changes: ["lot": "L1"]),
        LotFault(rule: LotRules.notConfirmed, field: "recognition", changes: ["recognition": "entered"]),
        LotFault(rule: LotRules.notConfirmed, field: "recognition", changes: ["recognition": "已登记"]),
        LotFault(rule: LotRules.unknownRecognition, field: "recognition", changes: ["recognition": "maybe"]),
        LotFault(rule: LotRules.unknownPurchaser, field: "purchaser", changes: ["purchaser": "P9"]),
        LotFault(rule: LotRules.nameNotChinese, field: "name", changes: ["name": "toy car"]),
        LotFault(rule: LotRules.vagueName, field: "name", changes: ["name": "配件"]),
        LotFault(rule: LotRules.controlCharacter, field: "name", changes: ["name": "玩具\u{1}车"]),
        LotFault(rule: LotRules.controlCharacter, field: "lot", changes: ["lot": "L\u{2}2"]),
        LotFault(
            rule: LotRules.textTooLong, field: "name", changes: ["name": String(repeating: "车", count: 128)]),
        LotFault(
            rule: LotRules.brandType, field: "brand_type", changes: ["brand_type": "5"]),
        LotFault(rule: LotRules.exportBenefit, field: "export_benefit", changes: ["export_benefit": "3"]),
        LotFault(rule: LotRules.notANumber, field: "gross_kg", changes: ["gross_kg": "60.5kg"]),
        LotFault(rule: LotRules.thousandsSeparator, field: "quantity", changes: ["quantity": "1,000"]),
        LotFault(rule: LotRules.exponent, field: "volume_m3", changes: ["volume_m3": "6E-1"]),
        LotFault(rule: LotRules.tooManyDecimals, field: "net_kg", changes: ["net_kg": "1.123456"]),
        LotFault(rule: LotRules.outOfRange, field: "gross_kg", changes: ["gross_kg": "99999999999999999999"]),
        LotFault(rule: LotRules.notPositive, field: "quantity", changes: ["quantity": "0"]),
        LotFault(rule: LotRules.notPositive, field: "volume_m3", changes: ["volume_m3": "-1"]),
        LotFault(rule: LotRules.notPositive, field: "total", changes: ["unit_price": "0.00001", "total": ""]),
        LotFault(rule: LotRules.unknownUnit, field: "unit", changes: ["unit": "个把"]),
        LotFault(rule: LotRules.noPrice, field: "total", changes: ["unit_price": "", "total": ""]),
        LotFault(rule: LotRules.priceDisagrees, field: "total", changes: ["total": "1250.01"]),
        LotFault(rule: LotRules.unknownCurrency, field: "currency", changes: ["currency": "502"]),
        LotFault(rule: LotRules.noRate, field: "currency", changes: ["currency": "EUR"]),
        LotFault(
            rule: LotRules.quantitiesDisagree, field: "first_quantity",
            changes: ["first_quantity": "99"]),
        LotFault(rule: LotRules.wholePackages, field: "packages", changes: ["packages": "2.5"]),
        LotFault(rule: LotRules.wholePackages, field: "packages", changes: ["packages": "0"]),
        LotFault(rule: LotRules.unknownPackageKind, field: "package_kind", changes: ["package_kind": "77"]),
        LotFault(rule: LotRules.netAboveGross, field: "net_kg", changes: ["net_kg": "60.50001"]),
        LotFault(rule: LotRules.originDistrict, field: "origin_district", changes: ["origin_district": "331"]),
        LotFault(rule: LotRules.unknownDistrict, field: "origin_district", changes: ["origin_district": "99999"]),
        LotFault(rule: LotRules.originDivision, field: "origin_division", changes: ["origin_division": "33078"]),
        LotFault(rule: LotRules.unknownDivision, field: "origin_division", changes: ["origin_division": "999999"]),
        LotFault(rule: LotRules.originCountry, field: "origin_country", changes: ["origin_country": "XXX"]),
        LotFault(rule: LotRules.unknownContainer, field: "container", changes: ["container": "C7"]),
        LotFault(rule: TariffRules.malformedCode, field: "hs", changes: ["hs": "950300"]),
        LotFault(rule: TariffRules.unknownCode, field: "hs", changes: ["hs": "6109100010"]),
        LotFault(rule: TariffRules.licence, field: "hs", changes: ["hs": "0101290010"]),
        LotFault(rule: TariffRules.prohibited, field: "hs", changes: ["hs": "0506909011", "unit": "千克"]),
        LotFault(rule: TableRules.formulaError, field: "name", changes: ["name": "#REF!"]),
        LotFault(
            rule: LotRules.specificationTooLong, field: "elements",
            changes: ["elements": String(repeating: "车", count: 124) + "|b|c"]),
        LotFault(rule: LotRules.elementCount, field: "elements", changes: ["elements": "塑料"]),
        LotFault(rule: LotRules.noFirstQuantity, field: "first_quantity", changes: ["unit": "个"]),
        LotFault(
            rule: LotRules.noSecondQuantity, field: "second_quantity",
            changes: ["hs": "0101210010", "unit": "千克", "second_quantity": ""]),
        LotFault(
            rule: LotRules.needlessSecondQuantity, field: "second_quantity",
            changes: ["hs": "0302110000", "unit": "千克", "second_quantity": "5"]),
    ]

    @Test("A broken row is found, at its place, and nothing else is", arguments: faults)
    func fault(_ fault: LotFault) throws {
        let result = try LotTable.check(fault.changes)
        let found = try #require(result.telling.first { $0.rule == fault.rule.code })
        let cell = try #require(LotTable.header.split(separator: ",").firstIndex { $0 == fault.field }) + 1
        #expect(found.place.file == "lots.csv")
        #expect(found.place.line == 3)
        #expect(found.place.column == cell)
        #expect(found.place.field == fault.field)
        #expect(
            !found.message.zh.isEmpty && !found.message.en.isEmpty && !found.hint.zh.isEmpty && !found.hint.en.isEmpty)
        let book = try #require(result.value)
        let isError = fault.rule.severity == .error
        #expect(book.lots.count == (isError ? 2 : 3))
        #expect(book.refused.count == (isError ? 1 : 0))
        #expect(book.refused.first?.rules.contains(fault.rule.code) ?? !isError)
    }

    @Test("A good row has no finding, and every value is where it belongs") func good() throws {
        let result = try LotTable.check(["container": "C1", "keep_with": "A", "package_kind": "", "recognition": ""])
        #expect(result.telling == [])
        let book = try #require(result.value)
        #expect(book.lots.count == 3)
        let lot = try #require(book.lots.dropFirst().first)
        #expect(book.texts.string(lot.id) == "L2")
        #expect(book.texts.string(lot.trade) == "T1")
        #expect(book.texts.string(lot.vendorName) == "示例商行")
        #expect(book.texts.string(lot.name) == "塑料玩具汽车")
        #expect(book.texts.string(lot.keepWith) == "A")
        #expect(Tariff.embedded[lot.tariff].codeText == "9503006000")
        #expect(lot.quantity == Quantity("100") && lot.unitPrice == Amount("12.5") && lot.total == Amount("1250"))
        #expect(lot.gross == Weight("60.5") && lot.net == Weight("50.25") && lot.volume == Volume("0.6"))
        #expect(lot.packages == 5 && lot.packageKind == 22 && lot.fixedContainer == 1 && lot.purchaser == 0)
        #expect(lot.originDistrict.text == "33189" && lot.originDivision == 330_782 && lot.originCountry == .chn)
        #expect(lot.origin == RowOrigin(table: 0, row: 3, line: 3, offset: lot.origin.offset))
        #expect(book.lots.first?.name == book.lots.last?.name)
    }

    @Test("The net weight may be all of the gross weight") func unpacked() throws {
        let result = try LotTable.check(["gross_kg": "60.5", "net_kg": "60.5"])
        #expect(result.telling == [])
        let book = try #require(result.value)
        #expect(book.lots.map(\.net) == [Weight("50.25"), Weight("60.5"), Weight("50.25")])
        #expect(book.refused.isEmpty)
    }

    @Test("Statutory quantities are derived") func derived() throws {
        let lot = try #require(try LotTable.check([:]).value?.lots.dropFirst().first)
        let line = Tariff.embedded[lot.tariff]
        let expected = line.firstUnit == .kilogram ? Quantity("50.25") : Quantity("100")
        #expect(lot.firstQuantity == expected)
    }

    @Test("The missing one of price and total is derived") func settled() throws {
        let total = try #require(
            try LotTable.check(["unit_price": "0.335", "total": "", "quantity": "3"]).value?.lots.dropFirst().first)
        #expect(total.total == Amount("1.01"))
        let price = try #require(
            try LotTable.check(["unit_price": "", "total": "10", "quantity": "3"]).value?.lots.dropFirst().first)
        #expect(price.unitPrice == Amount("3.333333"))
    }

    @Test("A duplicate names the first row") func duplicate() throws {
        let result = try LotTable.check(["lot": "L1"])
        let found = try #require(result.telling.first)
        #expect(found.notes.first?.place.line == 2)
        #expect(found.notes.first?.place.file == "lots.csv")
        #expect(found.place.lot == "L1")
    }

    @Test("One purchaser in the job needs no column value") func single() throws {
        let second =
            ",\n    {\"id\": \"P2\", \"name\": \"某某\", \"nameEn\": \"SOMEONE\", \"nationality\": \"CHN\", "
            + "\"documentType\": \"idCard\", \"documentNumber\": \"11010519491231002X\"}"
        let result = try LotTable.check(["purchaser": ""], replacing: second, with: "")
        #expect(result.telling == [])
    }

    @Test("Every fault of a row is found, in the order of its cells") func all() throws {
        let result = try LotTable.check(["volume_m3": "x", "hs": "1", "gross_kg": "1,5", "trade": ""])
        #expect(result.telling.map(\.place.field) == ["trade", "hs", "gross_kg", "volume_m3"])
    }

    @Test("Full-width values and blanks are read with one notice each") func tolerated() throws {
        let changes = ["quantity": "１００", "total": " 1250 ", "hs": "９５０３００６０００", "unit_price": "12.5\u{3000}"]
        let text = [LotTable.header, LotTable.line(1, changes), LotTable.line(2, changes)].joined(separator: "\r\n")
        let result = try LotTable.read(Array(text.utf8))
        #expect(result.value?.lots.count == 2)
        #expect(
            result.telling.map(\.rule) == [
                TableRules.fullWidth.code, TableRules.fullWidth.code, TableRules.strayBlanks.code,
                TableRules.strayBlanks.code,
            ])
        #expect(result.telling.allSatisfy { $0.place.line == 2 && $0.message.en.hasPrefix("2 ") })
    }

    @Test("No rule is named twice") func codes() {
        let codes = (TableRules.all + LotRules.all + TariffRules.all).map(\.code)
        #expect(Set(codes).count == codes.count)
    }
}

import CodeLists
import Consignments
import Findings
import Quantities
import Testing

@testable import Valuation

/// A job and lots with round numbers: 1 USD = 7 CNY, 1 EUR = 8 CNY.
struct Bench {
    var mode = TransactionMode.fob
    var basis = LotPriceBasis.exw
    var currency = "USD"
    var charges: [Charge] = []
    var rates = [("USD", "7"), ("EUR", "8")]
    var lots: [(total: String, currency: String, gross: String, volume: String, packages: Int32)] = []

    func code(_ text: String) throws -> Alpha3 { try #require(Alpha3(text)) }

    func job() throws -> Job {
        let day = try #require(CalendarDate("2026-11-18"))
        let party = Party(name: "测试公司", customsCode: "3318960ABC", creditCode: "91330782MA28D0000X")
        let route = Route(
            declarationCustoms: "2921", exitCustoms: "3104", exitPort: "380101", transportMode: "2", vessel: "V",
            voyage: "1", billOfLading: "B", tradeCountry: try code("ARE"), destinationCountry: try code("ARE"),
            destinationPort: "ARE003")
        return Job(
            name: "J", declarationDate: day, flow: .inspectBeforeLoad, exporter: party,
            declarant: Declarant(
                name: "报关行", customsCode: "3318980ABC", creditCode: "X", operatorName: "张三", operatorCard: "1"),
            purchasers: [], route: route,
            terms: Terms(
                transactionMode: mode, currency: try code(currency), contract: "K", lotPriceBasis: basis,
                lotCurrency: .cny, charges: charges),
            exchangeRates: try rates.map {
                DatedRate(currency: try code($0.0), rate: try #require(ExchangeRate($0.1)), date: day, source: "T")
            }, defaults: LotDefaults(originDistrict: nil, originDivision: nil))
    }

    func value(_ chosen: [UInt32]? = nil) throws -> Checked<Valuation> {
        var book = LotBook(lots: [], texts: TextPool(), tables: [], refused: [])
        for (index, row) in lots.enumerated() {
            var lot = Lot(origin: RowOrigin(table: 0, row: UInt32(index + 2), line: UInt32(index + 2), offset: 0))
            lot.id = book.texts.intern("L\(index + 1)")
            lot.total = try #require(Amount(row.total))
            lot.currency = try code(row.currency)
            lot.gross = try #require(Weight(row.gross))
            lot.volume = try #require(Volume(row.volume))
            lot.packages = row.packages
            book.lots.append(lot)
        }
        return LotValuer().value(chosen ?? book.lots.indices.map(UInt32.init), of: book, for: try job())
    }

    func charge(_ kind: Charge.Kind, _ amount: String, _ currency: String, _ basis: Charge.Basis) throws -> Charge {
        Charge(kind: kind, amount: try #require(Amount(amount)), currency: try code(currency), basis: basis)
    }
}

private func hundred(_ total: String = "100", _ currency: String = "CNY")
    -> (total: String, currency: String, gross: String, volume: String, packages: Int32)
{ (total, currency, "10", "0.5", 1) }

private let yuan: Int128 = 100_000_000_000_000

@Suite struct ValuationTests {
    @Test func aLotIsWorthItsTotalAtItsOwnRate() throws {
        var bench = Bench()
        bench.lots = [hundred("100.123456"), hundred("10", "USD"), hundred("10", "EUR"), hundred("1", "CNY")]
        let result = try bench.value([0, 1, 2])
        #expect(result.findings == [])
        let valuation = try #require(result.value)
        #expect(valuation.valueInCNY == [10_012_345_600_000_000, 70 * yuan, 80 * yuan, 0])
        #expect(valuation.freight.isEmpty && valuation.insurance.isEmpty && valuation.other.isEmpty)
        #expect(valuation.cents(80 * yuan) == 1143)
        #expect(valuation.dollarCents(1143) == 1143)
    }

    @Test func inlandChargesEnterPricesExWorksExactly() throws {
        for mode in TransactionMode.allCases {
            var bench = Bench(mode: mode)
            bench.lots = [hundred("100"), hundred("200")]
            bench.charges = [try bench.charge(.inland, "10", "CNY", .value)]
            let valuation = try #require(try bench.value().value)
            #expect(valuation.valueInCNY == [10_333_333 * 1_000_000_000, 20_666_667 * 1_000_000_000])
        }
    }

    @Test func inlandChargesAreInPricesFreeOnBoardAlready() throws {
        var bench = Bench(basis: .fob)
        bench.lots = [hundred("100"), hundred("200")]
        bench.charges = [try bench.charge(.inland, "10", "CNY", .value)]
        let result = try bench.value()
        #expect(result.value?.valueInCNY == [100 * yuan, 200 * yuan])
        #expect(result.findings.map(\.rule.text) == ["MP-VAL-045"])
        #expect(result.findings.first?.place.path == "/terms/charges/0")
        #expect(
            result.findings.first?.message.en == "Prices are FOB and hold the inland charge already; it is not added")
    }

    @Test func freeOnBoardDeclaresNeitherFreightNorInsurance() throws {
        var bench = Bench()
        bench.lots = [hundred()]
        bench.charges = [
            try bench.charge(.freight, "10", "USD", .value), try bench.charge(.insurance, "1", "USD", .value),
        ]
        let result = try bench.value()
        #expect(result.value?.valueInCNY == [100 * yuan])
        #expect(result.value?.freight == [] && result.value?.insurance == [])
        #expect(result.findings.map(\.rule.text) == ["MP-JOB-064", "MP-JOB-064"])
    }

    @Test func costAndFreightAddsFreightByWeight() throws {
        var bench = Bench(mode: .cAndF)
        bench.lots = [("70", "CNY", "30", "1", 1), ("70", "CNY", "10", "1", 1)]
        bench.charges = [
            try bench.charge(.freight, "8", "USD", .grossWeight), try bench.charge(.insurance, "1", "USD", .value),
        ]
        let result = try bench.value()
        let valuation = try #require(result.value)
        #expect(valuation.freight == [600_000, 200_000])
        #expect(valuation.freightCurrency == .usd)
        #expect(valuation.valueInCNY == [(70 + 42) * yuan, (70 + 14) * yuan])
        #expect(valuation.insurance.isEmpty)
        #expect(result.findings.map(\.rule.text) == ["MP-JOB-064"])
    }

    @Test func insuranceAndFreightOfSeveralCurrenciesUnderCIF() throws {
        var bench = Bench(mode: .cif)
        bench.lots = [("70", "CNY", "1", "1", 3), ("70", "CNY", "1", "3", 1)]
        bench.charges = [
            try bench.charge(.freight, "100", "USD", .volume), try bench.charge(.freight, "70", "EUR", .packages),
            try bench.charge(.insurance, "1.4", "CNY", .value),
        ]
        let result = try bench.value()
        let valuation = try #require(result.value)
        #expect(result.findings.map(\.rule.text) == ["MP-VAL-047"])
        // 25 + 60 and 75 + 20 USD: 70 EUR are 80 USD, three parts of four to the first lot.
        #expect(valuation.freight == [8_500_000, 9_500_000])
        #expect(valuation.freightCurrency == .usd)
        #expect(valuation.insurance == [70_000, 70_000])
        #expect(valuation.insuranceCurrency == .cny)
        // In the price each part counts in its own currency: 25 USD + 52.5 EUR, 75 USD + 17.5 EUR.
        let first = Int128(70 + 175 + 420) * yuan + yuan * 7 / 10
        #expect(valuation.valueInCNY == [first, Int128(70 + 525 + 140) * yuan + yuan * 7 / 10])
    }

    @Test func missingFreightAndInsuranceAreAsked() throws {
        var bench = Bench(mode: .cif)
        bench.lots = [hundred()]
        #expect(try bench.value().findings.map(\.rule.text) == ["MP-JOB-065", "MP-JOB-065"])
        bench.mode = .cAndF
        #expect(try bench.value().findings.map(\.rule.text) == ["MP-JOB-065"])
        #expect(try bench.value().value != nil)
    }

    @Test func otherChargesStandBesideThePriceAndMayBeNegative() throws {
        var bench = Bench()
        bench.lots = [hundred(), hundred(), hundred()]
        bench.charges = [try bench.charge(.other, "-1", "CNY", .value)]
        let valuation = try #require(try bench.value().value)
        #expect(valuation.other == [-33_334, -33_333, -33_333])
        #expect(valuation.otherCurrency == .cny)
        #expect(valuation.valueInCNY == [100 * yuan, 100 * yuan, 100 * yuan])
    }

    @Test func everyMissingRateIsTold() throws {
        var bench = Bench(currency: "GBP")
        bench.rates = []
        bench.lots = [hundred("1", "JPY"), hundred("1", "KRW"), hundred("1", "JPY"), hundred("1", "CNY")]
        bench.charges = [try bench.charge(.inland, "1", "THB", .value)]
        let result = try bench.value()
        #expect(result.value == nil)
        #expect(
            result.findings.map(\.rule.text) == ["MP-JOB-063", "MP-JOB-062", "MP-VAL-042", "MP-VAL-042", "MP-JOB-063"])
        #expect(result.findings[2].place.lot == "L1")
        #expect(result.findings[2].message.en == "There is no rate for JPY, the currency of 2 lot(s), this one first")
        #expect(result.findings[3].place.line == 3)
    }

    @Test func chargesThatCannotBeSpreadAreTold() throws {
        var bench = Bench()
        bench.lots = [hundred()]
        bench.charges = [
            try bench.charge(.inland, "-1", "CNY", .value), try bench.charge(.inland, "0.000001", "CNY", .value),
            try bench.charge(.inland, "9000000000000", "CNY", .value),
        ]
        let result = try bench.value()
        #expect(result.value == nil)
        #expect(result.findings.map(\.rule.text) == ["MP-VAL-044", "MP-VAL-044"])
        bench.charges.removeFirst(2)
        #expect(try bench.value().findings.map(\.rule.text) == ["MP-VAL-049"])
    }

    @Test func aBasisOfZeroSpreadsEqually() throws {
        var bench = Bench()
        bench.lots = [("1", "CNY", "1", "0", 1), ("2", "CNY", "1", "0", 1)]
        bench.charges = [try bench.charge(.inland, "0.00003", "CNY", .volume)]
        let result = try bench.value()
        #expect(result.findings.map(\.rule.text) == ["MP-VAL-048"])
        #expect(result.value?.valueInCNY == [yuan + 2_000_000_000, 2 * yuan + 1_000_000_000])
    }

    @Test func valuesOfMixedCurrenciesSpreadByWorthNotByNumber() throws {
        var bench = Bench()
        bench.lots = [hundred("8", "USD"), hundred("7", "EUR")]
        bench.charges = [try bench.charge(.inland, "1", "CNY", .value)]
        #expect(try bench.value().value?.valueInCNY == [5_650 * yuan / 100, 5_650 * yuan / 100])
    }

    @Test func noValueIsLostOrInvented() throws {
        var random = SplitMix(state: 7)
        for _ in 0..<1_000 {
            var bench = Bench(
                mode: TransactionMode.allCases[random.below(3)], basis: random.below(2) == 0 ? .exw : .fob)
            let names = ["CNY", "USD", "EUR"]
            for _ in 0..<(1 + random.below(12)) {
                bench.lots.append(
                    (
                        "\(random.below(90_000)).\(10 + random.below(89))", names[random.below(3)],
                        "\(random.below(900))", "\(random.below(9))", Int32(random.below(40))
                    ))
            }
            for _ in 0..<random.below(5) {
                bench.charges.append(
                    try bench.charge(
                        Charge.Kind.allCases[random.below(4)],
                        "\(random.below(9_000)).\(10_000 + random.below(80_000))",
                        names[random.below(3)], Charge.Basis.allCases[random.below(4)]))
            }
            let job = try bench.job()
            let valuation = try #require(try bench.value().value)
            var expected: Int128 = 0
            for lot in bench.lots {
                let rate = try #require(job.rate(of: try bench.code(lot.currency)))
                expected += Int128(try #require(Amount(lot.total)).scaled) * Int128(rate.scaled)
            }
            for charge in bench.charges {
                let isIn =
                    charge.kind == .inland && bench.basis == .exw || charge.kind == .freight && bench.mode != .fob
                    || charge.kind == .insurance && bench.mode == .cif
                let rate = try #require(job.rate(of: charge.currency))
                if isIn { expected += Int128(charge.amount.scaled) * Int128(rate.scaled) }
            }
            #expect(valuation.valueInCNY.reduce(0, +) == expected)
        }
    }
}

/// A small seeded generator.
struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

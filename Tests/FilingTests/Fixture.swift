import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Quantities
import Valuation

@testable import Filing

/// A small job made in code, for tests of what is written about it.
struct Fixture {
    var job: Job
    var book = LotBook(
        lots: [], texts: TextPool(),
        tables: [SourceTable(file: "lots.csv", sha256: "0", header: [], extraColumns: [], rows: 0)], refused: [])

    init() {
        let exporter = Party(
            name: "义乌试验进出口有限公司", customsCode: "3318960001", creditCode: "91330782MA28A00017",
            marketProcurementFiling: "YW-1", customsFiling: true)
        job = Job(
            name: "YW-TEST-1", declarationDate: CalendarDate("2026-11-18") ?? Fixture.someDay, flow: .inspectBeforeLoad,
            exporter: exporter,
            declarant: Declarant(
                name: "义乌试验报关有限公司", customsCode: "3318980001", creditCode: "91330782MA28B00015",
                operatorName: "王试", operatorCard: "2900000000001"),
            purchasers: [
                Purchaser(
                    id: "P1", name: "AL NOOR <TRADING> & SONS", nameEnglish: nil, nationality: Fixture.code("ARE"),
                    documentType: .passport, documentNumber: "A1234567")
            ],
            route: Route(
                declarationCustoms: "2921", exitCustoms: "3104", exitPort: "380101", transportMode: "2",
                vessel: "TEST VESSEL", voyage: "001E", billOfLading: "TESTBL001", tradeCountry: Fixture.code("ARE"),
                destinationCountry: Fixture.code("ARE"), destinationPort: "ARE003"),
            terms: Terms(
                transactionMode: .fob, currency: .usd, contract: "C-1", lotPriceBasis: .fob, lotCurrency: .cny,
                charges: []),
            exchangeRates: [
                DatedRate(
                    currency: .usd, rate: ExchangeRate("7.0875") ?? .one,
                    date: CalendarDate("2026-11-18") ?? Fixture.someDay, source: "test")
            ],
            fleet: [
                FleetEntry(capacity: ContainerCapacity(.fortyHQ), available: nil, cost: Proportion(scaled: 1_000_000))
            ],
            defaults: LotDefaults(originDistrict: DistrictCode("33189"), originDivision: 330_782))
    }

    private static var someDay: CalendarDate {
        CalendarDate(year: 2026, month: 11, day: 18) ?? .init(year: 2026, month: 1, day: 1).unsafelyUnwrapped
    }

    static func code(_ text: String) -> Alpha3 { Alpha3(text) ?? .chn }

    /// Adds a lot: code, name, quantity in the statutory unit, total in CNY, net weight.
    mutating func add(_ hs: String, _ name: String, quantity: String, total: String, net: String, kind: UInt8 = 22) {
        var lot = Lot(
            origin: RowOrigin(table: 0, row: UInt32(book.lots.count + 2), line: UInt32(book.lots.count + 2), offset: 0))
        lot.id = book.texts.intern("L\(book.lots.count + 1)")
        lot.trade = book.texts.intern("T\(book.lots.count + 1)")
        lot.vendor = book.texts.intern("S1")
        lot.name = book.texts.intern(name)
        lot.elements = book.texts.intern("塑料<A&B>|无")
        lot.tariff = Tariff.embedded.find(hs) ?? TariffIndex(rawValue: 0)
        let line = Tariff.embedded[lot.tariff]
        lot.unit = line.firstUnit
        lot.quantity = Quantity(quantity) ?? .zero
        lot.firstQuantity = lot.quantity
        if line.secondUnit != nil { lot.secondQuantity = Quantity(net) ?? .zero }
        lot.total = Amount(total) ?? .zero
        lot.unitPrice = lot.total
        lot.net = Weight(net) ?? .zero
        lot.gross = lot.net + Weight(scaled: 100_000)
        lot.volume = Volume(scaled: 500_000)
        lot.packages = 3
        lot.packageKind = kind
        lot.originDivision = 330_782
        lot.originDistrict = DistrictCode("33189") ?? DistrictCode(packed: 0)
        book.lots.append(lot)
    }

    /// Plans with the product's planners.
    func planned() -> (input: DeclarationInput, load: LoadPlan, groups: [LotGroup])? {
        let lots = book.lots.indices.map(UInt32.init)
        let load = BestFitLoadPlanner().plan(lots, of: book, for: job)
        guard let valuation = LotValuer().value(lots, of: book, for: job).value else { return nil }
        var containers = [Int32](repeating: -1, count: lots.count)
        for (index, container) in load.containers.enumerated() {
            for lot in container.lots { containers[Int(lot)] = Int32(index) }
        }
        let input = DeclarationInput(job: job, book: book, lots: lots, valuation: valuation, containerOfLot: containers)
        return (input, load, SequentialDeclarationPlanner().plan(input).groups)
    }

    /// The messages of the job, in plan order.
    func messages() -> [String] {
        guard let (input, load, groups) = planned() else { return [] }
        let writer = MessageWriter(input, plan: load, groups: groups)
        var builder = DeclarationBuilder()
        return groups.enumerated().map { index, group in
            var bytes: [UInt8] = []
            let declaration = builder.build(group, ref: "D\(index + 1)", input: input)
            writer.write(
                declaration, sequenceNumber: ClientSequenceNumber.make(for: group, of: book, in: job), to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

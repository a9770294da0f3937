import CodeLists
import Consignments
import Findings
import Quantities
import Testing
import Valuation

@testable import Declarations

/// Tariff lines the tests use.
enum Code {
    static let plasticFigures = "3926400000"  // kg
    static let plasticBags = "3923210000"  // kg
    static let jewellery = "7117190000"  // kg
    static let ornaments = "8306210000"  // kg
    static let trunks = "4202111090"  // kg, 个
    static let toySets = "9503006000"  // 套, kg
    static let toys = "9503002100"  // 个, kg
    static let glass = "7001001090"  // kg
    static let perfume = "3303000010"  // kg, 件; export inspection
    static let bones = "0506100000"  // kg; export duty
    static let bricks = "6901000000"  // kg
    static let steel = "7308100000"  // kg
    static let eligible = [
        plasticFigures, plasticBags, jewellery, ornaments, trunks, toySets, toys, glass, bricks, steel, "6111200000",
        "6117801000", "6101200000", "6103410000", "8501101000", "8504101000", "8503001000", "9403100000", "9404401090",
        "9603402000", "9602001000", "9609101000", "8532100000", "8544110000", "3921121000", "3926201100",
    ]
}

/// One row of a test: a lot in a few words.
struct Row {
    var hs = Code.plasticFigures
    var name = "货"
    var total = "100"
    var currency = "USD"
    var quantity = "10"
    var unit = "035"
    var first = "10"
    var second = "0"
    var packages: Int32 = 1
    var gross = "11"
    var net = "10"
    var volume = "0.1"
    var purchaser: UInt16 = 0
    var container: Int32 = 0
    var elements = ""
    var district = "33189"
    var inspection: UInt16?
    var vendor = "V"
    /// Number; `L` and its place where empty.
    var id = ""
}

/// A job with 1 USD = 7 CNY, declared in USD on 2026-11-18 under late binding.
struct Bench {
    var rows: [Row] = []
    var date = "2026-11-18"
    var simplified = SimplifiedDeclaration.auto
    var binding = ContainerBinding.late
    var limits = Limits()
    var currency = "USD"
    var rate = "7"
    var mode = TransactionMode.fob
    var charges: [Charge] = []

    func input() throws -> DeclarationInput {
        let (job, book) = (try job(), try book())
        let lots = book.lots.indices.map { UInt32($0) }
        let valuation = try #require(LotValuer().value(lots, of: book, for: job).value)
        return DeclarationInput(
            job: job, book: book, lots: lots, valuation: valuation, containerOfLot: rows.map(\.container))
    }

    /// The declaration of all lots together.
    func declaration() throws -> (PlannedDeclaration, LotGroup, DeclarationInput) {
        let input = try input()
        let group = LotGroup(purchaser: 0, container: nil, lots: input.lots)
        var builder = DeclarationBuilder()
        return (builder.build(group, ref: "D1", input: input), group, input)
    }

    func job() throws -> Job {
        let day = try #require(CalendarDate(date))
        let party = Party(name: "测试公司", customsCode: "3318960ABC", creditCode: "91330782MA28D0000X")
        let abroad = try #require(Alpha3("ARE"))
        let dollars = DatedRate(
            currency: .usd, rate: try #require(ExchangeRate(rate)), date: day, source: "T")
        let euros = DatedRate(
            currency: try #require(Alpha3("EUR")), rate: try #require(ExchangeRate("8")), date: day, source: "T")
        return Job(
            name: "J", declarationDate: day, flow: .inspectBeforeLoad, containerBinding: binding, exporter: party,
            declarant: Declarant(
                name: "报关行", customsCode: "3318980ABC", creditCode: "X", operatorName: "张三", operatorCard: "1"),
            purchasers: [],
            route: Route(
                declarationCustoms: "2921", exitCustoms: "3104", exitPort: "380101", transportMode: "2", vessel: "V",
                voyage: "1", billOfLading: "B", tradeCountry: abroad, destinationCountry: abroad,
                destinationPort: "ARE003"),
            terms: Terms(
                transactionMode: mode, currency: try #require(Alpha3(currency)), contract: "K", lotPriceBasis: .exw,
                lotCurrency: .cny, charges: charges),
            exchangeRates: [dollars, euros], limits: limits,
            defaults: LotDefaults(originDistrict: nil, originDivision: nil), simplifiedDeclaration: simplified)
    }

    func book() throws -> LotBook {
        var book = LotBook(lots: [], texts: TextPool(), tables: [], refused: [])
        for (index, row) in rows.enumerated() {
            var lot = Lot(origin: RowOrigin(table: 0, row: UInt32(index + 2), line: UInt32(index + 2), offset: 0))
            lot.id = book.texts.intern(row.id.isEmpty ? "L\(index + 1)" : row.id)
            lot.name = book.texts.intern(row.name)
            lot.elements = book.texts.intern(row.elements)
            lot.vendor = book.texts.intern(row.vendor)
            lot.tariff = try #require(Tariff.embedded.find(row.hs))
            lot.total = try #require(Amount(row.total))
            lot.currency = try #require(Alpha3(row.currency))
            lot.quantity = try #require(Quantity(row.quantity))
            lot.unit = try #require(UnitCode(row.unit))
            lot.firstQuantity = try #require(Quantity(row.first))
            lot.secondQuantity = try #require(Quantity(row.second))
            lot.gross = try #require(Weight(row.gross))
            lot.net = try #require(Weight(row.net))
            lot.volume = try #require(Volume(row.volume))
            lot.originDistrict = try #require(DistrictCode(row.district))
            lot.packages = row.packages
            lot.inspectionCode = row.inspection
            lot.purchaser = row.purchaser
            book.lots.append(lot)
        }
        return book
    }
}

extension PlannedDeclaration {
    /// The lines in short: lots (from 1), total in cents, last digits of the rule.
    var short: [String] {
        items.map { item in
            let lots = item.shares.map { "\($0.lot + 1)" }.joined(separator: "+")
            return "\(lots) \(item.cents) \(item.kind.rawValue) \(item.why.text.suffix(3))"
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
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// A random job of up to `most` lots.
    mutating func bench(most: Int) -> Bench {
        var bench = Bench()
        bench.simplified = below(6) == 0 ? .never : .auto
        bench.date = pick(["2026-11-18", "2026-11-18", "2026-11-18", "2019-12-26", "2014-01-01"])
        bench.binding = below(3) == 0 ? .early : .late
        bench.currency = pick(["USD", "USD", "EUR", "CNY"])
        bench.rate = pick(["7", "7.0875", "6.33333333"])
        bench.limits.declarationLines = pick([50, 50, 8, 5, 3])
        bench.limits.declarationValueUSD = Amount(scaled: Int64(pick([150_000, 3_000, 700, 1_200])) * 1_000_000)
        if below(2) == 0 {
            bench.mode = pick(TransactionMode.allCases)
            for kind in Charge.Kind.allCases {
                bench.charges.append(
                    Charge(
                        kind: kind, amount: Amount(scaled: Int64(below(50_000)) * 10_000),
                        currency: pick([.usd, .cny]),
                        basis: pick(Charge.Basis.allCases)))
            }
        }
        let codes = (0..<(1 + below(10))).map { _ in
            below(8) == 0 ? pick([Code.perfume, Code.bones]) : pick(Code.eligible)
        }
        let isRound = below(2) == 0
        for _ in 0..<(1 + below(most)) { bench.rows.append(row(codes, isRound: isRound)) }
        return bench
    }

    private mutating func row(_ codes: [String], isRound: Bool) -> Row {
        var row = Row(hs: pick(codes), name: pick(["甲", "乙", "丙"]))
        row.total = isRound ? "\((1 + below(8)) * 100)" : "\(below(900)).\(100_000 + below(899_999))"
        row.currency = pick(["CNY", "USD", "EUR"])
        row.quantity = "\(1 + below(500))"
        row.unit = pick(["007", "011", "035", "006"])
        row.first = "\(1 + below(500)).5"
        row.second = "\(1 + below(500))"
        row.packages = Int32(1 + below(20))
        row.net = pick(["10", "10", "\(1 + below(300)).25"])
        row.gross = "\(301 + below(10)).1"
        row.purchaser = UInt16(below(3))
        row.container = Int32(below(2))
        row.elements = pick(["", "型号A"])
        return row
    }
}

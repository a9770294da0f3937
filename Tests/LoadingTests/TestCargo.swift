import CodeLists
import Consignments
import Findings
import Quantities

@testable import Loading

/// A small deterministic generator (SplitMix64).
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }
    mutating func roll() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(roll() % UInt64(range.count))
    }
}

/// A lot in words: whole cubic metres and kilograms times the given steps.
struct TestLot {
    var volume: String
    var gross: String
    var vendor = "V1"
    var keep = ""
    var fixed: UInt16 = 0
    var apart = ""
}

/// Lots, numbered as they stand unless numbers are given.
func book(_ rows: [TestLot], numbers: [Int]? = nil) -> LotBook {
    var texts = TextPool()
    var lots: [Lot] = []
    for (index, row) in rows.enumerated() {
        var lot = Lot(origin: RowOrigin(table: 0, row: UInt32(index + 2), line: UInt32(index + 2), offset: 0))
        lot.id = texts.intern("L\(numbers?[index] ?? index + 1)")
        lot.vendor = texts.intern(row.vendor)
        lot.keepWith = texts.intern(row.keep)
        lot.separate = texts.intern(row.apart)
        lot.volume = Volume(row.volume) ?? .zero
        lot.gross = Weight(row.gross) ?? .zero
        lot.fixedContainer = row.fixed
        lots.append(lot)
    }
    let table = SourceTable(file: "lots.csv", sha256: "", header: [], extraColumns: [], rows: lots.count)
    return LotBook(lots: lots, texts: texts, tables: [table], refused: [])
}

/// A box of whole cubic metres and kilograms; the fill factor of test jobs is 1.
func box(_ volume: Int64, _ kilograms: Int64, _ type: ContainerType = .fortyHQ) -> ContainerCapacity {
    ContainerCapacity(
        type, volume: Volume(scaled: volume * 1_000_000), payload: Weight(scaled: kilograms * 100_000))
}

func fleet(_ capacity: ContainerCapacity, _ available: Int?, cost: Int64 = 1) -> FleetEntry {
    FleetEntry(capacity: capacity, available: available, cost: Proportion(scaled: cost * 1_000_000))
}

func given(_ ref: String, _ capacity: ContainerCapacity) -> GivenContainer {
    GivenContainer(
        ref: ref, number: nil, capacity: capacity, seal: nil, eLock: nil, cost: Proportion(scaled: 1_000_000))
}

func job(
    fleet: [FleetEntry] = [], containers: [GivenContainer] = [], fill: Proportion = Proportion(scaled: 1_000_000)
) -> Job {
    let party = Party(name: "义乌市示例进出口有限公司", customsCode: "3318960000", creditCode: "NO")
    return Job(
        name: "T", declarationDate: someDay, flow: .inspectBeforeLoad, exporter: party,
        declarant: Declarant(name: "", customsCode: "", creditCode: "", operatorName: "", operatorCard: ""),
        purchasers: [],
        route: Route(
            declarationCustoms: "2921", exitCustoms: "3104", exitPort: "380101", transportMode: "2", vessel: "",
            voyage: "", billOfLading: "", tradeCountry: .usd, destinationCountry: .usd, destinationPort: ""),
        terms: Terms(
            transactionMode: .fob, currency: .usd, contract: "", lotPriceBasis: .fob, lotCurrency: .cny, charges: []),
        exchangeRates: [], fleet: fleet, containers: containers, limits: Limits(fillFactor: fill),
        defaults: LotDefaults(originDistrict: nil, originDivision: nil))
}

func allLots(_ book: LotBook) -> [UInt32] { book.lots.indices.map { UInt32($0) } }

/// The planner the tests of plans are about.
let planner = ConsolidatingLoadPlanner(effort: .init(looks: 200_000, steps: 8_000))

func plan(_ book: LotBook, _ job: Job) -> LoadPlan { planner.plan(allLots(book), of: book, for: job) }

func violations(_ plan: LoadPlan, _ book: LotBook, _ job: Job) -> [PlanViolation] {
    LoadPlanVerifier.violations(of: plan, for: allLots(book), in: book, job: job)
}

/// `C1: 0 2` a container.
func layout(_ plan: LoadPlan) -> [String] {
    plan.containers.map { container in
        "\(container.ref) \(container.capacity.type.rawValue):" + container.lots.map { " \($0)" }.joined()
    }
}

/// A day of the rules in force.
let someDay: CalendarDate = {
    guard let day = CalendarDate("2026-11-18") else { preconditionFailure("the day is in the calendar") }
    return day
}()

import CodeLists
import Consignments
import Quantities
import Testing

@testable import Loading

/// Boxes worth whole value caps under early binding.
@Suite struct CapExchangeTests {
    /// Lots of 0.2 to 1.5 m3 and about 3,000 USD; the prices are in CNY at 7.
    static func book(_ dice: inout Dice, _ count: Int, purchasers: Int) -> LotBook {
        let rows = (0..<count).map { _ in
            TestLot(volume: "\(dice.int(0...1)).\(dice.int(200...500))", gross: "1", vendor: "V\(dice.int(1...9))")
        }
        var lots = Self.lots(rows)
        let flags = TariffColumns.embedded.flags
        let plain = flags.indices.filter { flags[$0].isDisjoint(with: [.exportInspection, .exportDuty]) }.suffix(61)
            .map(\.self)
        for index in lots.lots.indices {
            lots.lots[index].purchaser = UInt16(dice.int(1...purchasers) - 1)
            lots.lots[index].tariff = TariffIndex(rawValue: UInt16(plain[dice.int(0...60)]))
            let cents = Int64(dice.int(1...40)) * Int64(dice.int(1...40)) * Int64(dice.int(300...1_200)) * 7
            lots.lots[index].total = Amount(scaled: cents * 10_000)
        }
        return lots
    }

    static func lots(_ rows: [TestLot]) -> LotBook { LoadingTests.book(rows) }

    static func terms(_ binding: ContainerBinding) -> Job {
        var terms = job(fleet: [fleet(box(68, 1_000), nil)])
        terms.containerBinding = binding
        terms.exchangeRates = [
            DatedRate(currency: .usd, rate: ExchangeRate(scaled: 700_000_000), date: someDay, source: "")
        ]
        return terms
    }

    /// A group of lots of two purchasers changes no places: each lot counts for its own purchaser.
    @Test func groupsOfSeveralPurchasersStay() {
        var lots = Self.lots(
            ["K", "K", "", ""].map { TestLot(volume: "1", gross: "1", keep: $0) })
        for (index, purchaser) in ([0, 1, 0, 1] as [UInt16]).enumerated() { lots.lots[index].purchaser = purchaser }
        let units = CargoUnits(allLots(lots), of: lots)
        let start = Packing(boxes: [], boxOf: [-1, -1, -1])
        let packing = Packing(
            boxes: [Packing.Box(left: Load(volume: 9, weight: 9), kind: 0)], boxOf: [0, 0, 0])
        let parts = PurchaserParts(packing, start, [0, 1, 2], units, [10, 20, 300, 4_000], lots)
        #expect(parts.purchasers == [0..<1, 1..<2])
        #expect(Array(parts.members(0)) == [1] && Array(parts.members(1)) == [2])
        #expect(parts.others == [[10], [20]] && parts.values == [310, 4_020])
    }

    /// The same bonds, so that the binding alone makes the difference.
    static let planner = ConsolidatingLoadPlanner(
        objective: LoadingObjective(together: [.purchaser, .tariff, .kind, .vendor]),
        effort: .init(looks: 200_000, steps: 8_000))

    static func plan(_ book: LotBook, _ binding: ContainerBinding) -> LoadPlan {
        planner.plan(allLots(book), of: book, for: terms(binding))
    }

    /// Declarations by box and purchaser, most valuable lots first into the first with room, cap 150,000 USD.
    static func declarations(_ plan: LoadPlan, _ book: LotBook) -> Int {
        var sum = 0
        for container in plan.containers {
            let all = container.lots.map { book.lots[Int($0)] }
            for purchaser in Set(all.map(\.purchaser)) {
                var bins: [Int64] = []
                let values = all.filter { $0.purchaser == purchaser }.map { $0.total.scaled / 7 }
                for value in values.sorted(by: >) {
                    let bin = bins.firstIndex { $0 + value <= 150_000_000_000 }
                    if let bin { bins[bin] += value } else { bins.append(value) }
                }
                sum += bins.count
            }
        }
        return sum
    }

    @Test func fewerDeclarationsInAsManyBoxes() {
        var dice = Dice(seed: 3)
        let lots = Self.book(&dice, 3_000, purchasers: 1)
        let (late, early) = (Self.plan(lots, .late), Self.plan(lots, .early))
        #expect(early.containers.count == late.containers.count)
        #expect(violations(early, lots, Self.terms(.early)) == [])
        let value = lots.lots.reduce(0) { $0 + $1.total.scaled / 7 }
        let bound = Int((value + 149_999_999_999) / 150_000_000_000)
        let (before, after) = (Self.declarations(late, lots), Self.declarations(early, lots))
        #expect(before * 100 > bound * 115, "\(before) of \(bound): nothing could be gained")
        #expect(after * 100 < bound * 105, "\(after) of \(bound), without the exchange \(before)")
    }

    @Test func neverMoreDeclarationsAndAlwaysClean() {
        for seed in 0..<60 {
            var dice = Dice(seed: UInt64(seed + 1_000))
            let lots = Self.book(&dice, dice.int(1...600), purchasers: dice.int(1...4))
            let (late, early) = (Self.plan(lots, .late), Self.plan(lots, .early))
            #expect(violations(early, lots, Self.terms(.early)) == [], "seed \(seed)")
            #expect(early.containers.count == late.containers.count, "seed \(seed)")
            #expect(Self.declarations(early, lots) <= Self.declarations(late, lots), "seed \(seed)")
        }
    }

    @Test func orderOfRowsChangesNothing() {
        for seed in 0..<10 {
            var dice = Dice(seed: UInt64(seed + 2_000))
            let lots = Self.book(&dice, dice.int(100...400), purchasers: dice.int(1...3))
            var order = Array(lots.lots.indices)
            for place in order.indices.reversed() { order.swapAt(place, dice.int(0...place)) }
            var shuffled = lots
            shuffled.lots = order.map { lots.lots[$0] }
            #expect(
                ConsolidationOracleTests.loads(Self.plan(lots, .early), Array(lots.lots.indices))
                    == ConsolidationOracleTests.loads(Self.plan(shuffled, .early), order), "seed \(seed)")
        }
    }

    /// A fifth of 800 lots is under inspection or has export duty: they fill two boxes and a part of a third.
    @Test func inspectedGoodsShareFewBoxes() throws {
        let flags = TariffColumns.embedded.flags
        let inspected = try #require(flags.indices.last { flags[$0].contains(.exportInspection) })
        var dice = Dice(seed: 5)
        var lots = Self.book(&dice, 800, purchasers: 1)
        for index in lots.lots.indices where index % 10 == 0 {
            lots.lots[index].tariff = TariffIndex(rawValue: UInt16(inspected))
        }
        for index in lots.lots.indices where index % 10 == 5 {
            let duty = try #require(flags.indices.first { flags[$0].contains(.exportDuty) })
            lots.lots[index].tariff = TariffIndex(rawValue: UInt16(duty))
        }
        let early = Self.plan(lots, .early)
        let holding = early.containers.count { $0.lots.contains { $0 % 5 == 0 } }
        let volume = lots.lots.enumerated().reduce(0) { $0 + ($1.offset % 5 == 0 ? $1.element.volume.scaled : 0) }
        #expect(holding <= Int(volume / 68_000_000) + 2, "\(holding) of \(early.containers.count) boxes")
        #expect(early.containers.count > 8)
    }

    @Test func withoutARateNothingChanges() {
        var dice = Dice(seed: 8)
        let lots = Self.book(&dice, 500, purchasers: 1)
        var early = Self.terms(.early)
        early.exchangeRates = []
        let plain = Self.planner.plan(allLots(lots), of: lots, for: early)
        #expect(layout(plain) == layout(Self.plan(lots, .late)))
    }

    @Test func valuesAreThoseOfTheRates() throws {
        var dice = Dice(seed: 1)
        var lots = Self.book(&dice, 3, purchasers: 1)
        (lots.lots[0].total, lots.lots[1].total, lots.lots[2].total) = (
            Amount(scaled: 700_000_000), Amount(scaled: 50_000_000), .zero
        )
        lots.lots[1].currency = .usd
        var terms = Self.terms(.early)
        let plain = try #require(LotValues(allLots(lots), lots, terms))
        #expect(zip(plain.cents, [10_000, 5_000, 0]).allSatisfy { abs($0 - $1) <= 1 })
        #expect(plain.chargeShare == 0)
        // 15 USD of inland carriage on 150 USD of goods priced ex works.
        terms.terms.lotPriceBasis = .exw
        terms.terms.charges = [
            Charge(kind: .inland, amount: Amount(scaled: 105_000_000), currency: .cny, basis: .value),
            Charge(kind: .freight, amount: Amount(scaled: 999_000_000), currency: .cny, basis: .value),
        ]
        let charged = try #require(LotValues(allLots(lots), lots, terms))
        #expect(zip(charged.cents, [11_000, 5_500, 0]).allSatisfy { abs($0 - $1) <= 2 })
        #expect(LotValues(allLots(lots), lots, job()) == nil)
    }
}

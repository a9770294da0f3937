import CodeLists
import Consignments
import Quantities
import Testing
import Valuation

@testable import Declarations

@Suite struct BuilderTests {
    private func check(_ bench: Bench) throws -> PlannedDeclaration {
        let (declaration, group, input) = try bench.declaration()
        #expect(DeclarationVerifier().verify(declaration, group: group, input: input) == [])
        return declaration
    }

    /// Lots of one US dollar amount each, every one another kind.
    private func rows(_ pairs: [(String, Int)]) -> [Row] {
        pairs.enumerated().map { Row(hs: $1.0, name: "货\($0)", total: "\($1.1)") }
    }

    @Test func fourKindsStandOneByOne() throws {
        var bench = Bench()
        bench.rows = rows([(Code.glass, 1), (Code.steel, 4), (Code.bricks, 3), (Code.plasticBags, 2)])
        let declaration = try check(bench)
        #expect(declaration.short == ["2 400 single 030", "3 300 single 030", "4 200 single 030", "1 100 single 030"])
        #expect(!declaration.isSimplified)
    }

    @Test func fiveKindsLeaveNothingToMerge() throws {
        var bench = Bench()
        bench.rows = rows([
            (Code.plasticFigures, 1), (Code.plasticBags, 2), (Code.steel, 3), (Code.bricks, 4), (Code.glass, 5),
        ])
        let declaration = try check(bench)
        #expect(declaration.short.map { $0.suffix(3) } == ["031", "031", "031", "031", "031"])
        #expect(declaration.items.map(\.gNo) == [1, 2, 3, 4, 5])
        #expect(!declaration.isSimplified)
    }

    @Test func theSixthKindStandsAloneInItsChapter() throws {
        var bench = Bench()
        bench.rows = rows([
            (Code.plasticFigures, 1), (Code.plasticBags, 2), (Code.steel, 3), (Code.bricks, 4), (Code.glass, 5),
            (Code.jewellery, 6),
        ])
        let declaration = try check(bench)
        #expect(declaration.short.last == "1 100 single 033")
        #expect(!declaration.isSimplified)
    }

    @Test func theRestIsMergedByChapterUnderItsMostValuableCode() throws {
        var bench = Bench()
        bench.rows =
            rows([(Code.steel, 90), (Code.bricks, 80), (Code.glass, 70), (Code.jewellery, 60), (Code.ornaments, 50)])
            + rows([(Code.plasticFigures, 10), (Code.plasticBags, 20), (Code.trunks, 40), (Code.plasticBags, 15)])
            .map { row in
                var row = row
                row.name += "小"
                return row
            }
        let declaration = try check(bench)
        #expect(
            declaration.short == [
                "1 9000 single 031", "2 8000 single 031", "3 7000 single 031", "4 6000 single 031",
                "5 5000 single 031", "6+7+9 4500 chapter 032", "8 4000 single 033",
            ])
        let merged = declaration.items[5]
        #expect(Tariff.embedded[merged.tariff].codeText == Code.plasticBags)
        #expect(merged.model == 6)
        #expect(merged.quantity == Quantity("30") && merged.firstQuantity == Quantity("30"))
        #expect(merged.secondQuantity == nil)
        #expect(merged.price == 15_000)  // 45.00 / 30 = 1.5000
        #expect(declaration.isSimplified)
        #expect(declaration.packages == 9 && declaration.net == Weight("90") && declaration.gross == Weight("99"))
        #expect(declaration.volume == Volume("0.9") && declaration.cents == 43_500)
    }

    @Test(arguments: [
        ("2014-06-30", 12, "029"), ("2019-12-26", 10, "030"), ("2019-12-26", 11, "031"), ("2019-12-27", 5, "031"),
        ("2019-12-27", 4, "030"),
    ])
    func theThresholdDependsOnTheDay(date: String, kinds: Int, rule: String) throws {
        var bench = Bench(date: date)
        bench.rows = rows((0..<kinds).map { (Code.plasticBags, 100 + $0) })
        let declaration = try check(bench)
        #expect(declaration.items.first?.why.text == "MP-DEC-" + rule)
        #expect(declaration.isSimplified == (rule == "031" && kinds > 6))
    }

    @Test func aJobMayDeclineSimplification() throws {
        var bench = Bench(simplified: .never)
        bench.rows = rows((0..<9).map { (Code.plasticBags, 100 + $0) })
        let declaration = try check(bench)
        #expect(declaration.items.count == 9)
        #expect(Set(declaration.items.map(\.why.text)) == ["MP-DEC-028"])
    }

    @Test func excludedGoodsComeFirstAndTakeNoTopPlace() throws {
        var bench = Bench()
        bench.rows = rows([
            (Code.plasticFigures, 10), (Code.plasticBags, 20), (Code.steel, 30), (Code.bricks, 40), (Code.glass, 50),
            (Code.jewellery, 60), (Code.plasticBags, 5), (Code.perfume, 1), (Code.bones, 2), (Code.perfume, 3),
        ])
        let declaration = try check(bench)
        #expect(
            declaration.short == [
                "10 300 single 037", "9 200 single 036", "8 100 single 037", "6 6000 single 031", "5 5000 single 031",
                "4 4000 single 031", "3 3000 single 031", "2 2000 single 031", "1+7 1500 chapter 032",
            ])
    }

    @Test func equalValuesAreRankedByNetWeightThenCodeThenListOrder() throws {
        var bench = Bench()
        bench.rows = rows((0..<7).map { (Code.plasticBags, $0 == 6 ? 1 : 10) })
        bench.rows[3].net = "10.5"
        bench.rows[4].hs = Code.plasticFigures
        bench.rows[5].hs = "3921121000"
        bench.rows[5].second = "3"
        let declaration = try check(bench)
        #expect(
            declaration.short == [
                "4 1000 single 031", "6 1000 single 031", "1 1000 single 031", "2 1000 single 031",
                "3 1000 single 031", "5+7 1100 chapter 032",
            ])
    }

    @Test func oneKindIsWhatAgreesInAllNineFields() throws {
        var bench = Bench()
        bench.rows = [
            Row(), Row(), Row(unit: "007"), Row(elements: "红"), Row(district: "33019"), Row(name: "别"),
            Row(hs: Code.plasticBags),
        ]
        bench.simplified = .never
        #expect(try check(bench).items.count == 6)
        #expect(try check(bench).items.first?.shares.map(\.lot) == [0, 1])
    }

    @Test func aLineHasOneInspectionCode() throws {
        var bench = Bench()
        let codes: [UInt16?] = [101, 102, 101, nil, 0, nil]
        bench.rows = codes.map { Row(hs: Code.perfume, inspection: $0) }
        for simplified in [SimplifiedDeclaration.never, .auto] {
            bench.simplified = simplified
            let (declaration, group, input) = try bench.declaration()
            #expect(DeclarationVerifier().verify(declaration, group: group, input: input) == [])
            #expect(declaration.items.map { $0.shares.map(\.lot) } == [[0, 2], [3, 5], [1], [4]])
        }
    }

    /// A verifier that overlooks the code, or a planner that does, would put the two lots on one line.
    @Test func theVerifierWantsALineForEachInspectionCode() throws {
        var bench = Bench()
        bench.rows = [Row(hs: Code.perfume, inspection: 101), Row(hs: Code.perfume, inspection: 101)]
        let (declaration, group, _) = try bench.declaration()
        bench.rows[1].inspection = 102
        let found = DeclarationVerifier().verify(declaration, group: group, input: try bench.input())
        #expect(found.map(\.check).contains(.placement))
    }

    /// The lots' own statutory weights differ from their net weights, as rounding or wet goods make them.
    @Test(arguments: [("007", "035", "70", "70"), ("035", "035", "20", "20"), ("007", "007", "20", "28")])
    func aMergedLineHasOneWeight(_ sold: (one: String, other: String, quantity: String, first: String)) throws {
        var bench = Bench()
        bench.rows = rows((0..<5).map { (Code.steel, 900 - $0) } + [(Code.plasticBags, 50), (Code.plasticFigures, 40)])
        for (index, unit) in [(5, sold.one), (6, sold.other)] {
            (bench.rows[index].unit, bench.rows[index].net, bench.rows[index].first) = (unit, "35", "14")
        }
        let merged = try #require(try check(bench).items.last)
        #expect(merged.kind == .chapter && merged.net == Weight("70"))
        #expect(merged.unit == (sold.other == "035" ? .kilogram : .piece))
        #expect(merged.quantity == Quantity(sold.quantity) && merged.firstQuantity == Quantity(sold.first))
    }

    /// A line of one kind says what its lots say.
    @Test func aSingleLineKeepsItsLotsFigures() throws {
        var bench = Bench()
        bench.rows = [Row(quantity: "10", unit: "035", first: "14", net: "12")]
        let line = try #require(try check(bench).items.first)
        #expect(line.quantity == Quantity("10") && line.firstQuantity == Quantity("14"))
    }

    @Test func mixedTransactionUnitsBecomeKilograms() throws {
        var bench = Bench()
        bench.rows = rows((0..<7).map { (Code.plasticBags, 100 - $0) })
        bench.rows[5].unit = "007"
        bench.rows[5].net = "3.25"
        bench.rows[5].first = "3.5"
        let merged = try #require(try check(bench).items.last)
        #expect(merged.kind == .chapter && merged.unit == .kilogram)
        #expect(merged.quantity == Quantity("13.25"))
        #expect(merged.firstQuantity == Quantity("13.25"))
        #expect(merged.price == 142_642)  // 189.00 / 13.25 = 14.26415…
    }

    @Test func statutoryUnitsThatCannotBeReachedAreItemised() throws {
        var bench = Bench()
        bench.rows = rows(
            (0..<5).map { (Code.steel, 900 - $0) } + [(Code.toySets, 50), (Code.toys, 40), (Code.toys, 30)])
        for index in 5..<8 {
            bench.rows[index].unit = index == 5 ? "006" : "007"
            bench.rows[index].second = "8"
        }
        let declaration = try check(bench)
        #expect(Array(declaration.short.suffix(3)) == ["6 5000 single 033", "7 4000 single 042", "8 3000 single 042"])
        // With a model counted in pieces the two toys meet, and the set stands alone.
        bench.rows[5].total = "35"
        #expect(Array(try check(bench).short.suffix(2)) == ["7+8 7000 chapter 032", "6 3500 single 042"])
    }

    @Test func fixedRatiosLeadToTheStatutoryUnit() throws {
        var bench = Bench()
        bench.rows = rows((0..<5).map { (Code.steel, 900 - $0) } + [(Code.toys, 50), (Code.toySets, 40)])
        bench.rows[5].unit = "007"
        bench.rows[6].unit = "043"  // hundred pieces
        bench.rows[6].quantity = "1.23456"
        bench.rows[5].second = "9.5"
        bench.rows[6].second = "8"
        let merged = try #require(try check(bench).items.last)
        #expect(merged.kind == .chapter)
        #expect(merged.firstQuantity == Quantity("133.456"))  // 10 + 1.23456 x 100
        #expect(merged.secondQuantity == Quantity("20"))  // the net weight, not the 17.5 of the lots' own
        #expect(merged.unit == .kilogram && merged.quantity == Quantity("20"))
    }

    @Test func centsAreRoundedOnceALineAndSharedByLargestRemainder() throws {
        var bench = Bench()
        bench.rows = Array(repeating: Row(total: "1", currency: "CNY"), count: 3)
        let line = try #require(try check(bench).items.first)
        #expect(line.cents == 43)  // 3 / 7 = 0.428571…
        #expect(line.shares.map(\.cents) == [15, 14, 14])
        bench.rows = [
            Row(total: "1", currency: "CNY"), Row(total: "2", currency: "CNY"), Row(total: "4", currency: "CNY"),
        ]
        #expect(try check(bench).items.first?.shares.map(\.cents) == [14, 29, 57])
    }

    @Test func halvesRoundUp() throws {
        var bench = Bench(rate: "8")
        bench.rows = [Row(total: "0.04", currency: "CNY")]
        #expect(try check(bench).cents == 1)
        bench.rows[0].total = "0.039999"
        #expect(try check(bench).cents == 0)
    }

    @Test func unitPriceHasFourDecimalsHalfUp() throws {
        var bench = Bench()
        bench.rows = [Row(total: "1", quantity: "3")]
        #expect(try check(bench).items.first?.price == 3_333)
        bench.rows = [Row(total: "0.01", quantity: "8")]
        #expect(try check(bench).items.first?.price == 13)  // 0.00125
    }

    @Test func currenciesMeetAtTheJobsRates() throws {
        var bench = Bench(currency: "EUR")
        bench.rows = [
            Row(total: "70", currency: "CNY"), Row(total: "10", currency: "USD"), Row(total: "1", currency: "EUR"),
        ]
        let declaration = try check(bench)
        #expect(declaration.cents == 1_850)  // 8.75 + 8.75 + 1
        #expect(declaration.dollarCents == 2_114)  // 18.50 x 8 / 7 = 21.142857
    }

    @Test func declaredFreightIsTheSumOfItsLots() throws {
        var bench = Bench(mode: .cif)
        bench.rows = [Row(total: "10"), Row(total: "30")]
        let freight = try #require(Amount("4"))
        let insurance = try #require(Amount("0.4"))
        bench.charges = [
            Charge(kind: .freight, amount: freight, currency: .usd, basis: .value),
            Charge(kind: .insurance, amount: insurance, currency: .usd, basis: .value),
        ]
        let declaration = try check(bench)
        #expect(declaration.cents == 4_440)
        #expect(declaration.freight == 400_000 && declaration.insurance == 40_000 && declaration.other == 0)
        let input = try bench.input()
        var builder = DeclarationBuilder()
        let part = builder.build(LotGroup(purchaser: 0, container: nil, lots: [1]), ref: "D2", input: input)
        #expect(part.freight == 300_000 && part.insurance == 30_000)
    }
}

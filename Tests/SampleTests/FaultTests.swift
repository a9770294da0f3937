import Foundation
import JSONText
import Testing

/// In `every-fault` the lot number says what must become of its row.
@Suite struct FaultTests {
    private func refused() throws -> [String: [String]] {
        let plan = try JSONParser.parse(try #require(try SampleFolder(name: "every-fault").shared().files["plan.json"]))
        var refused: [String: [String]] = [:]
        for entry in try #require(plan["refused"]?.elements) {
            refused[entry["lot"]?.text ?? "", default: []] += (entry["findings"]?.elements ?? []).compactMap(\.text)
        }
        return refused
    }

    private func declared() throws -> Set<String> {
        let run = try SampleFolder(name: "every-fault").shared()
        let lists = run.names(in: "lists", suffix: ".commodities.csv")
        return Set(lists.flatMap { DelimitedRows(run.text($0)).records.compactMap { $0["批次号"] } })
    }

    @Test func onlyFaultyRowsAreRefused() throws {
        let wrong = try refused().keys.filter { !$0.isEmpty && !$0.hasPrefix("F-") }
        #expect(wrong.sorted() == [])
    }

    @Test func noFaultyRowIsDeclared() throws {
        #expect(try declared().filter { $0.hasPrefix("F-") } == ["F-LOT-TWICE"])
        #expect(try declared().filter { $0.hasPrefix("G-") }.count == 11)
        #expect(try declared().filter { $0.hasPrefix("W-") }.count == 6)
        #expect(try declared().filter { $0.hasPrefix("T-") }.count == 4)
    }

    @Test(arguments: [
        ("F-NO-VENDOR", "MP-LOT-001"), ("F-LOT-TWICE", "MP-LOT-002"), ("F-ENTERED-ONLY", "MP-LOT-003"),
        ("F-RECOGNITION-WORD", "MP-LOT-004"), ("F-PURCHASER-UNKNOWN", "MP-LOT-005"),
        ("F-NAME-NOT-CHINESE", "MP-LOT-006"), ("F-NAME-CONTROL", "MP-LOT-008"), ("F-NAME-TOO-LONG", "MP-LOT-009"),
        ("F-ELEMENTS-TOO-LONG", "MP-LOT-010"), ("F-BRAND-7", "MP-LOT-013"), ("F-BENEFIT-3", "MP-LOT-014"),
        ("F-NOT-A-NUMBER", "MP-LOT-015"), ("F-THOUSANDS", "MP-LOT-016"), ("F-EXPONENT", "MP-LOT-017"),
        ("F-DECIMALS", "MP-LOT-018"), ("F-TOO-LARGE", "MP-LOT-019"), ("F-ZERO-QUANTITY", "MP-LOT-020"),
        ("F-UNIT-UNKNOWN", "MP-LOT-021"), ("F-NO-PRICE", "MP-LOT-022"), ("F-PRICE-TOTAL", "MP-LOT-023"),
        ("F-CURRENCY-UNKNOWN", "MP-LOT-024"), ("F-NO-RATE", "MP-LOT-025"), ("F-NO-FIRST-QUANTITY", "MP-LOT-026"),
        ("F-NO-SECOND-QUANTITY", "MP-LOT-027"), ("F-ZERO-PIECES", "MP-LOT-030"), ("F-HALF-PIECE", "MP-LOT-030"),
        ("F-PACKAGE-KIND", "MP-LOT-031"), ("F-NET-OVER-GROSS", "MP-LOT-032"), ("F-DISTRICT-SHORT", "MP-LOT-033"),
        ("F-DIVISION-SHORT", "MP-LOT-035"), ("F-COUNTRY", "MP-LOT-037"), ("F-CONTAINER-UNKNOWN", "MP-LOT-038"),
        ("F-HS-NINE-DIGITS", "MP-HS-001"), ("F-HS-UNKNOWN", "MP-HS-002"), ("F-HS-EXPIRED", "MP-HS-002"),
        ("F-PROHIBITED", "MP-HS-003"), ("F-LICENCE", "MP-HS-004"), ("F-ENDANGERED", "MP-HS-004"),
        ("F-OVER-CAP", "MP-DEC-002"),
    ])
    func theRuleIsTheOneOfTheFault(_ fault: (lot: String, rule: String)) throws {
        let rules = try refused()[fault.lot] ?? []
        #expect(rules.contains(fault.rule), "\(fault.lot): \(rules)")
    }

    /// A row with one fault breaks one rule: nothing is reported twice or as a consequence.
    @Test func oneFaultIsOneFinding() throws {
        let several = try refused().filter {
            $0.key.hasPrefix("F-") && $0.key != "F-SEVERAL" && $0.key != "F-LOT-TWICE"
        }
        .filter { $0.value.count > 1 }
        #expect(several.map { "\($0.key): \($0.value)" }.sorted() == [])
        #expect(try refused()["F-SEVERAL"]?.count == 6)
    }
}

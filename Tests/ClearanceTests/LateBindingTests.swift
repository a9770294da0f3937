import Quantities
import Testing

@testable import Clearance

@Suite("Late binding")
struct LateBindingTests {
    private static let now = "2026-11-18T12:00:00+08:00"

    private static func box(
        _ id: String, _ volume: String = "10", cutOff: String = "", destination: String = "ARE003"
    ) throws -> ContainerRecord {
        var box = ContainerRecord(id: id, capacity: try #require(Volume(volume)), payload: try #require(Weight("1000")))
        (box.cutOff, box.destination, box.bill) = (cutOff, destination, "B1")
        return box
    }

    private static func lot(
        _ id: String, _ volume: String = "2", planned: String = "", destination: String = "ARE003", form: String = "D1"
    ) throws -> LotRecord {
        var lot = LotRecord(
            id: id, pieces: 10, gross: try #require(Weight("100")), volume: try #require(Volume(volume)))
        (lot.state, lot.declaration, lot.plannedContainer, lot.destination) = (.released, form, planned, destination)
        return lot
    }

    private static func records(_ lots: [LotRecord], _ boxes: [ContainerRecord]) -> RecordSet {
        var (first, second) = (DeclarationRecord(id: "D1"), DeclarationRecord(id: "D2"))
        (first.state, second.state) = (.released, .held)
        var records = RecordSet()
        records.job = JobRecord(id: "J", flow: .inspectBeforeLoad, isTransit: false)
        (records.lots, records.declarations, records.containers) = (lots, [first, second], boxes)
        return records
    }

    private func bound(_ records: RecordSet) -> [String] {
        LateBinding(records, time: Self.now).assignments.map { "\($0.lot) \($0.container)" }
    }

    @Test("A lot goes where the plan had it while it fits; the rest into what the others have left")
    func leastChange() throws {
        let lots = try [
            Self.lot("L1", "6", planned: "C1"), Self.lot("L2", "6", planned: "C1"), Self.lot("L3", "4", planned: "C1"),
        ]
        let records = Self.records(lots, try [Self.box("C1"), Self.box("C2")])
        #expect(bound(records) == ["L1 C1", "L2 C2", "L3 C1"])
        #expect(LateBinding(records, time: Self.now).left == [])
    }

    @Test("A box past its cut-off, of another destination, or closed takes nothing")
    func unsuitable() throws {
        var closed = try Self.box("C3")
        closed.state = .closed
        let boxes = try [
            Self.box("C1", cutOff: "2026-11-18T11:59:59+08:00"), Self.box("C2", destination: "KEN009"), closed,
        ]
        let binding = LateBinding(Self.records([try Self.lot("L1", planned: "C1")], boxes), time: Self.now)
        #expect(binding.assignments == [])
        #expect(binding.left == [LateBinding.Left(lot: "L1", reason: .noBox)])
    }

    @Test("What fits nowhere stays, and nothing beyond a box's room is assigned")
    func full() throws {
        let lots = try (1...7).map { try Self.lot("L\($0)", "3") }
        let binding = LateBinding(Self.records(lots, try [Self.box("C1"), Self.box("C2")]), time: Self.now)
        #expect(binding.assignments.count == 6)
        #expect(binding.left.map(\.reason) == [.full])
        for box in ["C1", "C2"] { #expect(binding.assignments.count { $0.container == box } == 3) }
    }

    @Test("Held lots, lots of a held declaration and lots in a box are left alone")
    func notReleased() throws {
        var held = try Self.lot("L1")
        held.state = .held
        var aboard = try Self.lot("L2")
        (aboard.state, aboard.container) = (.assigned, "C1")
        let lots = [held, aboard, try Self.lot("L3", form: "D2"), try Self.lot("L4")]
        #expect(bound(Self.records(lots, [try Self.box("C1")])) == ["L4 C1"])
    }

    @Test("Lots of one separate value go into different boxes, whatever is in them already")
    func apart() throws {
        var lots = try (1...4).map { try Self.lot("L\($0)", planned: $0 == 2 ? "C1" : "") }
        for index in 0..<3 { lots[index].separate = "S" }
        (lots[0].state, lots[0].container) = (.assigned, "C1")
        let boxes = try [Self.box("C1"), Self.box("C2")]
        let binding = LateBinding(Self.records(lots, boxes), time: Self.now)
        #expect(binding.assignments.map { "\($0.lot) \($0.container)" } == ["L2 C2", "L4 C1"])
        #expect(binding.left == [LateBinding.Left(lot: "L3", reason: .apart)])
    }

    @Test("More values than the plain problem has dimensions")
    func manyValues() throws {
        var lots = try (100...179).map { try Self.lot("L\($0)", "0.2") }
        for index in lots.indices {
            (lots[index].separate, lots[index].gross) = ("S\(index / 2)", Weight(scaled: 100_000))
        }
        let binding = LateBinding(
            Self.records(lots, try [Self.box("C1"), Self.box("C2")]), time: Self.now)
        #expect(binding.left == [])
        for box in ["C1", "C2"] { #expect(binding.assignments.count { $0.container == box } == 40) }
        let boxOf = Dictionary(binding.assignments.map { ($0.lot, $0.container) }) { first, _ in first }
        for index in 0..<40 { #expect(boxOf["L\(100 + 2 * index)"] != boxOf["L\(101 + 2 * index)"]) }
    }
}

import Consignments
import Declarations
import Findings
import Foundation
import Loading
import Platform
import Quantities
import Synchronization
import Testing
import Zuhuo

/// A planner whose plan is changed afterwards.
private struct SpoiltLoadPlanner: LoadPlanner {
    let spoil: @Sendable (inout LoadPlan) -> Void

    func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        var plan = BestFitLoadPlanner().plan(lots, of: book, for: job)
        spoil(&plan)
        return plan
    }
}

/// A planner whose groups are changed afterwards.
private struct SpoiltDeclarationPlanner: DeclarationPlanner {
    let spoil: @Sendable (inout DeclarationPlan) -> Void

    func plan(_ division: LotGroup, of input: DeclarationInput) -> DeclarationPlan {
        var plan = SequentialDeclarationPlanner().plan(division, of: input)
        spoil(&plan)
        return plan
    }
}

/// A sink that fails at its n-th output.
private final class BrokenSink: OutputSink {
    let memory = MemorySink()
    private let left: Mutex<Int>
    /// What the system says: the disk is full.
    static let trouble = PlatformError(operation: "write", path: "OUT", number: 28)

    init(after writes: Int) { left = Mutex(writes) }

    private func count() throws(PlatformError) {
        let isOver = left.withLock { left in
            left -= 1
            return left < 0
        }
        if isOver { throw Self.trouble }
    }

    func write(name: String, bytes: Span<UInt8>) throws(PlatformError) {
        try count()
        try memory.write(name: name, bytes: bytes)
    }

    func stream(name: String) throws(PlatformError) -> Platform.OutputStream {
        try count()
        return try memory.stream(name: name)
    }
}

@Suite struct FailureTests {
    /// Sixty lots that need several boxes and declarations; the first must go into B1.
    private static func job() throws -> TestJob {
        var script = JobScript()
        script.set("limits", ["declarationValueUSD": "900.00"])
        script.set("containers", [["ref": "B1", "number": "CSQU3054383", "type": "20GP"]])
        script.set("fleet", [["type": "20GP", "available": 5]])
        var rows = (1...60).map { LotRow("L\($0)") }
        for index in rows.indices { rows[index]["volume_m3"] = "2" }
        rows[0]["container"] = "B1"
        (rows[1]["keep_with"], rows[2]["keep_with"]) = ("K", "K")
        return try TestJob(script, rows: rows)
    }

    private static let spoiltLoads: [@Sendable (inout LoadPlan) -> Void] = [
        { plan in plan.containers[0].lots.removeLast() },
        { plan in plan.containers[1].lots.append(plan.containers[0].lots[0]) },
        { plan in
            plan.containers[0].lots += plan.containers[1].lots
            plan.containers[1].lots = []
        },
        { plan in
            let first = plan.containers[0].lots.removeFirst()
            let other = plan.containers[1].lots.removeLast()
            plan.containers[1].lots.insert(first, at: 0)
            plan.containers[0].lots.append(other)
        },
        { plan in plan.containers[1].capacity.volume = Volume(scaled: 90_000_000) },
        { plan in plan.containers[1].ref = plan.containers[0].ref },
        { plan in plan.lowerBound = plan.containers.count + 1 },
    ]

    @Test(arguments: spoiltLoads.indices)
    func aWrongLoadIsRefusedBeforeAnythingIsWritten(index: Int) throws {
        let planner = RunPlanner(loadPlanner: SpoiltLoadPlanner(spoil: Self.spoiltLoads[index]))
        let sink = MemorySink()
        #expect { try Self.job().run(planner: planner, sink: sink) } throws: { error in
            guard case .planRefused(let reason) = error as? RunError else { return false }
            return !reason.isEmpty && "\(error)".hasPrefix("internal error")
        }
        #expect(sink.files.isEmpty)
    }

    private static let spoiltGroups: [@Sendable (inout DeclarationPlan) -> Void] = [
        { plan in plan.groups[0].lots.removeLast() },
        { plan in plan.groups[0].lots.append(plan.groups[0].lots[0]) },
        { plan in plan.groups[1].lots.append(plan.groups[0].lots[0]) },
        { plan in plan.groups.removeLast() },
        { plan in
            let all = plan.groups.flatMap(\.lots).sorted()
            plan.groups = [LotGroup(purchaser: 0, container: plan.groups[0].container, lots: all)]
        },
        { plan in plan.groups[0].purchaser = 1 },
        { plan in plan.groups[0].container = 1 },
    ]

    @Test(arguments: spoiltGroups.indices)
    func wrongDeclarationsAreRefusedAndNoFolderAppears(index: Int) throws {
        let planner = RunPlanner(declarationPlanner: SpoiltDeclarationPlanner(spoil: Self.spoiltGroups[index]))
        let job = try Self.job()
        job.script.set("purchasers", [JobScript.purchaser("P1"), JobScript.purchaser("P2")])
        for row in job.rows.indices { job.rows[row]["purchaser"] = "P1" }
        let parent = NSTemporaryDirectory() + "zuhuo-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: parent) }
        do {
            let sink = try OutputFolder(committingTo: parent + "/OUT", replacing: false)
            #expect { try job.run(planner: planner, sink: sink) } throws: { error in
                if case .planRefused = error as? RunError { true } else { false }
            }
            sink.abandon()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent) == [])
    }

    @Test(arguments: [1, 3])
    func aSinkThatFailsEndsTheRunWhereverItFails(workers: Int) throws {
        let job = try Self.job()
        job.rows[3]["hs"] = "0000000000"
        let count = try job.run().files.count
        #expect(count > 20)
        for writes in 0..<count {
            let sink = BrokenSink(after: writes)
            #expect { try job.run(RunOptions(workers: workers), sink: sink) } throws: { error in
                guard case .platform(let trouble) = error as? RunError else { return false }
                return trouble.kind == .full
            }
            #expect(sink.memory.files.count <= writes)
        }
        _ = try job.run(sink: BrokenSink(after: count))
    }

    @Test func allOrNothingWritesNoDeclarationWhenARowIsRefused() throws {
        let job = try Self.job()
        let options = RunOptions(allOrNothing: true)
        #expect(try job.run(options).report.declarations > 1)
        job.rows[5]["hs"] = "0000000000"
        let outcome = try job.run(options)
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 1 && outcome.report.lotsRead == 60)
        #expect(outcome.files.keys.sorted() == ["findings.json", "lots.invalid.csv", "lots.valid.csv"])
        #expect(WrittenTable(outcome.files["lots.invalid.csv"] ?? []).records.map { $0["lot"] } == ["L6"])
        #expect(WrittenTable(outcome.files["lots.valid.csv"] ?? []).records.count == 59)
    }

    @Test func allOrNothingHoldsWhenPlanningRefusesALot() throws {
        let job = try Self.job()
        job.rows[5]["total"] = "7000"
        let outcome = try job.run(RunOptions(allOrNothing: true))
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 1)
        #expect(outcome.files["plan.json"] == nil)
    }

    @Test func rowsRefusedOnTheWayInAndByPlanningStandTogetherInTheirOrder() throws {
        let job = try Self.job()
        job.rows[3]["total"] = "70000000"
        job.rows[5]["hs"] = "123"
        job.rows[5]["quantity"] = "0"
        job.rows[8]["lot"] = "L6"
        job.rows[9]["volume_m3"] = "900"
        let outcome = try job.run()
        let refused = WrittenTable(outcome.files["lots.invalid.csv"] ?? []).records
        #expect(refused.map { $0["lot"] } == ["L4", "L6", "L6", "L10"])
        #expect(refused[1]["rule"] == "MP-HS-001; MP-LOT-020")
        #expect(refused[2]["rule"] == "MP-LOT-002")
        #expect(refused[2]["message"] == "批次号 L6 重复。 / The lot number L6 stands twice.")
        #expect(refused.allSatisfy { !($0["rule"] ?? "").isEmpty && ($0["message"] ?? "").contains(" / ") })
        #expect(WrittenTable(outcome.files["lots.valid.csv"] ?? []).records.count == 56)
    }

    @Test func otherChargesMayBeDeducted() throws {
        var script = JobScript()
        script.set(
            "terms/charges", [["kind": "other", "amount": "-12.50", "currency": "USD", "basis": "value"]])
        let outputs = try WrittenOutputs(TestJob(script).run().files)
        #expect(outputs.messages.values.map { $0.head["OtherRate"] } == ["-12.5"])
        #expect(outputs.messages.values.map { $0.head["OtherMark"] } == ["3"])
        script.set(
            "terms/charges", [["kind": "inland", "amount": "-12.50", "currency": "USD", "basis": "value"]])
        #expect(try TestJob(script).run().report.hasErrors)
    }

    @Test func onlyBadRows() throws {
        var rows = (1...5).map { LotRow("L\($0)") }
        for index in rows.indices { rows[index]["hs"] = "123" }
        let outcome = try TestJob(rows: rows).run()
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 5 && outcome.report.lotsRead == 5)
        let outputs = try WrittenOutputs(outcome.files)
        #expect(outputs.messages.isEmpty && outputs.plan["refused"]?.elements?.count == 5)
        #expect(outputs.reconciliation.first { $0["项目"] == "拒绝:读入时" }?["批数"] == "5")
        #expect(outcome.files["lots.invalid.csv"] != nil)
    }

    @Test func chargesWithNobodyToBearThem() throws {
        var script = JobScript()
        script.set("terms/lotPriceBasis", "EXW")
        script.set(
            "terms/charges", [["kind": "inland", "amount": "100.00", "currency": "CNY", "basis": "value"]])
        var row = LotRow("L1")
        #expect(try TestJob(script, rows: [row]).run().report.declarations == 1)
        row["volume_m3"] = "900"
        let outcome = try TestJob(script, rows: [row]).run()
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 1)
        #expect(try TestJob(script, rows: []).run().report.lotsRefused == 0)
    }

    @Test func noLotAtAll() throws {
        let outcome = try TestJob(rows: []).run()
        #expect(outcome.report.lotsRead == 0 && outcome.report.declarations == 0)
        let outputs = try WrittenOutputs(outcome.files)
        #expect(outputs.plan["declarations"]?.elements == [] && outputs.plan["totals"]?["packages"]?.text == "0")
        #expect(outputs.reconciliation.first { $0["项目"] == "读入" }?["批数"] == "0")
    }

    @Test func oneLot() throws {
        let outcome = try TestJob().run()
        #expect(outcome.errors == [] && outcome.report.declarations == 1 && outcome.report.containers == 1)
        let outputs = try WrittenOutputs(outcome.files)
        let message = try #require(outputs.messages.values.first)
        // 700 CNY at 7.0875 are 98.765… USD.
        #expect(message.items.map { $0["DeclTotal"] } == ["98.77"])
        #expect(message.items.map { $0["DeclPrice"] } == ["0.9877"])
        #expect(message.head["PackNo"] == "5" && message.head["GrossWet"] == "120" && message.head["NetWt"] == "100")
    }

    @Test func aJobFileWithAnErrorDeclaresNothing() throws {
        var script = JobScript()
        script.set("declarant/creditCode", "91330782MA2QXB020X")
        let outcome = try TestJob(script).run()
        #expect(outcome.errors == ["MP-IDN-001"])
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 1)
        #expect(outcome.files.keys.sorted() == ["findings.json"])
    }

    @Test func aFullCapIsKeptByTheCent() throws {
        var script = JobScript()
        script.set("terms/lotCurrency", "USD")
        var row = LotRow("L1")
        (row["currency"], row["total"]) = ("USD", "150000.00")
        #expect(try TestJob(script, rows: [row]).run().report.declarations == 1)
        row["total"] = "150000.01"
        let outcome = try TestJob(script, rows: [row]).run()
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 1)
        #expect(outcome.files["lots.invalid.csv"] != nil)
    }

    @Test func anAbsurdLotLeavesItsNeighboursAlone() throws {
        let job = try TestJob(rows: (1...4).map { LotRow("L\($0)") })
        job.rows[0]["packages"] = "999999999"
        let outcome = try job.run()
        let refused = WrittenTable(outcome.files["lots.invalid.csv"] ?? []).records
        #expect(refused.map { $0["lot"] } == ["L1"] && refused.map { $0["rule"] } == ["MP-DEC-003"])
        #expect(outcome.report.declarations == 1 && outcome.report.lotsRefused == 1)
        job.rows[0]["packages"] = "5"
        job.rows[2]["packages"] = "400000000"
        job.rows[3]["packages"] = "600000000"
        #expect(WrittenTable(try job.run().files["lots.invalid.csv"] ?? []).records.map { $0["lot"] } == ["L4"])
        job.rows[3]["packages"] = "599999989"
        #expect(try job.run().report.lotsRefused == 0)
    }

    @Test func rowsThatAreNoLotsAreLeftOutAndAccountedFor() throws {
        let job = try TestJob(rows: (1...3).map { LotRow("L\($0)") })
        job.rows[1]["hs"] = "123"
        let empty = LotRow("").cells.mapValues { _ in "" }
        for cells in [["lot": "合计", "packages": "15"], ["name": "备注"]] {
            var row = LotRow("")
            row.cells = empty.merging(cells) { $1 }
            job.rows.append(row)
        }
        let outcome = try job.run()
        #expect(outcome.report.lotsRead == 3 && outcome.report.lotsRefused == 1 && outcome.report.rowsLeftOut == 2)
        let outputs = try WrittenOutputs(outcome.files)
        #expect(outputs.reconciliation.first { $0["项目"] == "读入" }?["批数"] == "3")
        #expect(outputs.reconciliation.first { $0["项目"] == "略过:非货物行" }?["批数"] == "2")
        #expect(outputs.plan["refused"]?.elements?.count == 1)
        let invalid = WrittenTable(outcome.files["lots.invalid.csv"] ?? []).records
        #expect(invalid.map { $0["lot"] } == ["L2", "合计", ""])
        #expect(invalid.map { $0["rule"] } == ["MP-HS-001", "MP-TAB-022", "MP-TAB-025"])
        #expect(WrittenTable(outcome.files["lots.valid.csv"] ?? []).records.map { $0["lot"] } == ["L1", "L3"])
        job.rows.remove(at: 1)
        let strict = try job.run(RunOptions(allOrNothing: true))
        #expect(strict.report.declarations == 1 && !strict.report.hasErrors)
    }

    @Test func aJobFileWithAnErrorStillTellsBadRowsApart() throws {
        var script = JobScript()
        script.set("declarant/creditCode", "91330782MA2QXB020X")
        let job = try TestJob(script, rows: [LotRow("L1"), LotRow("L2")])
        job.rows[1]["hs"] = "123"
        let outcome = try job.run()
        #expect(outcome.report.declarations == 0 && outcome.report.lotsRefused == 2 && outcome.report.hasSplits)
        #expect(outcome.files.keys.sorted() == ["findings.json", "lots.invalid.csv", "lots.valid.csv"])
        #expect(WrittenTable(outcome.files["lots.invalid.csv"] ?? []).records.map { $0["lot"] } == ["L2"])
    }
}

import Consignments
import Declarations
import Findings
import Loading
import Synchronization
import Testing
import Zuhuo

/// Loads as the planner does, and counts how often.
private final class CountingLoader: LoadPlanner {
    let calls = Atomic<Int>(0)

    func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        calls.add(1, ordering: .relaxed)
        return ConsolidatingLoadPlanner().plan(lots, of: book, for: job)
    }
}

/// Groups as the planner does, and keeps which containers it was told.
private final class CuriousPlanner: DeclarationPlanner {
    private let told = Mutex<Set<Int32>>([])
    var containers: Set<Int32> { told.withLock { $0 } }

    func plan(_ division: LotGroup, of input: DeclarationInput) -> DeclarationPlan {
        told.withLock { $0.formUnion(input.containerOfLot) }
        return SequentialDeclarationPlanner().plan(division, of: input)
    }
}

/// Load and declarations are planned side by side under late binding; nothing but the time may tell.
@Suite struct PlanningRoundTests {
    /// Sixty lots of 2 m3, for which two small boxes do not do.
    private static func job(binding: String, boxes: Int) throws -> TestJob {
        var script = JobScript()
        script.set("containerBinding", binding)
        script.set("limits", ["declarationValueUSD": "900.00"])
        script.set("fleet", [["type": "20GP", "available": boxes]])
        var rows = (1...60).map { LotRow("L\($0)") }
        for index in rows.indices { rows[index]["volume_m3"] = "2" }
        return try TestJob(script, rows: rows)
    }

    @Test(arguments: ["early", "late"], [2, 5])
    func theNumberOfWorkersShowsInNoByte(binding: String, boxes: Int) throws {
        let job = try Self.job(binding: binding, boxes: boxes)
        let one = try job.run(RunOptions(workers: 1))
        let two = try job.run(RunOptions(workers: 2))
        #expect(one.files == two.files)
        #expect((one.report.lotsRefused > 0) == (boxes == 2))
        #expect(one.report.declarations > 1)
    }

    @Test(arguments: [1, 2], [2, 5])
    func lotsAreLoadedOnce(workers: Int, boxes: Int) throws {
        let job = try Self.job(binding: "late", boxes: boxes)
        let loader = CountingLoader()
        _ = try job.run(RunOptions(workers: workers), planner: RunPlanner(loadPlanner: loader))
        #expect(loader.calls.load(ordering: .relaxed) == 1)
    }

    @Test(arguments: [1, 2])
    func declarationsOfLateBindingKnowNoContainers(workers: Int) throws {
        for (binding, isTold) in [("late", false), ("early", true)] {
            let job = try Self.job(binding: binding, boxes: 5)
            let planner = CuriousPlanner()
            _ = try job.run(RunOptions(workers: workers), planner: RunPlanner(declarationPlanner: planner))
            #expect(planner.containers.contains { $0 >= 0 } == isTold)
        }
    }
}

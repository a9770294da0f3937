import Findings
import JSONText
import Platform
import Testing

@testable import Zuhuo

/// Changing a plan: what is not touched stays byte for byte, nothing is lost, the verifiers are content.
@Suite struct ReplanTests {
    /// The outputs of a changed plan and what moved; the run verifies and reconciles it.
    static func changed(
        _ test: TestJob, _ record: PlanRecord, _ change: PlanChange
    ) throws -> (files: [String: [UInt8]], replan: RunReplan?, report: RunReport)? {
        let read = try test.read()
        guard let input = read.value else { return nil }
        let planned = try RunReplanner().plan(input.book, for: input.job, from: record, change: change)
        let memory = MemorySink()
        let report = try DeclareRun().write(
            Checked(planned.value?.plan, planned.findings), of: input, findings: read.findings, sink: memory)
        return (memory.files, planned.value, report)
    }

    /// Names of boxes and declarations that a lot entered or left, or in which a lot does no longer stand.
    static func touched(_ replan: RunReplan, _ record: PlanRecord) -> Set<String> {
        let book = replan.plan.input.book
        let out = Set((replan.withdrawn + replan.held).map { book.id(of: Int($0)) })
        let stay = Set(replan.plan.unloaded.map { book.id(of: Int($0)) })
        var names = Set((replan.loadMoves + replan.declarationMoves).flatMap { [$0.from, $0.to].compactMap { $0 } })
        for box in record.containers where !out.isDisjoint(with: box.lots) { names.insert(box.ref) }
        for declaration in record.declarations where !out.subtracting(stay).isDisjoint(with: declaration.lots) {
            names.insert(declaration.ref)
        }
        return names
    }

    /// How the names of a declaration's lists begin.
    static func lists(_ message: String) -> String {
        "lists/" + message.dropFirst("declarations/".count).prefix { $0 != "." } + "."
    }

    static func files(_ plan: [UInt8]) throws -> [String: String] {
        let declarations = try JSONParser.parse(plan)["declarations"]?.elements ?? []
        return Dictionary(uniqueKeysWithValues: declarations.map { ($0["ref"]?.text ?? "", $0["file"]?.text ?? "") })
    }

    @Test(arguments: 0..<6) func whatIsNotTouchedStaysByteForByte(block: Int) throws {
        let test = try TestJob()
        var (boxes, messages, listed, changes) = (0, 0, 0, 0)
        for seed in block * 20..<(block + 1) * 20 {
            var random = SplitMix(state: UInt64(seed + 90_000))
            let job = RandomJob(seed: UInt64(seed + 40_000))
            let new = random.number(0...2)
            (test.script, test.rows) = (job.script, Array(job.rows.dropLast(new)))
            let first = try test.run()
            guard let plan = first.files["plan.json"] else { continue }
            let record = try PlanRecord(plan)
            let lots = record.declarations.flatMap(\.lots)
            guard !lots.isEmpty else { continue }
            var change = PlanChange()
            if random.once(in: 2) { change.withdrawn = [random.pick(lots), random.pick(lots)] }
            if random.once(in: 3) { change.held = ["declaration:" + random.pick(record.declarations).ref] }
            test.rows = job.rows
            let second = try #require(try Self.changed(test, record, change), "seed \(seed)")
            guard let replan = second.replan, second.report.declarations > 0 else { continue }
            changes += 1
            let names = Self.touched(replan, record)
            for box in record.containers where !box.lots.isEmpty && !names.contains(box.ref) {
                #expect(second.files["packing/\(box.ref).csv"] == first.files["packing/\(box.ref).csv"], "seed \(seed)")
                boxes += 1
            }
            let (old, now) = (try Self.files(plan), try Self.files(second.files["plan.json"] ?? []))
            let isEarly = job.script.values["containerBinding"] as? String == "early"
            for declaration in record.declarations where !names.contains(declaration.ref) {
                if isEarly, declaration.containers.contains(where: { names.contains($0) }) { continue }
                let file = try #require(old[declaration.ref])
                #expect(now[declaration.ref] == file, "seed \(seed)")
                #expect(second.files[file] != nil && second.files[file] == first.files[file], "seed \(seed)")
                let lists = first.files.keys.filter { $0.hasPrefix(Self.lists(file)) }
                #expect(lists.count == 2, "seed \(seed)")
                // The lists name the container of each lot: they stay where those stay.
                let itsBoxes = record.containers.filter { !Set($0.lots).isDisjoint(with: declaration.lots) }
                if !itsBoxes.contains(where: { names.contains($0.ref) }) {
                    for list in lists { #expect(second.files[list] == first.files[list], "seed \(seed), \(list)") }
                    listed += 1
                }
                messages += 1
            }
            let again = try PlanRecord(second.files["plan.json"] ?? [])
            let declared = Set(again.declarations.flatMap(\.lots))
            #expect(declared.count + second.report.lotsRefused == second.report.lotsRead, "seed \(seed)")
            #expect(declared.isDisjoint(with: change.withdrawn), "seed \(seed)")
        }
        #expect(changes > 4 && boxes + messages > 4 && listed > 0)
    }

    @Test func aPlanThatIsNotChangedIsTheSameToTheLastByte() throws {
        let test = try TestJob(rows: (1...40).map { LotRow("L\($0)") })
        let first = try test.run()
        let record = try PlanRecord(first.files["plan.json"] ?? [])
        let second = try #require(try Self.changed(test, record, PlanChange()))
        #expect(second.files == first.files)
        #expect(second.replan?.loadMoves == [] && second.replan?.declarationMoves == [])
        #expect(second.replan?.isProved == true)
    }

    @Test func wordsAreNamesOfOnePart() throws {
        let test = try TestJob(rows: ["C1", "L2"].map { LotRow($0) })
        let record = try PlanRecord(try test.run().files["plan.json"] ?? [])
        #expect(throws: ReplanError.ambiguousPart("C1")) {
            try Self.changed(test, record, PlanChange(withdrawn: ["C1"]))
        }
        #expect(throws: ReplanError.unknownPart("D9")) { try Self.changed(test, record, PlanChange(held: ["D9"])) }
        for (held, withdrawn) in [("L2", "lot:L2"), ("lot:L2", "D1"), ("container:C1", "container:C1"), ("D1", "D1")] {
            #expect(throws: ReplanError.heldAndWithdrawn(held)) {
                try Self.changed(test, record, PlanChange(withdrawn: [withdrawn], held: [held]))
            }
        }
        let nested = try #require(try Self.changed(test, record, PlanChange(withdrawn: ["L2"], held: ["D1"])))
        #expect(nested.report.findings.contains { $0.rule.text == "MP-RPL-001" && $0.place.lot == "L2" })
        #expect(throws: ReplanError.takenFromFixed(lot: "L2", part: "C1")) {
            try Self.changed(test, record, PlanChange(withdrawn: ["L2"], fixed: ["container:C1"]))
        }
        let second = try #require(try Self.changed(test, record, PlanChange(withdrawn: ["lot:C1"])))
        #expect(second.report.findings.map(\.rule.text) == ["MP-RPL-001"])
        #expect(second.report.lotsRefused == 1)
        var other = record
        other.job = "X"
        #expect(throws: ReplanError.otherJob("X")) { try Self.changed(test, other, PlanChange()) }
    }

    @Test func aHeldDeclarationStaysDeclaredUnderLateBinding() throws {
        let test = try TestJob(rows: (1...4).map { LotRow("L\($0)") })
        let first = try test.run()
        let record = try PlanRecord(first.files["plan.json"] ?? [])
        let second = try #require(try Self.changed(test, record, PlanChange(held: ["L1"])))
        let now = try PlanRecord(second.files["plan.json"] ?? [])
        #expect(now.containers.map(\.lots) == [["L2", "L3", "L4"]])
        #expect(now.declarations.map(\.lots) == [["L1", "L2", "L3", "L4"]])
        #expect(second.files.filter { $0.key.hasSuffix(".xml") } == first.files.filter { $0.key.hasSuffix(".xml") })
    }

    @Test func chargesStayAsTheyWereSpread() throws {
        var script = JobScript()
        script.set("terms/transactionMode", "C&F")
        script.set(
            "terms/charges", [["kind": "freight", "amount": "100.00", "currency": "USD", "basis": "volume"]])
        let test = try TestJob(script, rows: (1...4).map { LotRow("L\($0)") })
        let record = try PlanRecord(try test.run().files["plan.json"] ?? [])
        let second = try #require(try Self.changed(test, record, PlanChange(withdrawn: ["L4"])))
        #expect(second.report.findings.map(\.rule.text) == ["MP-RPL-003", "MP-RPL-001"])
        // 3 lots of 700 CNY at 7.0875 and three quarters of the freight.
        #expect(second.report.cents == 37_130)
        test.rows.removeLast()
        #expect(throws: ReplanError.lotsGone(["L4"])) { try Self.changed(test, record, PlanChange()) }
    }
}

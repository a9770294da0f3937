import CodeLists
import Findings
import Foundation
import Platform
import Zuhuo

/// The standard job, changed, planned, and its plan changed.
///
/// Changes: those of `JobCase`, and
///
///     withdraw L1      neither loaded nor declared
///     hold L1          not loaded for now
///     codes NAME = CSV changed with a newer code table, written as in `CodesCase`
enum ReplanCase {
    static func run(_ edits: [Edit]) throws -> Outcome {
        let scratch = try Scratch()
        let own = ["withdraw", "hold", "codes"]
        let ofJob = edits.filter { !own.contains($0.verb) }
        let (first, outputs) = try planned(ofJob, in: scratch)
        guard let plan = outputs["plan.json"] else { throw FixtureFault(description: "there is no plan to change") }
        let input = try edits.first { $0.verb == "codes" }.map { try read(scratch, codes: $0) } ?? first
        let change = PlanChange(
            withdrawn: edits.filter { $0.verb == "withdraw" }.map(\.target),
            held: edits.filter { $0.verb == "hold" }.map(\.target))
        let changed = try RunReplanner().plan(input.book, for: input.job, from: PlanRecord(plan), change: change)
        let report = try DeclareRun().write(
            Checked(changed.value?.plan, changed.findings), of: input, findings: FindingList(), sink: MemorySink())
        return Outcome(findings: Array(report.findings), inputs: try JobCase(ofJob).files())
    }

    /// The job, read with a newer code table.
    private static func read(_ scratch: Scratch, codes edit: Edit) throws -> JobInput {
        let file = CodeListFile(name: edit.target, bytes: Array(CodesCase.expanded(edit.value ?? "").utf8))
        guard let edition = CodeListFolder.read([file]).value else { throw FixtureFault(description: "no code table") }
        var options = RunOptions()
        options.codes = edition
        guard let input = try JobFolder.read(path: scratch.path + "/job.json", options: options).value else {
            throw FixtureFault(description: "the job cannot be read")
        }
        return input
    }

    /// The job after changes, as it was read, and its outputs.
    static func planned(_ edits: [Edit], in scratch: Scratch) throws -> (input: JobInput, outputs: [String: [UInt8]]) {
        for (name, bytes) in try JobCase(edits).files() { try scratch.write(bytes, name) }
        let read = try JobFolder.read(path: scratch.path + "/job.json", options: RunOptions())
        guard let input = read.value else { throw FixtureFault(description: "the job cannot be read") }
        let memory = MemorySink()
        _ = try DeclareRun().declare(input, findings: read.findings, sink: memory)
        return (input, memory.files)
    }
}

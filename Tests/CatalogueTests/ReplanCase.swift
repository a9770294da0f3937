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
///     then lot L2 name = TEXT, or any other change of `JobCase`: made after planning, before the plan is changed
///     codes NAME = CSV changed with a newer code table, written as in `CodesCase`
enum ReplanCase {
    static func run(_ edits: [Edit]) throws -> Outcome {
        let scratch = try Scratch()
        let own = ["withdraw", "hold", "codes", "then"]
        let ofJob = edits.filter { !own.contains($0.verb) }
        let (first, outputs) = try planned(ofJob, in: scratch)
        guard let plan = outputs["plan.json"] else { throw FixtureFault(description: "there is no plan to change") }
        let later = ofJob + edits.filter { $0.verb == "then" }.map(afterwards)
        let input =
            try edits.first { $0.verb == "codes" }.map { try read(scratch, codes: $0) }
            ?? (later.count == ofJob.count ? first : try read(later, in: scratch))
        let change = PlanChange(
            withdrawn: edits.filter { $0.verb == "withdraw" }.map(\.target),
            held: edits.filter { $0.verb == "hold" }.map(\.target))
        let changed = try RunReplanner().plan(input.book, for: input.job, from: PlanRecord(plan), change: change)
        let report = try DeclareRun().write(
            Checked(changed.value?.plan, changed.findings), of: input, findings: FindingList(), sink: MemorySink())
        return Outcome(findings: Array(report.findings), inputs: try JobCase(later).files())
    }

    /// A change made after planning, as the change it is.
    private static func afterwards(_ edit: Edit) -> Edit {
        let verb = String(edit.target.prefix { $0 != " " })
        return Edit(verb: verb, target: String(edit.target.dropFirst(verb.count + 1)), value: edit.value)
    }

    /// The job as it is after some changes.
    private static func read(_ edits: [Edit], in scratch: Scratch) throws -> JobInput {
        for (name, bytes) in try JobCase(edits).files() { try scratch.write(bytes, name) }
        guard let input = try JobFolder.read(path: scratch.path + "/job.json", options: RunOptions()).value else {
            throw FixtureFault(description: "the changed job cannot be read")
        }
        return input
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

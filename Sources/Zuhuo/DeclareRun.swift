import CodeLists
import Consignments
import Declarations
import EmbeddedData
import Filing
import Findings
import JSONText
import Loading
import Markup
import Platform
import Quantities
import Valuation

/// The whole run in one call: lots in; containers, valued declarations, checked XML and every list out.
///
/// Nothing reaches the sink's final place before every plan was verified, every message checked against the schema and
/// the lots reconciled; the caller commits the sink after ``declare(_:findings:sink:)`` returned.
public struct DeclareRun: Sendable {
    /// How the run is done.
    public var options: RunOptions
    /// Who plans.
    public var planner: RunPlanner

    /// A run.
    public init(options: RunOptions = RunOptions(), planner: RunPlanner = RunPlanner()) {
        self.options = options
        self.planner = planner
    }

    /// Declares a job whose lots have been read.
    /// - Parameters:
    ///   - input: The job and its lots.
    ///   - findings: What was found on the way in.
    ///   - sink: Where the outputs go.
    /// - Returns: The report; where nothing could be declared it says why and only the findings are written.
    public func declare(
        _ input: JobInput, findings: FindingList, sink: any OutputSink
    ) throws(RunError) -> RunReport {
        let planned = planner.plan(input.book, for: input.job, workers: options.workers)
        return try write(planned, of: input, findings: findings, sink: sink)
    }

    /// Writes a plan of a job whose lots have been read: verifies it, makes the declarations and every list.
    /// - Parameters:
    ///   - planned: The plan, made from `input`; no value where there is none, the findings say why.
    ///   - input: The job and its lots.
    ///   - findings: What was found on the way in.
    ///   - sink: Where the outputs go.
    public func write(
        _ planned: Checked<RunPlan>, of input: JobInput, findings: FindingList, sink: any OutputSink
    ) throws(RunError) -> RunReport {
        let (book, job) = (input.book, input.job)
        var report = RunReport(findings: findings)
        let documents = AttachedFile.read(job, folder: input.folder)
        report.findings.append(contentsOf: documents.findings.filter { !Self.isNamed($0, by: findings, of: input) })
        report.findings.append(contentsOf: planned.findings)
        guard let plan = planned.value, !documents.hasErrors, !Self.hasJobErrors(findings, input) else {
            return try refuseAll(report, input, findings, sink)
        }
        report.findings.append(contentsOf: plan.findings)
        report.findings.append(contentsOf: plan.refused.lazy.map(\.finding))
        try verify(plan, book)
        let filing = FilingRules.findings(plan.input, plan: plan.load)
        report.findings.append(contentsOf: filing)
        if filing.contains(where: { $0.severity == .error }) { return try refuseAll(report, input, findings, sink) }
        let outputs = RunOutputs(
            plan: plan, options: options, inputs: [input.digest] + book.tables.map(InputDigest.init),
            attachments: documents.value ?? [],
            splits: TableSplit.all(input.tables, book: book, plan: plan, findings: findings), sink: sink)
        try outputs.write(&report)
        return report
    }

    /// Whether the reader of the job file has refused a document's name already.
    private static func isNamed(_ finding: Finding, by findings: FindingList, of input: JobInput) -> Bool {
        let names = [JobRules.attachmentName.code, JobRules.duplicateAttachment.code]
        return findings.about(input.digest.file).contains {
            names.contains($0.rule) && $0.place.path == finding.place.path
        }
    }

    /// Whether the job file itself has an error: what it says stands on every declaration, so then none is made.
    private static func hasJobErrors(_ findings: FindingList, _ input: JobInput) -> Bool {
        findings.about(input.digest.file).contains { $0.severity == .error && $0.place.path != nil }
    }

    /// Nothing is declared; the findings say why, and rows that could not have been anyhow are told apart.
    private func refuseAll(
        _ report: RunReport, _ input: JobInput, _ findings: FindingList, _ sink: any OutputSink
    ) throws(RunError) -> RunReport {
        let book = input.book
        var report = report
        report.lotsRead = book.lots.count + book.refused.count
        report.lotsRefused = report.lotsRead
        report.rowsLeftOut = book.leftOut.count
        let splits = TableSplit.all(input.tables, book: book, plan: nil, findings: findings)
        try RunOutputs.writeRefusals(&report, splits, to: sink)
        return report
    }

    private func verify(_ plan: RunPlan, _ book: LotBook) throws(RunError) {
        let notLoaded = Set(plan.refused.map(\.lot)).union(plan.unloaded.map { Int($0) })
            .subtracting(plan.load.refused.map(\.lot))
        let offered = book.lots.indices.filter { !notLoaded.contains($0) }.map(UInt32.init)
        let checks = PlanChecks(plan: plan, offered: offered)
        let violations = Workers.map(count: checks.count, workers: options.workers) { checks.first($0) }
        for case let violation? in violations { throw .planRefused(violation) }
    }
}

/// What is checked of a plan before anything is made of it; each check stands for itself.
private struct PlanChecks: Sendable {
    let plan: RunPlan
    /// The lots for which there has to be a place.
    let offered: [UInt32]

    var count: Int { 2 + plan.valued.count }

    /// The first thing that a check finds wrong.
    func first(_ check: Int) -> String? {
        let input = plan.input
        switch check {
        case 0:
            return LoadPlanVerifier.violations(
                of: plan.load, for: offered, in: input.book, job: input.job, keeping: plan.keptRefs
            ).first.map { "\($0)" }
        case 1:
            return DeclarationVerifier().verifyCoverage(plan.declarations, input: input).first.map { "\($0)" }
        default:
            return DeclarationVerifier().verifyValuation(plan.valued[check - 2]).first.map { "\($0)" }
        }
    }
}

/// An input of a run and the SHA-256 of its bytes.
public struct InputDigest: Hashable, Sendable {
    /// The file as the user named it.
    public let file: String
    /// 64 hexadecimal digits.
    public let sha256: String

    /// A digest.
    public init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }

    /// The digest of a table that was read.
    public init(_ table: SourceTable) { self.init(file: table.file, sha256: table.sha256) }
}

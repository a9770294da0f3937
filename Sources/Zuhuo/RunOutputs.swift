import Consignments
import EmbeddedData
import Messages
import Filing
import Findings
import JSONText
import Loading
import Markup
import Platform
import Quantities

/// Versions that a plan names.
public enum Edition {
    /// Version of the program.
    public static let tool = "0.1.0"
    /// Edition of the rules and code tables.
    public static let rulebook = "2026.11"
}

/// Everything a run writes, in order: packing lists, then declarations and their lists, while `plan.json` grows;
/// reconciliation, findings.
struct RunOutputs {
    let plan: RunPlan
    let options: RunOptions
    let inputs: [InputDigest]
    let attachments: [AttachedFile]
    let splits: [TableSplit]
    let sink: any OutputSink

    func write(_ report: inout RunReport) throws(RunError) {
        let book = plan.input.book
        report.lotsRead = book.lots.count + book.refused.count
        report.rowsLeftOut = book.leftOut.count
        report.lotsRefused = book.refused.count + plan.refused.count
        report.containers = plan.load.containers.count { !$0.lots.isEmpty }
        report.containerBound = plan.load.lowerBound
        report.declarationBound = plan.declarations.lowerBound
        report.currency = plan.input.valuation.currency.text
        if options.allOrNothing, report.lotsRefused > 0 { return try Self.writeRefusals(&report, splits, to: sink) }
        let reconciliation = try writeDeclarations(&report)
        try write(reconciliation.bytes, "reconciliation.csv")
        do throws(PlatformError) { try Self.write(report.findings, to: sink) } catch { throw .platform(error) }
    }

    /// Writes `findings.json` piece by piece.
    static func write(_ findings: FindingList, to sink: any OutputSink) throws(PlatformError) {
        let file = try sink.stream(name: "findings.json")
        try FindingsText.document(findings) { (piece) throws(PlatformError) in try file.write(piece) }
        try file.close()
    }

    /// What is written when nothing may be declared: why, and the tables split.
    static func writeRefusals(
        _ report: inout RunReport, _ splits: [TableSplit], to sink: any OutputSink
    ) throws(RunError) {
        do throws(PlatformError) {
            for split in splits where try split.write(to: sink) { report.hasSplits = true }
            try write(report.findings, to: sink)
        } catch {
            throw .platform(error)
        }
    }

    private func writeDeclarations(_ report: inout RunReport) throws(RunError) -> Reconciliation {
        let schema = try Self.schema()
        let emission = Emission(
            plan, options: options, attachments: attachments, sink: sink, validators: ValidatorPool(schema))
        let file: OutputStream
        do throws(PlatformError) { file = try sink.stream(name: "plan.json") } catch { throw .platform(error) }
        var text = PlanHead(plan: plan, inputs: inputs).begin()
        let append = { (part: [UInt8]) throws(RunError) in
            text.raw(part)
            if text.bytes.count > 1 << 20 { try Self.flush(&text, to: file) }
        }
        try emission.writeContainers(splits, appendToPlan: append)
        PlanHead.beginDeclarations(&text)
        let written = try emission.writeDeclarations(appendToPlan: append)
        report.declarations = written.declared.count
        report.messageBytes = written.messageBytes
        report.findings.append(contentsOf: written.findings)
        report.cents = Int64(clamping: written.declared.reduce(Int128(0)) { $0 + Int128($1.cents) })
        let reconciliation = self.reconciliation(written.declared)
        guard reconciliation.difference.isZero else { throw .notReconciled("\(reconciliation.difference)") }
        try PlanHead(plan: plan, inputs: inputs).end(
            &text, report: report, declared: reconciliation.declaredTotal
        ) { (text) throws(RunError) in try Self.flush(&text, to: file) }
        try Self.flush(&text, to: file)
        do throws(PlatformError) { try file.close() } catch { throw .platform(error) }
        return reconciliation
    }

    private static func schema() throws(RunError) -> Schema {
        do { return try MessageSchema.compiled() } catch {
            throw .messageRefused(file: "DecMessage.xsd", problem: "\(error)")
        }
    }

    private static func flush(_ text: inout JSONWriter, to file: OutputStream) throws(RunError) {
        do throws(PlatformError) { try file.write(text.bytes) } catch { throw .platform(error) }
        text.bytes.removeAll(keepingCapacity: true)
    }

    private func reconciliation(_ declared: [DeclaredMeasures]) -> Reconciliation {
        let book = plan.input.book
        let rows = Measures(book.refused)
        var read = Measures(all: book)
        read += rows
        return Reconciliation(
            read: read, refusedRows: rows,
            refusedLots: Measures(plan.refused.map { UInt32($0.lot) }, of: book), declared: declared,
            currency: plan.input.valuation.currency, rowsLeftOut: book.leftOut.count)
    }

    private func write(_ bytes: [UInt8], _ name: String) throws(RunError) {
        do throws(PlatformError) { try sink.write(name: name, bytes: bytes) } catch { throw .platform(error) }
    }
}

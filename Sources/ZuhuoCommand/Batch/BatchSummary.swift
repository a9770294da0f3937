import Findings
import JSONText
import Zuhuo

/// What became of one job of a batch.
struct BatchRun {
    let job: BatchJob
    /// The run without its findings; `nil` when the job could not be done.
    let report: RunReport?
    let place: RunPlace
    let code: ExitCode
    /// Findings by severity, most severe first.
    let counts: [(severity: Severity, count: Int)]

    init(_ job: BatchJob, _ outcome: DeclareCommand.Outcome) {
        self.job = job
        let findings = outcome.report.findings
        counts = Severity.allCases.sorted(by: >).map { ($0, findings.count(of: $0)) }
        var report = outcome.report
        report.findings = FindingList()
        self.report = report
        place = outcome.place
        code = outcome.code
    }

    init(_ job: BatchJob, _ code: ExitCode) {
        self.job = job
        self.code = code
        report = nil
        place = .nowhere
        counts = []
    }

    /// Lots that went on.
    var declared: Int { report.map { $0.declarations > 0 ? $0.lotsRead - $0.lotsRefused : 0 } ?? 0 }
}

/// A batch in numbers: a row for each job and one for all.
struct BatchSummary {
    let runs: [BatchRun]
    let language: Language

    /// 0 when all are clean, 4 when the program failed, 3 when not one job could be read, else 1.
    var code: ExitCode {
        if runs.contains(where: { $0.code == .internalError }) { return .internalError }
        if runs.allSatisfy({ $0.code == .clean }) { return .clean }
        return runs.allSatisfy { $0.report == nil && $0.code == .unusable } ? .unusable : .findings
    }

    /// A table for a person.
    var text: String {
        var rows = [
            [
                word("作业", "job"), word("读入", "lots"), word("申报", "declared"), word("集装箱", "containers"),
                word("报关单", "declarations"), word("总值", "value"), word("结果", "outcome"),
            ]
        ]
        rows += runs.map(row)
        if runs.count > 1 { rows.append(total) }
        return TextLayout.table(rows.map { $0.map(\.visible) }, rightAligned: [1, 2, 3, 4, 5])
    }

    private func row(_ run: BatchRun) -> [String] {
        guard let report = run.report else {
            return [run.job.name, "", "", "", "", "", word("没有处理", "not done")]
        }
        return [
            run.job.name, "\(report.lotsRead)", "\(run.declared)", "\(report.containers)", "\(report.declarations)",
            report.declarations > 0 ? "\(report.currency) \(Counting.money(report.cents))" : "", outcome(run),
        ]
    }

    private func outcome(_ run: BatchRun) -> String {
        if run.declared == 0 { return word("没有申报", "nothing declared") }
        switch run.code {
        case .clean: return word("好", "clean")
        default: return word("有错误", "with errors")
        }
    }

    private var total: [String] {
        let done = runs.compactMap(\.report)
        let currencies = Set(done.filter { $0.declarations > 0 }.map(\.currency))
        var cents: Int128 = 0
        for report in done { cents += Int128(report.cents) }
        let value = currencies.count == 1 ? Int64(exactly: cents) : nil
        let clean = runs.count { $0.code == .clean }
        return [
            word("合计", "all"), "\(done.reduce(0) { $0 + $1.lotsRead })", "\(runs.reduce(0) { $0 + $1.declared })",
            "\(done.reduce(0) { $0 + $1.containers })", "\(done.reduce(0) { $0 + $1.declarations })",
            value.map { "\(currencies.first ?? "") \(Counting.money($0))" } ?? "",
            word("\(runs.count) 个作业，\(clean) 个无误", "\(clean) of \(runs.count) clean"),
        ]
    }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// The same for programs.
    var json: [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("jobs")
        text.beginArray()
        for run in runs { write(run, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private func write(_ run: BatchRun, to text: inout JSONWriter) {
        text.beginObject()
        text.key("job")
        text.string(run.job.path)
        text.key("output")
        if case .folder(let path) = run.place { text.string(path) } else { text.null() }
        text.key("exitCode")
        text.integer(Int(run.code.rawValue))
        if let report = run.report {
            for (key, number) in [
                ("lots", report.lotsRead), ("declared", run.declared), ("refused", report.lotsRead - run.declared),
            ] {
                text.key(key)
                text.integer(number)
            }
            report.writeBounds(to: &text)
            report.writeValue(to: &text)
            text.key("findings")
            text.beginObject(inline: true)
            for (severity, count) in run.counts {
                text.key(severity.rawValue)
                text.integer(count)
            }
            text.endObject()
        }
        text.endObject()
    }
}

import Findings
import Foundation
import Platform
import Zuhuo

/// A job and its lots in a folder of their own, run into memory.
final class TestJob {
    var script: JobScript
    var rows: [LotRow]
    private let folder: String

    init(_ script: JobScript = JobScript(), rows: [LotRow] = [LotRow("L1")]) throws {
        self.script = script
        self.rows = rows
        let shared = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        folder = "\(shared)/zuhuo-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Puts a file beside the job.
    func add(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)")) }

    /// What came out.
    struct Outcome {
        var report: RunReport
        var files: [String: [UInt8]]

        /// Rules of the findings of error severity, each once, sorted.
        var errors: [String] {
            Set(report.findings.filter { $0.severity == .error }.map(\.rule.text)).sorted()
        }
    }

    /// Writes job and lots and reads them as a run does.
    func read(_ options: RunOptions = RunOptions()) throws -> CheckedInput<JobInput> {
        try script.bytes.write(to: URL(filePath: "\(folder)/job.json"))
        try Data(LotRow.table(rows).utf8).write(to: URL(filePath: "\(folder)/lots.csv"))
        return try JobFolder.read(path: "\(folder)/job.json", options: options)
    }

    /// The whole run.
    func run(
        _ options: RunOptions = RunOptions(), planner: RunPlanner = RunPlanner(), sink: (any OutputSink)? = nil
    ) throws -> Outcome {
        let checked = try read(options)
        guard let input = checked.value else {
            return Outcome(report: RunReport(findings: checked.findings), files: [:])
        }
        let memory = MemorySink()
        let run = DeclareRun(options: options, planner: planner)
        let report = try run.declare(input, findings: checked.findings, sink: sink ?? memory)
        return Outcome(report: report, files: memory.files)
    }
}

import Findings
import Platform
import Zuhuo

/// Declares a job; the findings, whatever became of it.
func declare(job path: String, into sink: some OutputSink) throws(RunError) -> FindingList {
    let options = RunOptions(workers: 2)
    let read = try JobFolder.read(path: path, options: options)
    guard let input = read.value else { return read.findings }
    let report = try DeclareRun(options: options).declare(input, findings: read.findings, sink: sink)
    return report.findings
}

/// The messages of a job, by name.
func messages(job path: String) throws(RunError) -> [String: [UInt8]] {
    let sink = MemorySink()
    _ = try declare(job: path, into: sink)
    return sink.files.filter { $0.key.hasPrefix("declarations/") }
}

/// How many containers and declarations a job needs; `nil` where its terms cannot be valued.
func reckon(job path: String) throws(RunError) -> (containers: Int, declarations: Int)? {
    guard let input = try JobFolder.read(path: path, options: RunOptions()).value else { return nil }
    guard let plan = RunPlanner().plan(input.book, for: input.job).value else { return nil }
    return (plan.load.containers.count { !$0.lots.isEmpty }, plan.declarations.groups.count)
}

/// Findings as text, in Chinese.
func text(of findings: FindingList) -> String {
    let report = TextReport(language: .zh)
    return findings.map { report.text(of: $0) }.joined(separator: "\n")
}

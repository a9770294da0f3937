import CodeLists
import Findings
import Platform
import Validation

/// Lots and their job as the source of messages: the run is planned anew, and messages are compared with that plan.
public enum LotsSource {
    /// Plans a job with these tables and gives its declarations.
    ///
    /// - Parameter codes: the code tables and tariffs that job and lots are judged by.
    /// - Returns: no value where the job or its lots cannot be planned; the findings say why.
    /// - Throws: ``RunError`` where a file cannot be read.
    public static func declarations(
        job: String, tables: [String], workers: Int, codes: CodeEdition = .embedded
    ) throws(RunError) -> CheckedInput<[PlannedDeclaration]> {
        var options = RunOptions(workers: workers)
        options.tables = tables
        options.codes = codes
        let read = try JobFolder.read(path: job, options: options)
        guard let input = read.value else { return CheckedInput(nil, read.findings) }
        let sink = MemorySink()
        let report = try DeclareRun(options: options).declare(input, findings: read.findings, sink: sink)
        guard let planned = try? PlannedDeclaration.all(inOutputs: sink.files) else {
            return CheckedInput(nil, report.findings)
        }
        return CheckedInput(planned, report.findings)
    }
}

import CodeLists
import Findings
import Platform
import Quantities
import Validation

/// Lots and their job as the source of messages: the run is planned anew, and messages are compared with that plan.
public enum LotsSource {
    /// What a job says of its messages.
    public struct Plan: Sendable {
        /// Its declarations, with the messages it makes.
        public let declarations: [PlannedDeclaration]
        /// The day that counts.
        public let date: CalendarDate
        /// CNY for one unit of a currency, CNY itself among them.
        public let exchangeRates: [(currency: Alpha3, cny: ExchangeRate)]
    }

    /// Plans a job with these tables and gives its declarations, its day and its rates.
    ///
    /// - Parameter codes: the code tables and tariffs that job and lots are judged by.
    /// - Returns: no value where the job or its lots cannot be planned; the findings say why.
    /// - Throws: ``RunError`` where a file cannot be read.
    public static func plan(
        job: String, tables: [String], workers: Int, codes: CodeEdition = .embedded
    ) throws(RunError) -> CheckedInput<Plan> {
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
        let rates = input.job.exchangeRates.map { (currency: $0.currency, cny: $0.rate) }
        let plan = Plan(
            declarations: planned, date: input.job.declarationDate,
            exchangeRates: rates.filter { $0.currency != .cny } + [(currency: .cny, cny: .one)])
        return CheckedInput(plan, report.findings)
    }
}

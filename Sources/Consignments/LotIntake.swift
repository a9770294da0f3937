import CodeLists
import Findings
import Platform
import Quantities
import Tables

/// Reads the lots tables of a job: bytes in, checked and typed lots out.
///
/// Every fault of every row is found in one run; good rows go on, bad rows become ``RefusedRow``s. The result does not
/// depend on the number of workers.
public struct LotIntake: Sendable {
    private let job: Job
    private let terms: IntakeTerms

    /// An intake for a job. Complexity: O(tariff lines + purchasers + containers).
    public init(job: Job) {
        self.job = job
        terms = IntakeTerms(job: job)
    }

    /// Reads tables, in the order given.
    ///
    /// - Returns: the book of lots, always, and the findings in document order.
    /// - Throws: when a table cannot be opened or read; what is wrong with its content is a finding.
    /// - Complexity: O(bytes); memory about 200 bytes a lot.
    public func read(_ tables: [TableSource], workers: Int) throws(PlatformError) -> CheckedInput<LotBook> {
        var assembly = LotAssembly()
        for (index, source) in tables.enumerated() {
            let reader = try TableReader(source, names: LotColumn.headerNames)
            let known = LotColumn.known(needsPurchaser: job.purchasers.count > 1)
            assembly.begin(source, reader.findings)
            let columns = reader.isReadable ? assembly.match(reader.header, known, line: reader.headerLine) : nil
            if let columns {
                let plan = TablePlan(
                    terms: terms, columns: columns, header: reader.header.map(PlainForm.trimmed),
                    table: UInt16(clamping: index), encoding: reader.encoding, delimiter: reader.delimiter,
                    isWorkbook: reader.isWorkbook, longestRecord: source.longestRecord)
                try read(reader, plan, workers, &assembly)
            } else {
                while try reader.next() != nil {}
            }
            assembly.finish(reader, columns)
        }
        return assembly.book()
    }

    private func read(
        _ reader: TableReader, _ plan: TablePlan, _ workers: Int, _ assembly: inout LotAssembly
    ) throws(PlatformError) {
        assembly.rows = reader.firstRow
        assembly.lines = reader.isWorkbook ? reader.firstRow : reader.firstLine
        assembly.bytesExpected = reader.size ?? 0
        let digest = reader.digest
        try Workers.stream(
            workers: workers,
            state: { LotRowReader(plan, worker: $0) },
            next: { () throws(PlatformError) -> TableBlock? in try reader.next() },
            produce: { (rows: inout LotRowReader, block: TableBlock) -> (LotBatch, Int) in
                let batch = rows.batch(of: block, plan)
                digest.catchUp()
                return (batch, block.bytes.count)
            },
            consume: { (batch: (LotBatch, Int)) throws(PlatformError) in assembly.add(batch.0, bytes: batch.1, plan) })
    }
}

import Consignments
import Findings
import Platform
import Tables

/// One table of a job and its rows that are not declared, for `<name>.valid.csv` and `<name>.invalid.csv`.
struct TableSplit: Sendable {
    /// The table; its name decides the names of the outputs.
    let source: TableSource
    /// Its rows refused on the way in, and what was found on the way in.
    let rows: RefusedRows
    /// Its rows refused by planning, in order.
    let planned: [RowRefusal]
    /// Digest of the table as it was first read.
    let sha256: String?

    /// The splits a run needs: one for each table with a row refused or left out that can be read a second time.
    static func all(_ sources: [TableSource], book: LotBook, plan: RunPlan?, findings: FindingList) -> [TableSplit] {
        var planned = Array(repeating: [RowRefusal](), count: sources.count)
        for lot in plan?.refused ?? [] {
            let origin = book.lots[lot.lot].origin
            planned[Int(origin.table)].append(RowRefusal(row: Int(origin.row), lot.finding))
        }
        var taken: Set<String> = []
        var (refused, leftOut) = (book.refused[...], book.leftOut[...])
        return sources.indices.compactMap { index in
            let source = distinct(sources[index], &taken)
            let (bad, others) = (
                refused.prefix { Int($0.origin.table) == index }, leftOut.prefix { Int($0.origin.table) == index }
            )
            (refused, leftOut) = (refused.dropFirst(bad.count), leftOut.dropFirst(others.count))
            guard !bad.isEmpty || !others.isEmpty || !planned[index].isEmpty,
                Directory.kind(of: sources[index].path) == .regular
            else { return nil }
            let rows = RefusedRows(file: sources[index].name, rows: bad, leftOut: others, findings: findings)
            let sha256 = book.tables.indices.contains(index) ? book.tables[index].sha256 : nil
            return TableSplit(
                source: source, rows: rows,
                planned: planned[index].sorted { $0.row < $1.row }, sha256: sha256)
        }
    }

    /// Two tables of one name in different folders get different outputs, by their order in the job: `lots`, `lots-2`.
    private static func distinct(_ source: TableSource, _ taken: inout Set<String>) -> TableSource {
        var source = source
        var number = 2
        while !taken.insert(RefusedRowsWriter.names(for: source.name).valid).inserted {
            let names = RefusedRowsWriter.names(for: source.name)
            source = TableSource(
                name: names.valid.replacing(".valid.csv", with: "-\(number).csv"),
                path: source.sheet.map { "\(source.path)#\($0)" } ?? source.path, encoding: source.encoding)
            number += 1
        }
        return source
    }

    /// Writes both outputs; whether there was anything to write.
    @discardableResult
    func write(to sink: any OutputSink) throws(PlatformError) -> Bool {
        try RefusedRowsWriter.write(source, refusals: RowRefusals(rows, planned), sha256: sha256, into: sink)
    }
}

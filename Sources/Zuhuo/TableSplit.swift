import Consignments
import Findings
import Platform
import Tables

/// One table of a job and its rows that are not declared, for `<name>.valid.csv` and `<name>.invalid.csv`.
struct TableSplit: Sendable {
    /// The table; its name decides the names of the outputs.
    let source: TableSource
    /// Its refused rows.
    let refusals: [RowRefusal]
    /// Digest of the table as it was first read.
    let sha256: String?

    /// The splits a run needs: one for each table with a refused row that can be read a second time.
    static func all(_ sources: [TableSource], book: LotBook, plan: RunPlan?, findings: [Finding]) -> [TableSplit] {
        var refusals = Array(repeating: [RowRefusal](), count: sources.count)
        for (row, reasons) in zip(book.refused, reasons(for: book, findings)) {
            refusals[Int(row.origin.table)] += reasons.map { refusal(Int(row.origin.row), $0) }
        }
        for lot in plan?.refused ?? [] {
            let origin = book.lots[lot.lot].origin
            refusals[Int(origin.table)].append(refusal(Int(origin.row), lot.finding))
        }
        var taken: Set<String> = []
        return sources.indices.compactMap { index in
            guard !refusals[index].isEmpty, Directory.kind(of: sources[index].path) == .regular else { return nil }
            let sha256 = book.tables.indices.contains(index) ? book.tables[index].sha256 : nil
            return TableSplit(source: distinct(sources[index], &taken), refusals: refusals[index], sha256: sha256)
        }
    }

    /// The error findings of every refused row, in the rows' order.
    private static func reasons(for book: LotBook, _ findings: [Finding]) -> [[Finding]] {
        var positions: [Place: Int] = [:]
        for (index, row) in book.refused.enumerated() {
            let file = book.tables[Int(row.origin.table)].file
            positions[Place(file: file, line: Int(row.origin.line))] = index
        }
        var reasons = Array(repeating: [Finding](), count: book.refused.count)
        for finding in findings where finding.severity == .error {
            guard let index = positions[Place(file: finding.place.file, line: finding.place.line)] else { continue }
            reasons[index].append(finding)
        }
        return reasons
    }

    private static func refusal(_ row: Int, _ finding: Finding) -> RowRefusal {
        RowRefusal(row: row, rule: finding.rule, message: finding.message.zh + " / " + finding.message.en)
    }

    /// Two tables of one name in different folders get different outputs: `lots`, `lots-2`.
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

    /// Writes both outputs.
    func write(to sink: any OutputSink) throws(PlatformError) {
        try RefusedRowsWriter.write(source, refusals: refusals, sha256: sha256, into: sink)
    }
}

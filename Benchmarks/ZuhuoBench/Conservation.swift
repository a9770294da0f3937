import JSONText
import Platform

/// Checks a run's outputs against what the generator says it made: no lot, piece, gram or fen lost or made up.
enum Conservation {
    /// Rows of the reconciliation in the order in which it has them.
    private enum Row: Int { case read = 1, refusedRows, refusedLots, declared, difference }

    /// - Throws: a sentence for the first sum that does not agree.
    static func check(_ output: String, against lots: LotFolder) throws(BenchError) {
        let rows = try head(of: output + "/reconciliation.csv")
        let manifest = try lots.manifest()
        for column in 1..<6 {
            let sums = try (1...5).map { row throws(BenchError) in try number(rows, row, column) }
            guard sums[0] == sums[1] + sums[2] + sums[3], sums[4] == 0 else {
                throw BenchError("\(output): column \(column) of the reconciliation does not add up")
            }
        }
        try compare(rows, manifest)
    }

    /// Rows that were read and not refused by intake are the manifest's good rows, sum by sum.
    private static func compare(_ rows: [[String]], _ manifest: JSONNode) throws(BenchError) {
        let names = ["goodRows", "packages", "grossKg", "netKg", "volumeM3", "totalCNY"]
        for (index, name) in names.enumerated() {
            let column = index + 1
            let accepted = try number(rows, Row.read.rawValue, column) - number(rows, Row.refusedRows.rawValue, column)
            guard let text = manifest[name]?.text, let made = millionths(text) else {
                throw BenchError("the manifest has no \(name)")
            }
            let wanted = made
            guard accepted == wanted else {
                throw BenchError("\(name): \(accepted) accepted, \(wanted) made (millionths)")
            }
        }
        guard let text = manifest["badRows"]?.text, let bad = millionths(text) else {
            throw BenchError("the manifest has no badRows")
        }
        guard try number(rows, Row.refusedRows.rawValue, 1) == bad else {
            throw BenchError("bad rows made and rows refused differ")
        }
    }

    /// The first six lines of a reconciliation, header first, cut at commas; the currency CNY is column 6.
    private static func head(of path: String) throws(BenchError) -> [[String]] {
        var bytes: [UInt8] = []
        do throws(PlatformError) {
            let file = try InputFile(path: path)
            _ = try file.read(into: &bytes, upTo: 8192)
        } catch { throw BenchError("\(error)") }
        let lines = bytes.split(separator: 0x0A).prefix(6)
        guard lines.count == 6 else { throw BenchError("\(path) is too short") }
        let rows = lines.map { $0.split(separator: 0x2C, omittingEmptySubsequences: false) }
            .map { cells in cells.map { String(decoding: $0, as: UTF8.self) } }
        guard let column = rows[0].firstIndex(where: { $0.contains("(CNY)") }) else {
            throw BenchError("\(path) has no column for CNY")
        }
        return rows.map { row in Array(row.prefix(6)) + [row.count > column ? row[column] : ""] }
    }

    private static func number(_ rows: [[String]], _ row: Int, _ column: Int) throws(BenchError) -> Int128 {
        guard column < rows[row].count, let value = millionths(rows[row][column]) else {
            throw BenchError("row \(row), column \(column) of the reconciliation is no number")
        }
        return value
    }

    /// A decimal of at most six places as a count of millionths.
    static func millionths(_ text: String) -> Int128? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int128(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= 6, fraction.allSatisfy(\.isNumber) else { return nil }
        let padded = fraction + String(repeating: "0", count: 6 - fraction.count)
        guard let steps = Int128(padded) else { return nil }
        return whole * 1_000_000 + (whole < 0 ? -steps : steps)
    }
}

import Foundation
import Testing

/// Lots in = lots declared + lots refused, counted from the files alone.
@Suite struct ConservationTests {
    /// Tables whose rows hold no line breaks, so that lines can be counted; the workbook has the rows of its CSV.
    private static let tables = [
        "beilun-transit": ["货物清单.csv"], "every-fault": ["lots.csv", "broken.csv"],
    ]

    @Test(arguments: SampleFolder.all)
    func differenceIsZero(_ sample: SampleFolder) throws {
        let table = DelimitedRows(try sample.shared().text("reconciliation.csv"))
        let row = try #require(table.rows.first { $0[0].hasPrefix("差额") })
        let figures = row.dropFirst().filter { !$0.isEmpty }
        #expect(figures.count >= 6)
        #expect(figures.allSatisfy { Decimal(string: $0) == 0 }, "\(row)")
    }

    @Test(arguments: SampleFolder.all)
    func everyRowIsDeclaredOrRefused(_ sample: SampleFolder) throws {
        let run = try sample.shared()
        let read = try Self.tables[sample.name, default: ["lots.csv"]].map { try rowCount(of: sample, $0) }
            .reduce(0, +)
        let declared = try declaredRows(run).count
        #expect(run.report.lotsRead == read)
        #expect(declared + run.report.lotsRefused == read)
        #expect(try packedRows(run).count == declared)
    }

    /// Rows of a table: its lines that are not blank, without the header.
    private func rowCount(of sample: SampleFolder, _ file: String) throws -> Int {
        let bytes = Array(try Data(contentsOf: URL(filePath: "\(sample.path)/\(file)")))
        let lines = bytes.split(separator: 0x0A).filter { !$0.allSatisfy { $0 == 0x0D } }
        return lines.count - 1
    }

    /// The rows of all commodity lists; each names the columns by their Chinese headers.
    private func declaredRows(_ run: SampleRun) throws -> [[String: String]] {
        run.names(in: "lists", suffix: ".commodities.csv").flatMap { DelimitedRows(run.text($0)).records }
    }

    /// The lots of all packing lists, without their rows of totals.
    private func packedRows(_ run: SampleRun) throws -> [[String: String]] {
        run.names(in: "packing").flatMap { DelimitedRows(run.text($0)).records.filter { $0["批次号"] != "合计" } }
    }

    @Test(arguments: SampleFolder.all)
    func everyDeclaredLotCarriesItsOwnFigures(_ sample: SampleFolder) throws {
        let run = try sample.shared()
        var given: [String: [String: String]] = [:]
        for file in Self.tables[sample.name, default: ["lots.csv"]] where file != "broken.csv" {
            for record in try records(of: sample, file) where given[record["lot"] ?? ""] == nil {
                given[record["lot"] ?? ""] = record
            }
        }
        for row in try declaredRows(run) {
            guard let lot = given[row["批次号"] ?? ""] else {
                #expect(row["来源文件"] == "broken.csv")
                continue
            }
            for (column, header) in Self.compared where lot[column]?.isEmpty == false {
                #expect(value(row[header]) == value(lot[column]), "\(sample.name) \(row["批次号"] ?? "") \(header)")
            }
        }
    }

    private static let compared = [
        ("hs", "商品编号"), ("quantity", "数量"), ("total", "总价"), ("packages", "件数"), ("gross_kg", "毛重(千克)"),
        ("net_kg", "净重(千克)"), ("volume_m3", "体积(立方米)"),
    ]

    /// A figure, full-width digits read as half-width and blanks dropped.
    private func value(_ text: String?) -> Decimal? {
        let plain = text?.applyingTransform(.fullwidthToHalfwidth, reverse: false)
        return plain.flatMap { Decimal(string: $0.trimmingCharacters(in: .whitespaces)) }
    }

    /// The records of an input under the plain column names.
    private func records(of sample: SampleFolder, _ file: String) throws -> [[String: String]] {
        let path = "\(sample.path)/\(file)"
        let bytes = try Data(contentsOf: URL(filePath: path))
        let text: String
        if let utf8 = String(data: bytes, encoding: .utf8) {
            text = utf8
        } else {
            text = String(
                decoding: try run(program: "iconv", ["-f", "GB18030", "-t", "UTF-8", path]).output, as: UTF8.self)
        }
        return DelimitedRows(text).records.map { record in
            Dictionary(
                record.map { (Self.columns[$0.key] ?? $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private static let columns = [
        "批次号": "lot", "商品编号": "hs", "数量": "quantity", "总价": "total", "件数": "packages", "毛重(千克)": "gross_kg",
        "净重(千克)": "net_kg", "体积(立方米)": "volume_m3", "毛重（千克）": "gross_kg", "净重（ＫＧ）": "net_kg",
        "体积（CBM）": "volume_m3",
    ]
}

/// A small reader of comma-separated text, by the book (RFC 4180).
struct DelimitedRows {
    let rows: [[String]]

    init(_ text: String) {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where isQuoted && next == "\"":
                cell.append("\"")
                next = scalars.next()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\r" where !isQuoted && next == "\n": break
            case "\n" where !isQuoted:
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        self.rows = rows
    }

    /// The rows by the names of the header.
    var records: [[String: String]] {
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { row in
            Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
        }
    }
}

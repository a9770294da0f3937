import CodeLists
import Consignments
import Findings
import Foundation
import Tables

/// A small lots table, to be broken in one place by a test.
struct LotTable {
    /// The header in English.
    static let header =
        "lot,trade,recognition,vendor,vendor_name,purchaser,hs,name,name_en,brand_type,export_benefit,elements,"
        + "quantity,unit,unit_price,total,currency,first_quantity,second_quantity,packages,package_kind,"
        + "gross_kg,net_kg,volume_m3,origin_district,origin_division,origin_country,container,keep_with"
    /// A good row: 100 sets of plastic toys at 12.50.
    static let row: [String: String] = [
        "lot": "L1", "trade": "T1", "recognition": "confirmed", "vendor": "V1", "vendor_name": "示例商行",
        "purchaser": "P1", "hs": "9503006000", "name": "塑料玩具汽车", "name_en": "plastic toy car", "brand_type": "0",
        "export_benefit": "0", "elements": "", "quantity": "100", "unit": "套", "unit_price": "12.5", "total": "1250",
        "currency": "CNY", "first_quantity": "", "second_quantity": "", "packages": "5", "package_kind": "22",
        "gross_kg": "60.5", "net_kg": "50.25", "volume_m3": "0.6", "origin_district": "33189",
        "origin_division": "330782", "origin_country": "CHN", "container": "", "keep_with": "",
    ]

    /// The text of a row with some values replaced; the lot number is `L<number>`.
    static func line(_ number: Int, _ changes: [String: String] = [:]) -> String {
        header.split(separator: ",").map { name in
            let value = changes[String(name)] ?? (name == "lot" ? "L\(number)" : row[String(name)] ?? "")
            let isSpecial = value.contains(",") || value.contains("\"") || value.contains("\n")
            return isSpecial ? "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : value
        }.joined(separator: ",")
    }

    /// A table of good rows, except that the second has the changes.
    static func text(_ changes: [String: String]) -> String {
        [header, line(1), line(2, changes), line(3)].joined(separator: "\n") + "\n"
    }

    /// Reads bytes as a lots table.
    static func read(
        _ bytes: [UInt8], replacing old: String = "", with new: String = "", workers: Int = 1,
        blockSize: Int = 1 << 20, longest: Int = 64 << 20, encoding: TableEncoding? = nil
    ) throws -> CheckedInput<LotBook> {
        let path = NSTemporaryDirectory() + "lots-\(UUID().uuidString).csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let job = JobSample.read(replacing: old, with: new).value else { throw CocoaError(.coderInvalidValue) }
        let source = TableSource(
            name: "lots.csv", path: path, encoding: encoding, blockSize: blockSize, longestRecord: longest)
        return try LotIntake(job: job).read([source], workers: workers)
    }

    /// Reads several tables of one job.
    static func read(tables: [(name: String, bytes: [UInt8])], workers: Int = 1) throws -> CheckedInput<LotBook> {
        guard let job = JobSample.read().value else { throw CocoaError(.coderInvalidValue) }
        let folder = NSTemporaryDirectory() + "lots-\(UUID().uuidString)/"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, bytes) in tables { try Data(bytes).write(to: URL(fileURLWithPath: folder + name)) }
        let sources = tables.map { TableSource(name: $0.name, path: folder + $0.name) }
        return try LotIntake(job: job).read(sources, workers: workers)
    }

    /// Reads a table of three rows, the second changed.
    static func check(
        _ changes: [String: String], replacing old: String = "", with new: String = ""
    ) throws -> CheckedInput<LotBook> {
        try read(Array(text(changes).utf8), replacing: old, with: new)
    }
}

extension CheckedInput<LotBook> {
    /// Findings but the notices about declaration elements.
    var telling: [Finding] { findings.filter { $0.rule != LotRules.noElements.code } }
}

import Foundation
import JSONText
import Markup

/// What is wrong with a report, by the schema or the facts its form is published with.
public enum PublishedForms {
    /// The folder of the schemas.
    public static let schemas = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Schemas")

    private static func contents(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: schemas.appending(path: name)))
    }

    /// A report of `--format json`.
    public static func problems(ofJSON report: [UInt8]) throws -> [String] {
        try SchemaChecker(contents("report.schema.json")).problems(of: report)
    }

    /// A report of `--format ndjson`: every line, and that the last one, and no other, is the closing one.
    public static func problems(ofLines report: [UInt8]) throws -> [String] {
        guard report.last == 0x0A else { return ["the last line does not end"] }
        let lines = report.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let schema = try contents("report.schema.json")
        let subject = try SchemaChecker(schema, definition: "subject")
        let closing = try SchemaChecker(schema, definition: "closing")
        let any = try SchemaChecker(schema, definition: "line")
        return try lines.enumerated().flatMap { index, line in
            try (index == lines.count - 1 ? closing : subject).problems(of: line).map { "line \(index + 1) \($0)" }
                + any.problems(of: line)
        }
    }

    /// A report of `--format sarif`: the objects of SARIF 2.1.0, and that each result's rule is one of the driver's.
    public static func problems(ofSARIF report: [UInt8]) throws -> [String] {
        let problems = try SchemaChecker(contents("Reports/sarif-2.1.0.schema.json")).problems(of: report)
        let run = try JSONParser.parse(report)["runs"]?.elements?.first
        let known = Set((run?["tool"]?["driver"]?["rules"]?.elements ?? []).compactMap { $0["id"]?.text })
        let named = (run?["results"]?.elements ?? []).compactMap { $0["ruleId"]?.text }
        return problems + named.filter { !known.contains($0) }.map { "\($0) is no rule of the driver" }
    }

    /// A report of `--format junit`.
    public static func problems(ofJUnit report: [UInt8]) throws -> [String] {
        var validator = SchemaValidator(try Schema(contents("Reports/junit.xsd")))
        return validator.problems(in: report).map { "\($0.line):\($0.column) \($0.path) \($0.message)" }
    }

    /// The first row of `--format csv`.
    public static let header =
        "file,verdict,accepted,rule,severity,layer,line,column,gNo,field,path,message,fix,source"

    /// A report of `--format csv`: RFC 4180 with CRLF, the header, as many cells in each row, known words in them.
    public static func problems(ofCSV report: [UInt8]) -> [String] {
        guard let rows = CommaSeparated.rows(report) else { return ["not by RFC 4180"] }
        guard let first = rows.first, first.joined(separator: ",") == header else { return ["no header"] }
        return rows.enumerated().dropFirst().flatMap { index, row in
            faults(Dictionary(zip(first, row), uniquingKeysWith: { one, _ in one }), cells: row.count)
                .map { "row \(index + 1): \($0)" }
        }
    }

    private static func faults(_ row: [String: String], cells: Int) -> [String] {
        guard cells == header.split(separator: ",").count else { return ["\(cells) cells"] }
        var faults: [String] = []
        func expect(_ column: String, _ words: Set<String>) {
            if !words.contains(row[column] ?? "") { faults.append("\(column) is '\(row[column] ?? "")'") }
        }
        expect("verdict", ["valid", "invalid", "undetermined", "unreadable"])
        expect("accepted", row["verdict"] == "unreadable" ? [""] : ["yes", "no"])
        let hasFinding = row["rule"] != ""
        expect("severity", hasFinding ? ["error", "warning", "notice"] : [""])
        expect("layer", hasFinding ? ["input", "structure", "codes", "rules", "cross"] : [""])
        for column in ["line", "column", "gNo"] where row[column] != "" && Int(row[column] ?? "") == nil {
            faults.append("\(column) is no number")
        }
        for column in ["message", "fix", "source"] where hasFinding && row[column] == "" {
            faults.append("\(column) is empty")
        }
        for (column, cell) in row.sorted(by: { $0.key < $1.key }) where "=+-@".contains(cell.first ?? " ") {
            faults.append("\(column) is a formula")
        }
        return faults
    }
}

/// Comma-separated values by the letter of RFC 4180.
enum CommaSeparated {
    /// The rows; `nil` where a quote stands where none may, a row does not end with CRLF, or the text is no UTF-8.
    static func rows(_ bytes: [UInt8]) -> [[String]]? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            cell = ""
            if rest.first == "\"" {
                rest.removeFirst()
                while let next = rest.popFirst() {
                    if next != "\"" {
                        cell.unicodeScalars.append(next)
                    } else if rest.first == "\"" {
                        cell.unicodeScalars.append(rest.removeFirst())
                    } else {
                        break
                    }
                }
            } else {
                while let next = rest.first, next != ",", next != "\r" {
                    if next == "\"" || next == "\n" { return nil }
                    cell.unicodeScalars.append(rest.removeFirst())
                }
            }
            row.append(cell)
            switch rest.popFirst() {
            case ",": continue
            case "\r" where rest.popFirst() == "\n":
                rows.append(row)
                row = []
            default: return nil
            }
        }
        return row.isEmpty ? rows : nil
    }
}

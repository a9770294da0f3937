import Findings
import Platform

/// Opens the outputs of a run for tracing.
public enum TraceFolder {
    /// The most bytes a `plan.json` may have; our default.
    public static let largestPlan = 1 << 31

    /// Reads `plan.json` of a run's output folder.
    /// - Throws: when it cannot be opened; what is wrong with it is in the findings.
    public static func open(output: String) throws(PlatformError) -> Checked<Trace> {
        let path = output + "/plan.json"
        let read = FiledPlan.read(try InputFile.contents(of: path, limit: largestPlan), file: "plan.json")
        return Checked(read.value.map(Trace.init), read.findings)
    }

    /// Adds the vendors' rows of the lots of some declarations: where they stand from the correspondence lists, and what
    /// stands there from the tables themselves.
    ///
    /// - Parameters:
    ///   - trace: gets the rows.
    ///   - clientSeqNos: the declarations; `nil` for all.
    ///   - output: the run's output folder.
    ///   - tables: the folder of the job file, from which the tables are named; `nil` leaves the cells empty.
    /// - Returns: what is missing or does not agree; tracing goes on without it.
    /// - Complexity: O(bytes of the lists and tables).
    public static func addRows(
        to trace: inout Trace, declarations clientSeqNos: [String]? = nil, output: String, tables: String?
    ) -> [Finding] {
        var findings: [Finding] = []
        var wanted: [(lot: String, row: VendorRow)] = []
        for declaration in trace.plan.declarations
        where clientSeqNos.map({ $0.contains(declaration.clientSeqNo) }) ?? true {
            wanted += correspondence(of: declaration, output, &findings)
        }
        if let tables { fill(&wanted, of: trace.plan.tables, in: tables, &findings) }
        for (lot, row) in wanted { trace.add(row, of: lot) }
        return findings
    }

    /// The rows of a correspondence list.
    private static func correspondence(
        of declaration: FiledPlan.Declaration, _ output: String, _ findings: inout [Finding]
    ) -> [(lot: String, row: VendorRow)] {
        let name = Trace.lists(of: declaration)[1]
        guard let list = try? TableRows(name: name, path: output + "/" + name) else {
            findings.append(missing(name))
            return []
        }
        let columns = ["批次号", "来源文件", "来源行", "商户编号"].map { list.header.firstIndex(of: $0) ?? -1 }
        let lots = Set(declaration.items.flatMap { $0.lots.map(\.lot) })
        var rows: [(lot: String, row: VendorRow)] = []
        for row in list.rows {
            let cells = columns.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
            guard lots.contains(cells[0]), let line = Int(cells[2]) else {
                findings.append(disagrees(name, row.line, cells[0], declaration))
                continue
            }
            rows.append((cells[0], VendorRow(file: cells[1], line: line, vendor: cells[3], cells: [])))
        }
        for lot in lots.subtracting(rows.map(\.lot)).sorted() {
            findings.append(disagrees(name, nil, lot, declaration))
        }
        return rows
    }

    /// Fills in the cells of rows from the tables they stand in, one reading a table. Only tables the plan names are
    /// opened.
    private static func fill(
        _ rows: inout [(lot: String, row: VendorRow)], of names: [String], in folder: String,
        _ findings: inout [Finding]
    ) {
        for name in names {
            let lines = rows.filter { $0.row.file == name }.map(\.row.line).sorted()
            guard !lines.isEmpty else { continue }
            let path = name.hasPrefix("/") ? name : folder + "/" + name
            guard let table = try? TableRows(name: name, path: path, lines: lines) else {
                findings.append(missing(name))
                continue
            }
            let found = Dictionary(table.rows.map { ($0.line, $0.cells) }) { first, _ in first }
            for index in rows.indices where rows[index].row.file == name {
                rows[index].row.cells = zip(table.header, found[rows[index].row.line] ?? []).map {
                    VendorRow.Cell(header: $0, text: $1)
                }
            }
        }
    }

    private static func missing(_ name: String) -> Finding {
        Finding(
            ReceiptRules.badList, zh: "无法读取 \(name)，其中的行无法追溯", en: "\(name) cannot be read; its rows cannot be traced",
            hintZh: "给出完整的输出文件夹和作业文件夹", hintEn: "Give the whole output folder and the folder of the job",
            place: Place(file: name))
    }

    private static func disagrees(
        _ name: String, _ line: Int?, _ lot: String, _ declaration: FiledPlan.Declaration
    ) -> Finding {
        Finding(
            ReceiptRules.badList, zh: "\(name) 与 plan.json 中的 \(declaration.ref) 不一致：批次“\(lot)”",
            en: "\(name) does not agree with \(declaration.ref) in plan.json: lot '\(lot)'",
            hintZh: "用 zuhuo declare 重新生成", hintEn: "Write both anew with zuhuo declare",
            place: Place(file: name, line: line, lot: lot))
    }
}

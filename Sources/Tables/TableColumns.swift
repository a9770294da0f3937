import Findings

/// A column that a reader of tables knows.
public struct ColumnName: Hashable, Sendable {
    /// The normative name.
    public let name: String
    /// Other names, Chinese ones first.
    public let aliases: [String]
    /// Whether the table must have it.
    public let isRequired: Bool

    /// A column.
    public init(_ name: String, _ aliases: [String], isRequired: Bool) {
        self.name = name
        self.aliases = aliases
        self.isRequired = isRequired
    }
}

/// Which cell of a row belongs to which known column.
public struct TableColumns: Hashable, Sendable {
    /// For each known column its cell, first 0; -1 where the table does not have it.
    public let cells: [Int]
    /// Names of the columns that nobody knows, as written, in file order.
    public let unknown: [String]

    /// Matches a header with the known columns.
    ///
    /// - Parameter line: The line on which the header stands, first 1.
    /// - Returns: the columns and the findings; no value when a required column is missing or one stands twice.
    public static func match(
        header: [String], known: [ColumnName], file: String, line: Int = 1
    ) -> Checked<TableColumns> {
        var matcher = HeaderMatcher(header: header, known: known, file: file, line: line)
        return matcher.run()
    }
}

private struct HeaderMatcher {
    let header: [String]
    let known: [ColumnName]
    let file: String
    let line: Int
    var cells: [Int]
    var unknown: [Int] = []
    var findings: [Finding] = []
    var isUsable = true

    init(header: [String], known: [ColumnName], file: String, line: Int) {
        self.line = line
        self.header = header
        self.known = known
        self.file = file
        cells = Array(repeating: -1, count: known.count)
    }

    mutating func run() -> Checked<TableColumns> {
        let names = known.map { ([$0.name] + $0.aliases).map(HeaderName.folded) }
        for (cell, written) in header.enumerated() {
            let folded = HeaderName.folded(written)
            if folded.isEmpty { continue }
            if let column = names.firstIndex(where: { $0.contains(folded) }) {
                take(column, cell)
            } else {
                unknown.append(cell)
            }
        }
        for (column, name) in known.enumerated() where name.isRequired && cells[column] < 0 { miss(name) }
        if !unknown.isEmpty { nameUnknown() }
        let columns = TableColumns(cells: cells, unknown: unknown.map { header[$0] })
        return Checked(isUsable ? columns : nil, findings)
    }

    private mutating func take(_ column: Int, _ cell: Int) {
        if cells[column] < 0 {
            cells[column] = cell
            return
        }
        isUsable = false
        let name = known[column].name
        let first = Place(file: file, line: line, column: cells[column] + 1, field: name)
        findings.append(
            Finding(
                TableRules.duplicateColumn,
                zh: "列“\(header[cell])”与前面的“\(header[cells[column]])”都表示 \(name)。",
                en: "The columns '\(header[cells[column]])' and '\(header[cell])' both mean \(name).",
                hintZh: "删除或改名其中一列。", hintEn: "Remove or rename one of them.",
                place: Place(file: file, line: line, column: cell + 1, field: name),
                notes: [Note(zh: "第一次出现在这里。", en: "It first stands here.", place: first)]))
    }

    private mutating func miss(_ column: ColumnName) {
        isUsable = false
        let near = unknown.first { cell in
            HeaderName.nearest(to: header[cell], among: [column.name] + column.aliases) != nil
        }
        let names = ([column.name] + column.aliases).joined(separator: " / ")
        let hint = near.map { cell in
            (
                zh: "是否把“\(header[cell])”改为“\(column.name)”？可用列名：\(names)。",
                en: "Did you mean '\(header[cell])'? Rename it; accepted names: \(names)."
            )
        }
        findings.append(
            Finding(
                TableRules.missingColumn,
                zh: "缺少必需的列 \(column.name)。", en: "The required column \(column.name) is missing.",
                hintZh: hint?.zh ?? "增加该列，可用列名：\(names)。", hintEn: hint?.en ?? "Add it; accepted names: \(names).",
                place: Place(file: file, line: line, column: near.map { $0 + 1 }, field: column.name)))
    }

    private mutating func nameUnknown() {
        let shown = unknown.prefix(10).map { "\"\(header[$0])\"" }.joined(separator: ", ")
        let more = unknown.count - min(10, unknown.count)
        let names = known.flatMap { [$0.name] + $0.aliases }
        let near = unknown.prefix(100).compactMap { cell in
            HeaderName.nearest(to: header[cell], among: names).map { (header[cell], $0) }
        }
        let asked = near.first.map { (zh: "“\($0.0)”是否指“\($0.1)”？", en: "Did '\($0.0)' mean '\($0.1)'? ") }
        findings.append(
            Finding(
                TableRules.unknownColumns,
                zh: "有 \(unknown.count) 个未知列，原样保留：\(shown)\(more > 0 ? "，另有 \(more) 列" : "")。",
                en:
                    "\(unknown.count) unknown column(s), carried along: \(shown)\(more > 0 ? " and \(more) more" : "").",
                hintZh: (asked?.zh ?? "") + "不需要处理，除非列名写错。",
                hintEn: (asked?.en ?? "") + "Nothing to do unless a name is misspelt.",
                place: Place(file: file, line: line, column: unknown[0] + 1)))
    }
}

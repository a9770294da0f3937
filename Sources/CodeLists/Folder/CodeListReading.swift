import Findings

/// One file of newer code lists under way: its records, and every fault found in them.
struct CodeListReading {
    let file: CodeListFile
    /// The columns in the order in which the compiler wants them.
    let columns: [String]
    /// The rows with their fields in the order of ``columns``, and the lines they begin on.
    private(set) var rows: [(line: Int, fields: [[UInt8]])] = []
    /// What the remarks before the header say.
    let remarks: [(key: String, value: String, line: Int)]
    private(set) var findings: [Finding] = []
    /// Where in the file each of ``columns`` stands, 0-based.
    private var places: [Int?] = []

    /// Reads a file.
    /// - Parameters:
    ///   - columns: the columns it must have.
    ///   - others: columns it may have besides, which are not kept.
    init(_ file: CodeListFile, columns: [String], others: [String] = []) {
        self.file = file
        self.columns = columns
        guard file.bytes.count <= CodeListFile.limit, String(validating: file.bytes, as: UTF8.self) != nil else {
            remarks = []
            sayUnreadable()
            return
        }
        var records = SourceRecords(file.bytes)
        remarks = records.remarks + file.added.map { ($0.key, $0.value, 1) }
        guard !records.records.isEmpty else {
            say(CodeListRules.header, line: 1, zh: "没有表头", en: "there is no header row", hint: columns)
            return
        }
        let header = records.records.removeFirst()
        let names = header.fields.map { String(decoding: $0, as: UTF8.self) }
        readHeader(names, line: header.line, others: others)
        guard findings.isEmpty else { return }
        for record in records.records where record.fields.count > 1 || record.fields != [[]] {
            read(record, width: names.count)
        }
        if let line = records.openQuote {
            say(
                CodeListRules.row, line: line, zh: "引号没有结束", en: "a quoted field does not end", hintZh: "补上引号",
                hintEn: "Close the quotes")
        }
        if rows.count > CodeListFile.rowLimit { sayTooLong() }
    }

    private mutating func readHeader(_ names: [String], line: Int, others: [String]) {
        places = columns.map { names.firstIndex(of: $0) }
        for (column, place) in zip(columns, places) where place == nil {
            say(
                CodeListRules.header, line: line, zh: "缺少列 \(column)", en: "there is no column \(column)", hint: columns
            )
        }
        for (index, name) in names.enumerated()
        where !(columns + others).contains(name) || names[..<index].contains(name) {
            say(
                CodeListRules.header, line: line, column: index + 1, zh: "多出列“\(name)”",
                en: "there is one column too many: '\(name)'", hint: columns)
        }
    }

    private mutating func read(_ record: SourceRecords.Record, width: Int) {
        guard record.fields.count == width else {
            let count = record.fields.count
            return say(
                CodeListRules.row, line: record.line, column: min(count, width + 1),
                zh: "有 \(count) 个字段，表头有 \(width) 个",
                en: "\(count) fields where the header has \(width)", hintZh: "含逗号的字段须加引号",
                hintEn: "Put a field that holds a comma in quotes")
        }
        rows.append((record.line, places.map { $0.map { record.fields[$0] } ?? [] }))
    }

    private mutating func sayUnreadable() {
        let isLarge = file.bytes.count > CodeListFile.limit
        say(
            CodeListRules.tableFile, line: 1,
            zh: isLarge ? "文件超过 \(CodeListFile.limit >> 20) MB" : "文件不是 UTF-8 编码",
            en: isLarge ? "the file has more than \(CodeListFile.limit >> 20) MB" : "the file is not in UTF-8",
            hintZh: isLarge ? "只放代码表" : "另存为 UTF-8 的 CSV",
            hintEn: isLarge ? "Give code tables only" : "Save it as CSV in UTF-8")
    }

    private mutating func sayTooLong() {
        say(
            CodeListRules.tableFile, line: rows[CodeListFile.rowLimit].line, zh: "行数超过 \(CodeListFile.rowLimit)",
            en: "there are more than \(CodeListFile.rowLimit) rows", hintZh: "只放代码表", hintEn: "Give code tables only")
        rows.removeAll()
    }

    /// A field of a row as text.
    func text(_ row: Int, _ column: Int) -> String { String(decoding: rows[row].fields[column], as: UTF8.self) }

    /// Notes a fault of a field.
    mutating func say(
        _ rule: Rule, row: Int, _ column: Int, zh: String, en: String, hintZh: String, hintEn: String,
        notes: [Note] = []
    ) {
        let place = Place(
            file: file.name, line: rows[row].line, column: places[column].map { $0 + 1 }, field: columns[column])
        findings.append(
            Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place, notes: notes))
    }

    /// Notes a fault of a line.
    mutating func say(
        _ rule: Rule, line: Int, column: Int = 1, zh: String, en: String, hintZh: String, hintEn: String
    ) {
        let place = Place(file: file.name, line: line, column: column)
        findings.append(Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place))
    }

    private mutating func say(_ rule: Rule, line: Int, column: Int = 1, zh: String, en: String, hint columns: [String])
    {
        let list = columns.joined(separator: ",")
        say(rule, line: line, column: column, zh: zh, en: en, hintZh: "表头为 \(list)", hintEn: "The header is \(list)")
    }

    /// Notes codes that stand in more than one row.
    mutating func checkTwice() {
        var first: [[UInt8]: Int] = [:]
        for index in rows.indices {
            let code = rows[index].fields[0]
            guard let earlier = first[code] else {
                first[code] = index
                continue
            }
            let note = Note(zh: "第一次出现", en: "first here", place: Place(file: file.name, line: rows[earlier].line))
            let shown = text(index, 0)
            say(
                CodeListRules.twice, row: index, 0, zh: "代码 \(shown) 重复", en: "code \(shown) stands twice",
                hintZh: "每个代码留一行", hintEn: "Keep one row a code", notes: [note])
        }
    }

    /// Notes rows without a Chinese name.
    mutating func checkNames() {
        for index in rows.indices where rows[index].fields[1].allSatisfy({ $0 == 0x20 }) {
            say(
                CodeListRules.name, row: index, 1, zh: "代码 \(text(index, 0)) 没有中文名",
                en: "code \(text(index, 0)) has no Chinese name", hintZh: "填写 name_zh", hintEn: "Fill in name_zh")
        }
    }
}

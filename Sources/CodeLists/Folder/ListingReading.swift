import Findings

/// When a newer table was taken, and from what.
struct TableVintage {
    var vintage = ""
    var source = ""
}

/// What `tables.csv`, or the lines before a table's header, say of tables.
struct ListingReading {
    private var reading: CodeListReading?
    private static let columns = ["table", "vintage", "state", "rows", "source"]

    init() {}

    init(_ file: CodeListFile) { reading = CodeListReading(file, columns: ListingReading.columns) }

    var findings: [Finding] { reading?.findings ?? [] }

    /// The vintage of a table; what is wrong with it is noted with the table's file.
    func vintage(of table: inout CodeListReading, _ name: String, _ known: CodeTable?) -> TableVintage {
        var found = TableVintage()
        var state = ""
        let row = reading?.rows.first { $0.fields[0] == Array(name.utf8) }
        if let row {
            let texts = row.fields.map { String(decoding: $0, as: UTF8.self) }
            (found.vintage, state, found.source) = (texts[1], texts[2], texts[4])
            if !table.remarks.contains(where: { $0.key == "vintage" }) { checkCount(texts[3], &table) }
        }
        for remark in table.remarks {
            switch remark.key {
            case "vintage": found.vintage = remark.value
            case "source": found.source = remark.value
            case "state": state = remark.value
            default: break
            }
        }
        check(found, &table)
        if let known { check(found, state, known, &table) }
        return found
    }

    private func checkCount(_ count: String, _ table: inout CodeListReading) {
        guard table.findings.isEmpty, Int(count) != table.rows.count else { return }
        let rows = table.rows.count
        table.say(
            CodeListRules.count, line: 1, zh: "有 \(rows) 行，tables.csv 写 \(count)",
            en: "it has \(rows) rows, tables.csv says \(count)",
            hintZh: "改正 tables.csv，或补上缺的行", hintEn: "Put tables.csv right, or add the rows that are missing")
    }

    private func check(_ found: TableVintage, _ table: inout CodeListReading) {
        let digits = Array(found.vintage.utf8)
        let month = CalendarDate(ascii: (digits + Array("-01".utf8)).span)
        let year = CalendarDate(ascii: (digits + Array("-01-01".utf8)).span)
        let isDay = digits.count == 7 && month != nil || digits.count == 4 && year != nil
        if isDay && !found.source.isEmpty { return }
        table.say(
            CodeListRules.vintage, line: 1,
            zh: isDay ? "没有写明来源" : found.vintage.isEmpty ? "没有写明日期" : "“\(found.vintage)”不是年月",
            en: isDay
                ? "no source is named"
                : found.vintage.isEmpty ? "no vintage is named" : "'\(found.vintage)' is no month",
            hintZh: "在表头之前写 # vintage: 2027-01 和 # source: 公告号",
            hintEn: "Write '# vintage: 2027-01' and '# source: the notice' before the header")
    }

    private func check(_ found: TableVintage, _ state: String, _ known: CodeTable, _ table: inout CodeListReading) {
        if !found.vintage.isEmpty, found.vintage < known.vintage {
            table.say(
                CodeListRules.older, line: 1, zh: "本表是 \(found.vintage) 的，程序中的是 \(known.vintage) 的",
                en: "the table is of \(found.vintage), the program's of \(known.vintage)", hintZh: "确认确实要用旧表",
                hintEn: "Make sure that the older one is meant")
        }
        if state.isEmpty || (state == "closed") == known.isClosed { return }
        let (zh, en) = known.isClosed ? ("封闭", "closed") : ("开放", "open")
        table.say(
            CodeListRules.closed, line: 1, zh: "表 \(known.name.fileName) 仍为\(zh)",
            en: "the table \(known.name.fileName) stays \(en)",
            hintZh: "删去 state，或改为与程序一致", hintEn: "Leave the state out, or make it the program's")
    }
}

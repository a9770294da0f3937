import Findings

/// Reads and checks one newer table of codes.
struct TableReading {
    static let columns = ["code", "name_zh", "name_en", "valid_from", "valid_to", "notes"]
    /// Columns of the tables of units and currencies that a newer table may have; what they say stays the program's.
    private static let others: [CodeTable.Name: [String]] = [
        .currency: ["aliases"], .measurementUnit: ["aliases", "base_unit", "base_ratio"],
    ]

    let name: CodeTable.Name
    private(set) var reading: CodeListReading

    init(_ file: CodeListFile, _ name: CodeTable.Name) {
        self.name = name
        reading = CodeListReading(file, columns: TableReading.columns, others: TableReading.others[name] ?? [])
        reading.checkTwice()
        reading.checkNames()
        let form = CodeForm(CodeTable(name))
        for row in reading.rows.indices {
            checkCode(row, form)
            checkDays(row)
        }
    }

    private mutating func checkCode(_ row: Int, _ form: CodeForm) {
        let code = reading.rows[row].fields[0]
        let shown = reading.text(row, 0)
        guard (1...8).contains(code.count), code.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return reading.say(
                CodeListRules.code, row: row, 0, zh: "“\(shown)”不是代码", en: "'\(shown)' is no code",
                hintZh: "代码为 1 至 8 个 ASCII 字符，没有空格", hintEn: "A code has 1 to 8 ASCII characters and no blanks")
        }
        if form.fits(code) { return }
        reading.say(
            CodeListRules.shape, row: row, 0, zh: "代码“\(shown)”与表 \(name.fileName) 的其他代码形式不同",
            en: "code '\(shown)' has another form than those of \(name.fileName)",
            hintZh: "核对代码，注意前导零", hintEn: "Look at the code again; mind leading zeros")
    }

    private mutating func checkDays(_ row: Int) {
        var days: [CalendarDate?] = []
        for column in 3...4 {
            let field = reading.rows[row].fields[column]
            let day = field.count == 10 ? CalendarDate(ascii: field.span) : nil
            days.append(day)
            if field.isEmpty || day != nil { continue }
            let shown = reading.text(row, column)
            reading.say(
                CodeListRules.day, row: row, column, zh: "“\(shown)”不是日期", en: "'\(shown)' is no day",
                hintZh: "写作 2027-01-01，没有则留空", hintEn: "Write 2027-01-01, or leave it empty")
        }
        guard let from = days[0], let to = days[1], from >= to else { return }
        reading.say(
            CodeListRules.day, row: row, 4, zh: "停用日 \(to.text) 不晚于启用日 \(from.text)",
            en: "it ends on \(to.text), not after it begins on \(from.text)", hintZh: "valid_to 是停用的第一天",
            hintEn: "valid_to is the first day on which it may no longer be used")
    }
}

/// The form that the codes of a table have.
struct CodeForm {
    private let lengths: Set<Int>
    private let areDigits: Bool

    init(_ table: CodeTable) {
        let codes = table.map(\.code)
        lengths = Set(codes.map(\.utf8.count))
        areDigits = codes.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    }

    /// Whether a code has a length that occurs, and only digits where all have.
    func fits(_ code: [UInt8]) -> Bool {
        lengths.contains(code.count) && (!areDigits || code.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
    }
}

import Findings

/// Reads and checks a newer tariff.
struct TariffReading {
    private(set) var reading: CodeListReading
    private let units: Set<String>

    /// - Parameter units: the codes of the table of units, newer ones among them.
    init(_ file: CodeListFile, units: Set<String>) {
        self.units = units
        reading = CodeListReading(file, columns: TariffCompiler.columns)
        reading.checkTwice()
        reading.checkNames()
        let (documents, inspections) = (CodeTable(.attachedDocument), CodeTable(.inspectionMark))
        for row in reading.rows.indices {
            checkCode(row)
            checkUnits(row)
            checkDuties(row)
            checkMarks(row, 4, documents, without: "")
            checkMarks(row, 5, inspections, without: "./")
        }
    }

    private mutating func checkCode(_ row: Int) {
        let code = reading.rows[row].fields[0]
        if code.count == 10, code.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return }
        let shown = reading.text(row, 0)
        reading.say(
            CodeListRules.code, row: row, 0, zh: "“\(shown)”不是 10 位商品编号",
            en: "'\(shown)' is no ten-digit commodity code",
            hintZh: "补足 10 位，注意前导零", hintEn: "Give all ten digits; mind leading zeros")
    }

    private mutating func checkUnits(_ row: Int) {
        for column in 2...3 {
            let unit = reading.text(row, column)
            if column == 3, unit.isEmpty { continue }
            if units.contains(unit) { continue }
            reading.say(
                CodeListRules.unit, row: row, column, zh: "计量单位表中没有“\(unit)”",
                en: "the table of units has no '\(unit)'",
                hintZh: "写三位代码，如 035", hintEn: "Give the code of three digits, such as 035")
        }
    }

    private mutating func checkDuties(_ row: Int) {
        for column in 6...7 {
            let rate = reading.text(row, column)
            if rate.isEmpty || Int(rate).map({ (0...100).contains($0) }) ?? false { continue }
            reading.say(
                CodeListRules.duty, row: row, column, zh: "出口税率“\(rate)”不是整数百分比",
                en: "the export duty '\(rate)' is no whole percentage", hintZh: "写 0 至 100，没有则留空",
                hintEn: "Give 0 to 100, or leave it empty")
        }
    }

    private mutating func checkMarks(_ row: Int, _ column: Int, _ table: CodeTable, without left: String) {
        let unknown = reading.text(row, column).filter { !left.contains($0) && !table.contains(String($0)) }
        if unknown.isEmpty { return }
        reading.say(
            CodeListRules.marks, row: row, column, zh: "表 \(table.name.fileName) 中没有标记“\(unknown)”",
            en: "the table \(table.name.fileName) has no mark '\(unknown)'", hintZh: "核对标记，大小写有别",
            hintEn: "Look at the marks again; capital and small letters differ")
    }
}

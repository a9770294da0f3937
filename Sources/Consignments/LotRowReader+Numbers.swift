import Findings
import Quantities
import Tables

/// A number of a cell: there, not there, or not a number.
enum CellNumber {
    case absent
    case faulty
    case value(Int64)
}

extension LotRowReader {
    /// Reads a decimal of a cell as a count of steps of 10^-`decimals`; reports what is wrong with it.
    @inline(__always)
    mutating func number(
        _ column: LotColumn, decimals: Int, _ text: Span<UInt8>, _ cells: Span<TableCell>
    ) -> CellNumber {
        let range = field(column, text, cells)
        if range.isEmpty { return .absent }
        do {
            return .value(try parseDecimal(text, range, decimals: decimals))
        } catch {
            return numberAgain(column, decimals, text, range, error)
        }
    }

    /// Reads a decimal that must be there and above zero; 0 when it is not.
    @inline(__always)
    mutating func positive(
        _ column: LotColumn, decimals: Int, atMost most: Int64 = .max, _ text: Span<UInt8>, _ cells: Span<TableCell>
    ) -> Int64 {
        switch number(column, decimals: decimals, text, cells) {
        case .value(let value) where value > 0:
            if value <= most { return value }
            reportTooMuch(column, most, decimals)
        case .value: reportNotPositive(column)
        case .absent: reportMissing(column)
        case .faulty: break
        }
        return 0
    }

    /// Reads a decimal that may be absent but must be above zero; 0 when it is absent or wrong.
    @inline(__always)
    mutating func optionalPositive(
        _ column: LotColumn, decimals: Int, atMost most: Int64 = .max, _ text: Span<UInt8>, _ cells: Span<TableCell>,
        isFaulty: inout Bool
    ) -> Int64 {
        switch number(column, decimals: decimals, text, cells) {
        case .value(let value) where value > 0:
            if value <= most { return value }
            reportTooMuch(column, most, decimals)
            isFaulty = true
        case .value:
            reportNotPositive(column)
            isFaulty = true
        case .faulty: isFaulty = true
        case .absent: break
        }
        return 0
    }

    @inline(never) mutating func reportNotPositive(_ column: LotColumn) {
        report(
            LotRules.notPositive, column, zh: "\(column.chineseName)（\(column.name)）应大于零。",
            en: "\(column.name) must be greater than zero.",
            hintZh: "按实际填写。", hintEn: "Enter the actual figure.")
    }

    @inline(never) private mutating func reportTooMuch(_ column: LotColumn, _ most: Int64, _ decimals: Int) {
        let limit = most / powerOfTen(decimals)
        report(
            LotRules.outOfRange, column, zh: "\(column.chineseName)（\(column.name)）超过 \(limit)，这是程序的默认上限。",
            en: "\(column.name) is above \(limit), a limit of this program.",
            hintZh: "检查单位和小数点。", hintEn: "See whether unit and decimal point are right.")
    }

    @inline(never)
    private mutating func numberAgain(
        _ column: LotColumn, _ decimals: Int, _ text: Span<UInt8>, _ range: Range<Int>, _ fault: DecimalFault
    ) -> CellNumber {
        if let plain = PlainForm.halfWidth(text.extracting(range)) {
            let inner = PlainForm.trimmed(plain.span, 0..<plain.count)
            do {
                let value = try parseDecimal(plain.span.extracting(inner), decimals: decimals)
                tolerate(.fullWidth, column)
                return .value(value)
            } catch {
                reportNumber(column, text, range, error)
                return .faulty
            }
        }
        reportNumber(column, text, range, fault)
        return .faulty
    }

    private mutating func reportNumber(
        _ column: LotColumn, _ text: Span<UInt8>, _ range: Range<Int>, _ fault: DecimalFault
    ) {
        let seen = shown(text, range)
        let name = (zh: "\(column.chineseName)（\(column.name)）“\(seen)”", en: "\(column.name) '\(seen)'")
        switch fault {
        case .thousandsSeparator:
            report(
                LotRules.thousandsSeparator, column, zh: "\(name.zh)含有千位分隔符。",
                en: "\(name.en) has thousands separators.",
                hintZh: "删除分隔符，例如 1234.5；在电子表格中把单元格格式改为“常规”。",
                hintEn: "Remove them, as in 1234.5; in a spreadsheet set the cell's format to General.")
        case .exponent:
            report(
                LotRules.exponent, column, zh: "\(name.zh)是科学计数法。", en: "\(name.en) has an exponent.",
                hintZh: "写成完整数字，例如 1200000；在电子表格中把单元格格式改为“文本”或“数值”后重新填写。",
                hintEn: "Write it in full, as in 1200000; set the cell's format to Text or Number and enter it again.")
        case .tooManyDecimals(let limit):
            report(
                LotRules.tooManyDecimals, column, zh: "\(name.zh)的小数超过 \(limit) 位。",
                en: "\(name.en) has more than \(limit) decimals.",
                hintZh: "四舍五入到 \(limit) 位；本程序不代为舍入。",
                hintEn: "Round it to \(limit) decimals; nothing is rounded on the way in.")
        case .outOfRange:
            report(
                LotRules.outOfRange, column, zh: "\(name.zh)超出可表示的范围。", en: "\(name.en) is too large.",
                hintZh: "检查是否多写了数字。", hintEn: "See whether there are digits too many.")
        case .empty, .notANumber:
            report(
                LotRules.notANumber, column, zh: "\(name.zh)不是数字。", en: "\(name.en) is not a number.",
                hintZh: "只写数字和小数点，例如 12.5，不写单位。",
                hintEn: "Write digits and a point only, as in 12.5, without a unit.")
        }
    }
}

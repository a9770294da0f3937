import Findings
import Tables

/// Notices about a table as a whole.
enum IntakeNotices {
    /// What is said of one thing tolerated in one column.
    static func notice(
        _ kind: Tolerances.Kind, _ column: LotColumn, _ entry: Tolerances.Entry, _ file: String
    ) -> Finding {
        let place = Place(
            file: file, line: entry.line, column: entry.column, field: column.name,
            lot: entry.lot.isEmpty ? nil : entry.lot)
        switch kind {
        case .fullWidth:
            return Finding(
                TableRules.fullWidth, zh: "\(column.chineseName)列有 \(entry.count) 个全角值，按半角读取；第一个在此。",
                en: "\(entry.count) full-width value(s) in \(column.name) were read as half-width; the first is here.",
                hintZh: "建议改用半角字符。", hintEn: "Better type half-width characters.", place: place)
        case .blanks:
            return Finding(
                TableRules.strayBlanks, zh: "\(column.chineseName)列有 \(entry.count) 个值前后有空格，已忽略；第一个在此。",
                en: "\(entry.count) value(s) in \(column.name) had blanks around them, dropped; the first is here.",
                hintZh: "建议删除空格。", hintEn: "Better remove the blanks.", place: place)
        case .noElements:
            return Finding(
                LotRules.noElements, zh: "有 \(entry.count) 行没有填写申报要素；第一行在此。",
                en: "\(entry.count) row(s) give no declaration elements; the first is here.",
                hintZh: "按税则要求填写品牌类型、享惠情况之后的要素，用竖线分隔。",
                hintEn: "Give the elements that the tariff line asks for, divided by bars.", place: place)
        case .notInspected:
            return Finding(
                LotRules.notInspected,
                zh: "\(column.chineseName)（\(column.name)）列有 \(entry.count) 个值属于非出口法检商品，不申报；第一个在此。",
                en: "\(entry.count) value(s) in \(column.name) are of goods not under export inspection and are not "
                    + "declared; the first is here.",
                hintZh: "核对税号；如无误，不需要处理。", hintEn: "Check the code; if it is right, nothing needs doing.",
                place: place)
        }
    }

    static func blank(_ count: Int, _ line: Int, _ file: String) -> Finding {
        Finding(
            TableRules.blankRows, zh: "跳过 \(count) 个空行，第一个在第 \(line) 行。",
            en: "\(count) blank row(s) were passed over; the first is on line \(line).",
            hintZh: "不需要处理。", hintEn: "Nothing to do.", place: Place(file: file, line: line))
    }

    static func noRows(_ file: String) -> Finding {
        Finding(
            TableRules.noRows, zh: "表格只有标题行，没有货物。", en: "The table has a header and no lots.",
            hintZh: "检查是否选对了文件。", hintEn: "See whether it is the right file.", place: Place(file: file, line: 1))
    }

    static func noLotAtAll(_ file: String) -> Finding {
        Finding(
            TableRules.noLotAtAll, zh: "没有一行货物，无可申报。", en: "There is no lot in it, so there is nothing to declare.",
            hintZh: "检查是否选对了文件；标题行下面每批货物写一行。",
            hintEn: "See whether it is the right file; each lot is a row below the header.",
            place: Place(file: file, line: 1))
    }
}

import Findings
import JSONText
import Zuhuo

/// What a forwarder wants to know after a run.
struct RunSummary {
    let report: RunReport
    let place: RunPlace
    let language: Language
    /// Whether the job file could be used at all.
    let isUsable: Bool

    /// The summary in words.
    var text: String {
        var rows: [(String, String)] = []
        let declared = report.declarations > 0
        if isUsable { rows.append((word("货", "lots"), lots)) }
        if report.rowsLeftOut > 0 { rows.append((word("略过", "left out"), leftOut)) }
        if declared {
            rows.append((word("集装箱", "containers"), used(report.containers, report.containerBound)))
            rows.append((word("报关单", "declarations"), used(report.declarations, report.declarationBound)))
            rows.append((word("总值", "value"), "\(report.currency) \(Counting.money(report.cents))"))
        }
        rows.append((word("问题", "findings"), Counting.severities(report.findings, language)))
        rows.append((word("文件", "files"), files))
        rows.append((word("下一步", "next"), next))
        let width = (rows.map { TextLayout.width($0.0) }.max() ?? 0) + 2
        return rows.map { row in
            let lines = TextLayout.lines(of: row.1.visible, columns: max(40, 80 - width))
            let margin = "\n" + String(repeating: " ", count: width)
            return TextLayout.padded(row.0, to: width) + lines.joined(separator: margin) + "\n"
        }.joined()
    }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var lots: String {
        let accepted = report.lotsRead - report.lotsRefused
        if report.declarations == 0 {
            return word("读入 \(report.lotsRead)，没有申报", "\(report.lotsRead) read, none declared")
        }
        return word(
            "读入 \(report.lotsRead) = 申报 \(accepted) + 退回 \(report.lotsRefused)",
            "\(report.lotsRead) read = \(accepted) declared + \(report.lotsRefused) refused")
    }

    private var leftOut: String {
        let count = report.rowsLeftOut
        return word(
            "\(count) 行不是货物（合计、备注、重复的标题行）",
            "\(count) \(count == 1 ? "row that is no lot" : "rows that are no lots") (totals, notes, the header again)")
    }

    private func used(_ used: Int, _ bound: Int) -> String {
        if used == bound { return word("\(used)（不可能更少）", "\(used) (no plan needs fewer)") }
        return word("\(used)（至少 \(bound)）", "\(used) (at least \(bound))")
    }

    private var files: String {
        switch place {
        case .nowhere: word("没有写（试算）", "none written (dry run)")
        case .kept(let path): word("没有写；\(path) 仍是上一次的结果", "none written; \(path) is as the earlier run left it")
        case .folder(let path):
            report.declarations == 0
                ? !report.hasSplits
                    ? "\(path)/findings.json"
                    : word(
                        "\(path)：问题在 findings.json，退回的行在 *.invalid.csv",
                        "\(path): findings in findings.json, refused rows in *.invalid.csv")
                : word(
                    "\(path)：报文在 declarations/，清单在 lists/，装箱单在 packing/",
                    "\(path): messages in declarations/, lists in lists/, packing lists in packing/")
        }
    }

    private var next: String {
        if report.declarations == 0 {
            return word("按上面的办法改正后重新运行", "correct what is named above and run again")
        }
        switch place {
        case .folder(let path):
            let check = word(
                "核对 \(path)/reconciliation.csv，再把 \(path)/declarations 交给单一窗口客户端",
                "look at \(path)/reconciliation.csv, then hand \(path)/declarations to the Single Window client")
            if report.lotsRefused == 0 { return check }
            return word("改正退回的货后另行申报；", "correct the refused lots and declare them anew; ") + check
        case .nowhere, .kept: return word("用 -o OUT 写出", "write it with -o OUT")
        }
    }

    /// Prints the summary and every finding as JSON.
    func writeJSON(to console: Console) throws(Failure) {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("output")
        if case .folder(let path) = place { text.string(path) } else { text.null() }
        for (key, number) in [
            ("lots", report.lotsRead), ("refused", report.lotsRefused), ("messageBytes", report.messageBytes),
        ] {
            text.key(key)
            text.integer(number)
        }
        report.writeBounds(to: &text)
        report.writeValue(to: &text)
        try FindingsText.list(report.findings, to: &text) { (piece) throws(Failure) in try console.write(piece) }
        text.endObject()
        text.endLine()
        try console.write(text.bytes)
    }
}

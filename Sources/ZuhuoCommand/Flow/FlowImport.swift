import Clearance
import Findings
import JSONText
import Platform
import Zuhuo

/// `zuhuo flow import FILE`.
enum FlowImport {
    private static let create = OptionShape(
        name: "create",
        help: Bilingual(
            zh: "没有日志就新建（由 flow export 的全部事件恢复）", en: "make a missing journal (to restore what flow export wrote)"))

    static let shape = CommandShape(
        name: "flow import",
        purpose: Bilingual(zh: "导入扫描枪的事件（CSV 或每行一个 JSON）", en: "Take in a scanner's events (CSV or lines of JSON)"),
        details: [
            Bilingual(
                zh: "CSV 的列：id、kind、subject、subjectKind、actor、time、evidence 和各字段名（作业仓库种类等写 payload.kind）；列表用 | 分开。"
                    + "NDJSON 即 flow export 的格式。每 1,000 行一个事务；同一编号只记一次，因此可以反复导入。",
                en:
                    "Columns of a CSV: id, kind, subject, subjectKind, actor, time, evidence and the fields' names (a field "
                    + "named kind is payload.kind); lists are divided by |. NDJSON is what flow export writes. A thousand "
                    + "rows are a transaction; an id is recorded once, so a file may be imported again."),
            Bilingual(
                zh: "被拒绝的行连同原因写入 FILE.refused.csv（或 .ndjson），更正后可再导入；退出码 1。",
                en:
                    "Refused rows go to FILE.refused.csv (or .ndjson) with the reason, to be corrected and imported; the "
                    + "exit code is then 1."),
        ],
        examples: [
            Example(
                line: "zuhuo flow import scans.csv --actor gun-3", meaning: Bilingual(zh: "一把扫描枪的记录", en: "one scanner")
            )
        ],
        operands: OperandShape(
            usage: "FILE", meaning: Bilingual(zh: "事件文件", en: "the file of events"), minimum: 1, maximum: 1),
        options: [
            create, FlowOptions.journal, FlowOptions.actor, FlowOptions.time, FlowSetting.option,
            Options.format([.text, .json]),
        ]
    ) { arguments, console throws(Failure) in
        let path = arguments.operands[0]
        let time = arguments.has(FlowOptions.time) ? try arguments.moment() : nil
        let file: EventFile
        do throws(PlatformError) {
            file = try EventFile(path: path, actor: arguments.value(FlowOptions.actor), time: time)
        } catch {
            throw .platform(error)
        }
        if file.findings.contains(where: { $0.severity == .error }) {
            say(file.findings, path, console)
            return .findings
        }
        let journal = arguments.has(create) ? try arguments.journal(create: true) : try arguments.journal()
        let result = try take(file, into: journal)
        try write(result, file, path, arguments, console)
        return result.refusals.isEmpty ? .clean : .findings
    }

    private struct Result {
        var recorded = 0
        var repeated = 0
        var refusals: [(row: Int, findings: [Finding])] = []
    }

    /// Rows of one transaction.
    private static let batch = 1_000

    private static func take(_ file: EventFile, into journal: borrowing Journal) throws(Failure) -> Result {
        var result = Result()
        var start = 0
        while start < file.rows.count {
            let end = min(start + batch, file.rows.count)
            let places = (start..<end).filter { file.rows[$0].event != nil }
            let events = places.compactMap { file.rows[$0].event }
            let outcomes = try Failure.journal { () throws(JournalError) in try journal.append(events) }
            var refused = (start..<end).filter { file.rows[$0].event == nil }.map { ($0, file.rows[$0].findings) }
            for (place, outcome) in zip(places, outcomes) {
                switch outcome {
                case .accepted: result.recorded += 1
                case .repeated: result.repeated += 1
                case .refused(let findings):
                    refused.append((place, findings.map { pointed($0, file.rows[place].line) }))
                }
            }
            result.refusals += refused.sorted { $0.0 < $1.0 }.map { (row: $0.0, findings: $0.1) }
            start = end
        }
        return result
    }

    private static func pointed(_ finding: Finding, _ line: Int) -> Finding {
        var finding = finding
        finding.place.line = line
        return finding
    }

    private static func write(
        _ result: Result, _ file: EventFile, _ path: String, _ arguments: Arguments, _ console: Console
    ) throws(Failure) {
        var refusedPath: String?
        if !result.refusals.isEmpty {
            let target = refusedName(path)
            do throws(PlatformError) {
                try atomicWrite(file.refused(result.refusals), to: target, overwrite: true)
            } catch {
                throw .platform(error)
            }
            refusedPath = target
        }
        if arguments.format == .json { return try writeJSON(result, refusedPath, console) }
        say(result.refusals.flatMap(\.findings), path, console)
        let (recorded, repeated, refused) = (result.recorded, result.repeated, result.refusals.count)
        try console.line(
            Bilingual(
                zh: "记录 \(recorded)，重复 \(repeated)，拒绝 \(refused)" + (refusedPath.map { "（\($0)）" } ?? ""),
                en: "\(recorded) recorded, \(repeated) repeated, \(refused) refused"
                    + (refusedPath.map { " (\($0))" } ?? ""))[
                    console.language
                ].visible)
    }

    /// `scans.csv.refused.csv`, `scans.ndjson.refused.ndjson`; a workbook's rows come back as CSV.
    private static func refusedName(_ path: String) -> String {
        let isLines = path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl")
        return path + (isLines ? ".refused.ndjson" : ".refused.csv")
    }

    private static func say(_ findings: [Finding], _ path: String, _ console: Console) {
        let shown = findings.prefix(20)
        let lines = SourceLines(ofFile: path, wanted: shown.compactMap(\.place.line))
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let report = TextReport(language: console.language, usesColour: console.coloursTalk) { _, line in lines[line] }
        for finding in shown {
            var finding = finding
            finding.place.file = name
            Console.complain(report.text(of: finding) + "\n")
        }
        if findings.count > shown.count {
            let more = findings.count - shown.count
            Console.complain(
                Bilingual(zh: "还有 \(more) 个问题，见退回的文件\n", en: "and \(more) more, see the file of refused rows\n")[
                    console.language])
        }
    }

    private static func writeJSON(_ result: Result, _ refused: String?, _ console: Console) throws(Failure) {
        var text = JSONWriter()
        text.beginObject()
        for (key, number) in [
            ("schemaVersion", 1), ("recorded", result.recorded), ("repeated", result.repeated),
            ("refused", result.refusals.count),
        ] {
            text.key(key)
            text.integer(number)
        }
        text.key("refusedFile")
        text.string(refused)
        text.key("findings")
        text.beginArray()
        for refusal in result.refusals { for finding in refusal.findings { FindingsText.write(finding, to: &text) } }
        text.endArray()
        text.endObject()
        text.endLine()
        try console.write(text.bytes)
    }
}

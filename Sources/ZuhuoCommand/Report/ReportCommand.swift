import Findings
import Platform
import Validation
import Zuhuo

/// `zuhuo report OUT`.
enum ReportCommand {
    static let shape: CommandShape = CommandShape(
        name: "report",
        purpose: Bilingual(
            zh: "报告一次已完成的运行：申报了什么、退回了什么、有哪些问题", en: "Report on a finished run: declared, refused, found"),
        details: [
            Bilingual(
                zh: "OUT 是 declare 或 plan 写出的文件夹，读其中的 plan.json 和 findings.json，不重新计算。退出码同 check：有错误为 1。",
                en:
                    "OUT is a folder that declare or plan wrote; its plan.json and findings.json are read, nothing is reckoned "
                    + "anew. The exit code is that of check: 1 when there is an error."),
            Bilingual(
                zh: "除 text 外，各种格式列出全部问题：csv 给电子表格，sarif、junit 给构建服务器。",
                en:
                    "Every form but text lists all findings: csv for spreadsheets, sarif and junit for build servers."),
        ],
        examples: [
            Example(line: "zuhuo report OUT", meaning: Bilingual(zh: "一页概况", en: "a page on the run")),
            Example(
                line: "zuhuo report OUT --format csv > faults.csv",
                meaning: Bilingual(zh: "全部问题，每个一行", en: "every finding, a row each")),
        ],
        operands: OperandShape(
            usage: "OUT", meaning: Bilingual(zh: "一次运行写出的文件夹", en: "the folder that a run wrote"), minimum: 1,
            maximum: 1),
        options: Options.policy + [Options.format([.text, .json, .ndjson, .sarif, .junit, .csv])],
        settings: Configuration.Key.policy
    ) { arguments, console throws(Failure) in
        let configuration = try arguments.configuration(console)
        let run = try FinishedRun(folder: arguments.operands[0])
        let (language, policy) = (console.language, configuration.policy)
        if arguments.format == .text {
            try console.write(RunPage(run: run, language: language).text)
        } else {
            try run.findings.write(as: arguments.format, policy, of: "report", to: console)
        }
        try console.flush()
        return run.plan == nil ? .findings : arguments.exitCode(run.findings, policy)
    }
}

extension FindingList {
    /// Writes all findings in a form for programs.
    func write(as format: Format, _ policy: AcceptancePolicy, of command: String, to console: Console) throws(Failure) {
        let language = console.language
        switch format {
        case .text, .json: try FindingsText.document(self) { (piece) throws(Failure) in try console.write(piece) }
        case .ndjson: for finding in self { try console.write(FindingsText.line(finding)) }
        case .csv: try console.write(CSVForm(language: language).table(of: self))
        case .junit:
            try console.write(JUnitForm(language: language, policy: policy).suites(of: self, name: "zuhuo \(command)"))
        case .sarif:
            let tool = ReportingTool(
                version: Edition.tool, rulebook: Edition.rulebook, rules: RuleCatalogue.all)
            try console.write(SARIFForm(tool, language: language, policy: policy).log(of: self))
        }
    }
}

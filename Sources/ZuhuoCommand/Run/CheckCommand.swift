import Findings
import Validation

/// `zuhuo check JOB`.
enum CheckCommand {
    static let shape: CommandShape = CommandShape(
        name: "check",
        purpose: Bilingual(zh: "检查作业文件和货表，列出全部问题", en: "Check the job file and its lots; list every fault"),
        details: [
            Bilingual(
                zh: "只读，不组柜也不写文件。每个问题给出文件、行、列、原因和办法；有错误时退出码为 1。",
                en: "Reads only: nothing is planned or written. Each fault comes with file, line, column, reason and "
                    + "remedy. The exit code is 1 when there is an error.")
        ],
        examples: [
            Example(line: "zuhuo check job.json", meaning: Bilingual(zh: "全部问题，带原文", en: "every fault with its line")),
            Example(
                line: "zuhuo check job.json --format ndjson",
                meaning: Bilingual(zh: "每个问题一行 JSON", en: "one line of JSON a fault")),
        ],
        operands: .job,
        options: Options.policy + [
            Options.codes, Options.encoding, Options.jobs,
            Options.format([.text, .json, .ndjson, .sarif, .junit, .csv]),
        ], settings: Configuration.Key.policy + [.codes]
    ) { arguments, console throws(Failure) in
        let configuration = try arguments.configuration(console)
        let engine = try Engine(arguments, codes: try arguments.codeEdition(configuration))
        let read = try engine.read()
        if arguments.format != .text {
            try read.findings.write(as: arguments.format, configuration.policy, of: "check", to: console)
        } else {
            let page = FindingsPage(engine: engine, language: console.language, usesColour: console.coloursOutput)
            try page.write(read.findings, to: console)
            try console.write(summary(read.value.map { $0.book.lots.count }, read.findings, console.language))
        }
        return read.value == nil ? .findings : arguments.exitCode(read.findings, configuration.policy)
    }

    private static func summary(_ usable: Int?, _ findings: FindingList, _ language: Language) -> String {
        let counts = Counting.severities(findings, language)
        guard let usable else {
            return language == .zh ? "作业不能使用：\(counts)\n" : "The job cannot be used: \(counts)\n"
        }
        return language == .zh
            ? "可用的货 \(usable) 批；\(counts)\n" : "\(usable) usable \(usable == 1 ? "lot" : "lots"); \(counts)\n"
    }
}

extension OperandShape {
    /// One job file.
    static let job = OperandShape(
        usage: "JOB", meaning: Bilingual(zh: "作业文件（job.json，或 - 表示标准输入）", en: "the job file (job.json, or -)"),
        minimum: 1, maximum: 1)
}

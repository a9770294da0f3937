import Messages
import Filing
import Findings
import Platform

/// `zuhuo validate FILE|DIR|-...`.
enum ValidateCommand {
    static let shape: CommandShape = CommandShape(
        name: "validate",
        purpose: Bilingual(
            zh: "校验报关单报文（DecMessage XML），谁做的都行", en: "Check declaration messages (DecMessage XML), anyone's"),
        details: [
            Bilingual(
                zh: "文件夹取其中（含下级）的全部 *.xml，按名称排序。“有效”指格式和结构有效：代码、规则等后面的层次本版本未做，"
                    + "并在结果里写明。逐个文件给出结果，一个文件有错不影响其他文件。",
                en:
                    "Of a folder every *.xml in it and below is taken, by name. 'valid' means form and structure: the later "
                    + "layers (codes, rules) are not run by this edition, and the result says so. Each file has its own "
                    + "verdict; one bad file does not stop the others."),
            Bilingual(
                zh: "退出码：有无效的文件为 1；没有无效的但有读不到的为 3；没有可校验的为 3。",
                en:
                    "Exit code: 1 when a file is invalid; 3 when none is but one could not be read, or there was nothing to "
                    + "check."),
        ],
        examples: [
            Example(line: "zuhuo validate OUT/declarations", meaning: Bilingual(zh: "一个文件夹", en: "a folder")),
            Example(
                line: "zuhuo validate *.xml --format ndjson",
                meaning: Bilingual(zh: "每个文件一行 JSON", en: "one line of JSON a file")),
            Example(
                line: "cat message.xml | zuhuo validate -", meaning: Bilingual(zh: "从标准输入读", en: "from standard input")),
        ],
        operands: OperandShape(
            usage: "FILE|DIR|-...",
            meaning: Bilingual(zh: "要校验的文件或文件夹（或 - 表示标准输入）", en: "what to check (a file, a folder or -)"),
            minimum: 1, maximum: nil),
        options: [Options.strict, Options.jobs, Options.format([.text, .json, .ndjson])]
    ) { arguments, console throws(Failure) in
        let workers = try arguments.workers()
        let subjects = arguments.operands.flatMap(Subject.named)
        guard !subjects.isEmpty else {
            let words = Bilingual(
                zh: "没有可校验的：所给的文件夹里没有 *.xml。", en: "there is nothing to check: no *.xml in what was named.")
            throw .other(words, .unusable)
        }
        let check = try messageCheck()
        var report = ValidationReport(
            format: arguments.format, isStrict: arguments.has(Options.strict), console: console)
        let worker = FileCheck(
            check: check, format: arguments.format, language: console.language, isQuiet: console.isQuiet,
            usesColour: console.coloursOutput)
        return try run(subjects, worker, workers, &report, console)
    }

    private static func run(
        _ subjects: [Subject], _ worker: FileCheck, _ workers: Int, _ report: inout ValidationReport,
        _ console: Console
    ) throws(Failure) -> ExitCode {
        var progress = Progress(total: subjects.count, console: console)
        try report.begin()
        try Workers.inOrder(count: subjects.count, workers: workers) { index throws(Failure) in
            worker.check(subjects[index])
        } consume: { index, verdict throws(Failure) in
            try report.add(verdict)
            progress.reached(index + 1)
        }
        progress.end()
        try report.end()
        return report.exitCode
    }

    private static func messageCheck() throws(Failure) -> MessageCheck {
        guard let check = try? MessageCheck() else {
            let words = Bilingual(
                zh: "内置的报文结构不能使用，这是程序的错误。",
                en: "the message schema inside the program is unusable: a fault of the program.")
            throw .other(words, .internalError)
        }
        return check
    }
}

/// One thing to check: a file, standard input, or a folder that could not be listed.
enum Subject: Sendable {
    case file(String)
    case unreadable(PlatformError)

    /// What an operand stands for.
    static func named(_ operand: String) -> [Subject] {
        guard operand != "-", Directory.kind(of: operand) == .directory else { return [.file(operand)] }
        do throws(PlatformError) {
            let base = operand.hasSuffix("/") ? String(operand.dropLast()) : operand
            let files = try Directory.files(under: operand)
            return files.filter { $0.name.lowercased().hasSuffix(".xml") }.map { .file("\(base)/\($0.name)") }
        } catch {
            return [.unreadable(error)]
        }
    }
}

import CodeLists
import Findings
import Platform
import Rules
import Validation
import Zuhuo

/// `zuhuo validate FILE|DIR|-...`.
enum ValidateCommand {
    static let shape: CommandShape = CommandShape(
        name: "validate",
        purpose: Bilingual(
            zh: "校验报关单报文（DecMessage XML），谁做的都行", en: "Check declaration messages (DecMessage XML), anyone's"),
        details: [
            Bilingual(
                zh: "分层校验：格式、结构、代码、规则、与来源比对；每一层写明做了没有、为什么没做，该做而没做的层不会被说成“有效”。"
                    + "文件夹取其中（含下级）的全部 *.xml 和 *.zip（报文连同随附单据），按名称排序。逐个文件给出结果，一个文件有错不影响其他文件。",
                en:
                    "Checks in layers: form, structure, codes, rules, and against the source; each is reported as run or as "
                    + "skipped with its reason, and nothing is called valid for a required layer that did not run. Of a "
                    + "folder every *.xml and *.zip (a message with its documents) in it and below is taken, by name. One bad file does not stop the others."
            ),
            Bilingual(
                zh: "一次给出的几份报文还会互相比对：共用的提单和集装箱、客户端编号、封志、重复申报（MP-BAT）。",
                en:
                    "Messages given in one run are also compared with each other: shared bills and boxes, numbers, seals, "
                    + "goods declared twice (MP-BAT)."),
            Bilingual(
                zh: "--against 时，给出文件夹则来源的每票都须有报文；只给出若干文件则只比对这些文件。",
                en:
                    "With --against every declaration of the source needs a message where a folder is given; of named files "
                    + "only what they say is compared."),
            Bilingual(
                zh: "规则按申报日期选取：--date，或报文自带的日期，否则为本规则集的日期。“有效”是事实；--strict、--ignore、--promote "
                    + "和配置文件决定接受不接受，两者都会报告。",
                en:
                    "The rules are those of the declaration's day: --date, else the day the message names, else the day of "
                    + "the rulebook. 'valid' is a fact; --strict, --ignore, --promote and the configuration decide what is "
                    + "accepted, and both are reported."),
            Bilingual(
                zh: "退出码：有不被接受的（报文或互相比对的结果）为 1；没有但有读不到的为 3；没有可校验的为 3。",
                en:
                    "Exit code: 1 when a message, or what several say of each other, is not accepted; 3 when all is but a "
                    + "file could not be read, or there was nothing to check."),
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
        options: Options.policy + [
            Options.date, Options.step, Options.codes, Options.against, Options.job, Options.timings, Options.jobs,
            Options.format([.text, .json, .ndjson, .sarif, .junit, .csv]),
        ], settings: Configuration.Key.allCases
    ) { arguments, console throws(Failure) in
        let workers = try arguments.workers()
        let subjects = CheckSubjects(arguments.operands)
        guard subjects.count > 0 else {
            let words = Bilingual(
                zh: "没有可校验的：所给的文件夹里没有 *.xml 或 *.zip。",
                en: "there is nothing to check: no *.xml or *.zip in what was named.")
            throw .other(words, .unusable)
        }
        let configuration = try arguments.configuration(console)
        let codes = try arguments.codeEdition(configuration)
        var options = ValidationOptions(settings: configuration.settings)
        options.date = try arguments.date()
        let against = try Against(arguments, codes)
        against?.complete(&options)
        let form = arguments.reportForm(configuration.policy, codes, console)
        let worker = FileCheck(
            validator: try validator(options, codes), policy: configuration.policy,
            form: form,
            sources: against.map { [$0.source] } ?? [], isTimed: arguments.has(Options.timings))
        return try run(subjects, worker, workers, against, console)
    }

    private static func run(
        _ subjects: CheckSubjects, _ worker: FileCheck, _ workers: Int, _ against: Against?, _ console: Console
    ) throws(Failure) -> ExitCode {
        let form = worker.form
        var numbers: Set<String> = []
        var progress = Progress(total: subjects.count, console: console)
        var summary = ReportSummary()
        var batch = MessageBatch()
        var isFirst = true
        try console.write(form.opening())
        try Workers.inOrder(count: subjects.count, workers: workers) { index throws(Failure) in
            worker.check(subjects[index])
        } consume: { index, checked throws(Failure) in
            summary.add(checked.subject)
            if case .message(let report, _) = checked.subject {
                if against != nil, let own = report.clientSequenceNumber { numbers.insert(own) }
                batch.add(report, isReadableAgain: worker.isReadableAgain(report))
            }
            if !checked.text.isEmpty {
                if !isFirst { try console.write(form.separator) }
                isFirst = false
                try console.write(checked.text)
            }
            progress.reached(index + 1)
        }
        progress.end()
        if let against, let missing = missing(against, numbers, subjects, console) {
            let lacking = worker.lacking(missing, against)
            summary.add(lacking)
            if !isFirst { try console.write(form.separator) }
            isFirst = false
            try console.write(form.part(lacking))
        }
        try close(
            batch.report(rereading: { worker.message(again: $0) }), worker.policy, form, isFirst, &summary, console)
        try console.write(form.closing(summary))
        try console.flush()
        if summary.isRefused { return .findings }
        return summary.unreadable > 0 ? .unusable : .clean
    }

    /// Declarations of the source that have no message, when that is a fault: a folder holds all the messages there are, so
    /// what it lacks is missing. Files that are named stand for themselves; how many others there are is only mentioned.
    ///
    /// A message that was matched by its lines, not its number, counts for none: it is another system's.
    private static func missing(
        _ against: Against, _ numbers: Set<String>, _ subjects: CheckSubjects, _ console: Console
    ) -> [PlannedDeclaration]? {
        let missing = against.source.missing(from: numbers)
        let all = against.source.count
        guard !missing.isEmpty, missing.count < all else { return nil }
        if subjects.namesFolder { return missing }
        console.say(
            Bilingual(
                zh: "\(against.file) 共 \(all) 票，其余 \(missing.count) 票没有给出报文，不作比对；给出整个文件夹时，缺少的报文算错误。",
                en:
                    "\(against.file) has \(all) declarations; no message was named for \(missing.count) of them, which were "
                    + "not compared. Of a folder a missing message is an error."))
        return nil
    }

    /// What the messages say of each other, behind the last of them.
    private static func close(
        _ batch: BatchReport, _ policy: AcceptancePolicy, _ form: any ReportForm, _ isFirst: Bool,
        _ summary: inout ReportSummary, _ console: Console
    ) throws(Failure) {
        let isAccepted = batch.isAccepted(by: policy)
        summary.add(batch, isAccepted: isAccepted)
        let part = form.part(batch, isAccepted: isAccepted)
        guard !part.isEmpty else { return }
        if !isFirst { try console.write(form.separator) }
        try console.write(part)
    }

    private static func validator(
        _ options: ValidationOptions, _ codes: CodeEdition
    ) throws(Failure) -> MessageValidator {
        guard let validator = try? MessageValidator(options: options, codes: CodeBook(codes)) else {
            let words = Bilingual(
                zh: "内置的报文结构不能使用，这是程序的错误。",
                en: "the message schema inside the program is unusable: a fault of the program.")
            throw .other(words, .internalError)
        }
        return validator
    }
}

extension Arguments {
    /// The form of report asked for.
    func reportForm(_ policy: AcceptancePolicy, _ codes: CodeEdition, _ console: Console) -> any ReportForm {
        let tool = ReportingTool(
            version: Edition.tool, rulebook: Edition.rulebook, rules: RuleCatalogue.ofMessages,
            codes: CodeTablesRecord(codes))
        switch format {
        case .text:
            return TextForm(
                language: console.language, policy: policy, isQuiet: console.isQuiet,
                usesColour: console.coloursOutput)
        case .json: return JSONForm(tool)
        case .ndjson: return JSONForm(tool, lines: true)
        case .sarif: return SARIFForm(tool, language: console.language, policy: policy)
        case .junit: return JUnitForm(language: console.language, policy: policy)
        case .csv: return CSVForm(language: console.language)
        }
    }
}

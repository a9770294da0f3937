import Clearance
import Exchange
import Findings
import JSONText
import Platform
import Zuhuo

/// `zuhuo exchange`.
enum ExchangeCommand {
    private static let once = OptionShape(name: "once", help: Bilingual(zh: "只做一遍", en: "one pass only"))
    private static let interval = OptionShape(
        name: "interval", value: "S", help: Bilingual(zh: "每隔 S 秒一遍，直到被终止", en: "a pass every S seconds, until ended"))
    private static let folder = OptionShape(
        name: "folder", value: "ROOT", isPath: true,
        help: Bilingual(
            zh: "导入客户端的业务文件夹，内有 OutBox、SentBox、InBox、FailBox",
            en: "the client's folder with OutBox, SentBox, InBox and FailBox"))
    private static let messages = OptionShape(
        name: "messages", value: "OUT", isPath: true,
        help: Bilingual(
            zh: "zuhuo declare 的输出文件夹；不写则只收不发", en: "the output folder of zuhuo declare; without it nothing is sent"))
    private static let aside = OptionShape(
        name: "aside", value: "DIR", isPath: true,
        help: Bilingual(zh: "读不懂的文件移到这里；默认留在原处", en: "where unreadable files are moved; default: they stay"))
    private static let quiet = OptionShape(
        name: "quiet-seconds", value: "S",
        help: Bilingual(zh: "文件多久不变才读；默认 2", en: "how long a file must not have changed; default 2"))

    static let shape = CommandShape(
        name: "exchange",
        purpose: Bilingual(
            zh: "与导入客户端交换：发报文、收回执、推进作业日志", en: "Exchange with the import client: send, receive, move the journal"),
        details: [
            Bilingual(
                zh: "发送日志中“已检查”的报关单；读收件箱的回执并记入日志。须由人先做的（查验记录、运抵报告）不会代做，下一遍自动补记。不认识的回执保留不动，任何文件都不删除。",
                en:
                    "Sends what is declared in the journal; reads the inbox and records what the receipts say. What a "
                    + "person must do first (an inspection record, an arrival report) is not made up: the next pass records "
                    + "the rest. Unknown receipts are kept; nothing is ever deleted."),
            Bilingual(
                zh: "报文的件数、毛重或货物与日志不符的不发送（MP-FLW-074、MP-FLW-075）：用 zuhuo flow amend 重写报文。",
                en:
                    "A message whose pieces, gross weight or lots are not those of the journal is not sent (MP-FLW-074, "
                    + "MP-FLW-075): write it anew with zuhuo flow amend."),
        ],
        examples: [
            Example(
                line: "zuhuo exchange --once --folder DecCus001 --messages OUT",
                meaning: Bilingual(zh: "收发一遍", en: "send and receive once"))
        ],
        options: [
            once, interval, folder, messages, aside, quiet, FlowOptions.journal, FlowOptions.actor, FlowOptions.time,
            FlowSetting.option, Options.format([.text, .json]),
        ]
    ) { arguments, console throws(Failure) in
        guard let root = arguments.value(folder) else {
            throw arguments.usage(.missingOption("--folder ROOT", folder.help))
        }
        let seconds = try arguments.number(interval, most: 86_400)
        guard arguments.has(once) != (seconds != nil) else {
            throw arguments.usage(
                .missingOption("--once", Bilingual(zh: "或 --interval S，两者之一", en: "or --interval S, one of the two")))
        }
        let journal = try arguments.journal()
        let drop = try Failure.exchange { () throws(ExchangeError) in
            try DropFolder(root: root, quarantine: arguments.value(aside).map { .folder($0) } ?? .inPlace)
        }
        var pass = ExchangePass(
            folder: drop, messages: arguments.value(messages),
            actor: arguments.value(FlowOptions.actor) ?? "zuhuo exchange")
        let rest = try arguments.number(quiet, most: 86_400) ?? 2
        while true {
            let code = try run(&pass, journal, rest, arguments, console)
            guard let seconds else { return code }
            try console.flush()
            Terminal.sleep(seconds: seconds)
        }
    }

    private static func run(
        _ pass: inout ExchangePass, _ journal: borrowing Journal, _ quiet: Int, _ arguments: Arguments,
        _ console: Console
    ) throws(Failure) -> ExitCode {
        let report: ExchangePass.Report
        let time = try arguments.moment()
        do throws(ExchangePassError) {
            report = try pass.run(journal, time: time, now: Terminal.wallNanoseconds, quietSeconds: quiet)
        } catch {
            throw Failure(error)
        }
        if arguments.format == .json {
            try console.write(ExchangeText.json(report))
        } else {
            try write(report, console)
        }
        return report.findings.contains { $0.severity == .error } ? .findings : .clean
    }

    private static func write(_ report: ExchangePass.Report, _ console: Console) throws(Failure) {
        let language = console.language
        let word = { (zh: String, en: String) in language == .zh ? zh : en }
        for (form, file) in report.sent { try console.line(word("已发送 \(form)：\(file)", "sent \(form): \(file)")) }
        for event in report.recorded where event.kind != .submit {
            let file = event.evidence.first?.name.visible ?? ""
            try console.line("\(event.line(language))  ← \(file)")
        }
        for receipt in report.unknown {
            try console.line(
                word("不属于本作业，已保留：\(receipt.file.visible)", "not of this job, kept: \(receipt.file.visible)"))
        }
        for file in report.setAside {
            try console.line(word("读不懂，已保留：\(file.visible)", "unreadable, kept: \(file.visible)"))
        }
        for file in report.waiting { console.say(Bilingual(zh: "尚在写入：\(file)", en: "still being written: \(file)")) }
        let report = (report, TextReport(language: language, usesColour: console.coloursTalk))
        for finding in report.0.findings { Console.complain(report.1.text(of: finding) + "\n") }
        if report.0.sent.isEmpty, report.0.recorded.isEmpty, report.0.arrivals.isEmpty {
            console.say(Bilingual(zh: "没有新的往来。", en: "Nothing new."))
        }
    }
}

/// A pass as JSON.
enum ExchangeText {
    static func json(_ report: ExchangePass.Report) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("sent")
        text.beginArray()
        for (form, file) in report.sent { object([("declaration", form), ("file", file)], to: &text) }
        text.endArray()
        text.key("recorded")
        text.beginArray()
        for event in report.recorded {
            object(
                [
                    ("id", event.id), ("kind", event.kind.rawValue), ("subject", event.subject.id),
                    ("time", event.time),
                    ("file", event.evidence.first?.name ?? ""),
                ], to: &text)
        }
        text.endArray()
        for (key, files) in [
            ("arrived", report.arrivals.map(\.file)), ("unknown", report.unknown.map(\.file)),
            ("setAside", report.setAside), ("waiting", report.waiting),
        ] {
            text.key(key)
            text.beginArray(inline: true)
            for file in files { text.string(file) }
            text.endArray()
        }
        text.key("findings")
        text.beginArray()
        for finding in report.findings { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private static func object(_ members: [(String, String)], to text: inout JSONWriter) {
        text.beginObject(inline: true)
        for (key, value) in members {
            text.key(key)
            text.string(value)
        }
        text.endObject()
    }
}

extension Failure {
    /// Runs an operation of the drop folder, its error as a failure.
    static func exchange<Result>(_ body: () throws(ExchangeError) -> Result) throws(Failure) -> Result {
        do throws(ExchangeError) { return try body() } catch { throw Failure(ExchangePassError.exchange(error)) }
    }

    /// Wraps what ended a pass.
    init(_ error: ExchangePassError) {
        switch error {
        case .platform(let error), .exchange(.platform(let error)): self = .platform(error)
        case .journal(let error): self = Failure(error)
        case .exchange(.damagedLedger(let path, let line)):
            self = .other(
                Bilingual(
                    zh: "\(path) 第 \(line) 行已损坏，未作任何改动", en: "\(path) is damaged in line \(line); nothing was changed"),
                .unusable)
        case .exchange(.tryTaken(let number, let attempt)):
            self = .other(
                Bilingual(
                    zh: "\(number) 的第 \(attempt) 次已发送过另一内容",
                    en: "try \(attempt) of \(number) was sent with another content"),
                .findings)
        case .exchange(let error):
            self = .other(Bilingual(zh: "不能发送：\(error)", en: error.description), .unusable)
        }
    }
}

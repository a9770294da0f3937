import Clearance
import CodeLists
import Exchange
import Filing
import Findings
import Messages
import Platform
import Zuhuo

/// `zuhuo flow amend DECLARATION`.
enum FlowAmend {
    private static let job = OptionShape(
        name: "job", value: "JOB", isPath: true,
        help: Bilingual(zh: "作业文件，货表已更正", en: "the job file, its lots corrected"))
    private static let seqNo = OptionShape(
        name: "seq-no", value: "NUMBER",
        help: Bilingual(
            zh: "统一编号（SeqNo）；默认由 --receipt 得出。未发送的报关单不需要",
            en: "the unified number (SeqNo); default: that of --receipt. What was not sent yet needs none"))
    private static let before = OptionShape(
        name: "before", value: "FILE", isPath: true,
        help: Bilingual(zh: "原报文；给出后逐项列出改动", en: "the message as it was: shows every change from it"))
    static let receipt = OptionShape(
        name: "receipt", value: "FILE", isRepeated: true, isPath: true,
        help: Bilingual(zh: "回执文件；可写多次", en: "a receipt; repeatable"))
    private static let drop = OptionShape(
        name: "drop", value: "LOT", isRepeated: true,
        help: Bilingual(
            zh: "剔除的货；可写多次。已撤、已退、已查扣的货总是剔除",
            en: "a lot to leave out; repeatable. Withdrawn, returned and seized lots always are"))

    static let shape = CommandShape(
        name: "flow amend",
        purpose: Bilingual(
            zh: "写出改单报文：原编号，现在的货", en: "Write the message of a declaration anew, with the lots it has now"),
        details: [
            Bilingual(
                zh: "报文用原客户端编号，带统一编号（覆盖原单），写入 OUT/declarations/，清单写入 OUT/lists/。只写文件；改单本身用 amend-begin、"
                    + "amend-accept 记录。",
                en:
                    "The message keeps its client number and carries the unified number, so that it writes over the old one; "
                    + "it goes to OUT/declarations/, its lists to OUT/lists/. Only files are written: record the amendment "
                    + "with amend-begin and amend-accept."),
            Bilingual(
                zh: "尚未发送的报关单（货物有更正、已离开）也这样重写：不需要统一编号，件数和毛重须与日志一致。",
                en:
                    "A declaration that was not sent yet, and of which lots were corrected or have left, is written anew the "
                    + "same way: it needs no unified number, and its pieces and weight must be those of the journal."),
            Bilingual(
                zh: "剔除的货所分摊的运费、保费和杂费，改由该单留下的货分摊（本软件默认）；其他报关单不变。有附件时写出 ZIP。",
                en:
                    "What the lots left out carried of the job's charges is spread over the lots that stay (our default); "
                    + "other declarations stay as they are. With attachments a ZIP is written."),
        ],
        examples: [
            Example(
                line: "zuhuo flow amend D3 --job job.json --seq-no E20260000000000017 -o AMENDED",
                meaning: Bilingual(zh: "货物被扣后改单", en: "after a lot was held"))
        ],
        operands: OperandShape(
            usage: "DECLARATION", meaning: Bilingual(zh: "报关单", en: "the declaration"), minimum: 1, maximum: 1),
        options: Options.codeTables + [
            job, seqNo, receipt, drop, before, FlowOptions.journal, Options.output, Options.force, Options.encoding,
            Options.jobs, FlowSetting.option,
        ], settings: [.codes]
    ) { arguments, console throws(Failure) in
        let (output, jobFile) = (
            try required(Options.output, "-o OUT", arguments), try required(job, "--job JOB", arguments)
        )
        let journal = try arguments.journal()
        let ref = arguments.operands[0]
        guard let form = try Failure.journal({ () throws(JournalError) in try journal.declaration(ref) }) else {
            throw .other(Bilingual(zh: "作业中没有报关单 \(ref)", en: "declaration \(ref) is not on record"), .findings)
        }
        let lots = try Failure.journal { () throws(JournalError) in try journal.lots(ofDeclaration: ref) }
        let kept = try FlowAmend.kept(lots, arguments)
        let (plan, attachments) = try FlowAmend.plan(jobFile, arguments, try arguments.codeEdition(console))
        let number = try unifiedNumber(form, arguments)
        let message: AmendedMessage?
        do throws(RunError) {
            message = try AmendedMessage.write(
                plan: plan, ref: ref, lots: kept, all: lots.map(\.id), clientSeqNo: form.clientSeqNo, seqNo: number,
                attachments: attachments)
        } catch {
            throw Failure(error)
        }
        guard let message else {
            throw .other(
                Bilingual(zh: "报关单 \(ref) 没有剩下货物，应撤销（revoke）", en: "declaration \(ref) has no lots left: revoke it"),
                .findings)
        }
        let remaining = lots.filter { kept.contains($0.id) }
        guard try agrees(message, form, remaining, journal.policy, arguments, console) else { return .findings }
        try write(message, form, number, output, arguments, console)
        return .clean
    }

    /// Whether the message may be written: with all its lots, and before it is sent with the journal's pieces and weight.
    /// What customs found is not in the journal, so an amendment with other pieces is only said.
    private static func agrees(
        _ message: AmendedMessage, _ form: DeclarationRecord, _ lots: [LotRecord], _ policy: FlowPolicy,
        _ arguments: Arguments, _ console: Console
    ) throws(Failure) -> Bool {
        let comparison = MessageComparison(form, lots: lots, file: form.clientSeqNo + message.fileExtension)
        let measures = policy.allowsOtherPieces ? [] : comparison.measures(of: message.bytes)
        let findings = comparison.missing(message.missing) + (isUnsent(form) ? measures : [])
        let report = TextReport(language: console.language, usesColour: console.coloursTalk)
        for finding in findings { Console.complain(report.text(of: finding) + "\n") }
        if !isUnsent(form) { for finding in measures { console.say(finding.message) } }
        return findings.isEmpty
    }

    /// Whether customs does not have it: it was never sent, or came back.
    private static func isUnsent(_ form: DeclarationRecord) -> Bool {
        [.draft, .checked, .returned].contains(form.state)
    }

    private static func required(
        _ option: OptionShape, _ spelling: String, _ arguments: Arguments
    ) throws(Failure) -> String {
        guard let value = arguments.value(option) else { throw arguments.usage(.missingOption(spelling, option.help)) }
        return value
    }

    private static func kept(_ lots: [LotRecord], _ arguments: Arguments) throws(Failure) -> [String] {
        let dropped = Set(arguments.all(drop))
        for name in arguments.all(drop) where !lots.contains(where: { $0.id == name }) {
            throw .other(
                Bilingual(zh: "货物 \(name) 不在该报关单中", en: "lot \(name) is not of this declaration"), .findings)
        }
        return lots.filter { !$0.state.isFinal && !dropped.contains($0.id) }.map(\.id)
    }

    private static func plan(
        _ job: String, _ arguments: Arguments, _ codes: CodeEdition
    ) throws(Failure) -> (plan: RunPlan, attachments: [AttachedFile]) {
        var named = arguments
        named.operands = [job]
        let engine = try Engine(named, codes: codes)
        let read = try engine.read()
        guard let input = read.value, let plan = engine.plan(input).value,
            let attachments = AttachedFile.read(input.job, folder: input.folder).value
        else {
            throw .other(
                Bilingual(
                    zh: "作业 \(job) 不能编排；见 zuhuo check \(job)",
                    en: "the job \(job) cannot be planned; see zuhuo check \(job)"),
                .findings)
        }
        return (plan, attachments)
    }

    /// The number given, or that of a receipt which names the declaration.
    private static func unifiedNumber(_ form: DeclarationRecord, _ arguments: Arguments) throws(Failure) -> String {
        if let number = arguments.value(seqNo) { return number }
        let receipts = try ReceiptFiles.read(arguments.all(receipt)).compactMap(\.checked.value)
        let standing = DeclarationStanding.fold(receipts).value?.first { $0.clientSeqNos.contains(form.clientSeqNo) }
        guard let number = standing?.seqNos.first else {
            if isUnsent(form) { return "" }
            throw arguments.usage(.missingOption("--seq-no NUMBER", seqNo.help))
        }
        return number
    }

    private static func write(
        _ message: AmendedMessage, _ form: DeclarationRecord, _ number: String, _ output: String,
        _ arguments: Arguments, _ console: Console
    ) throws(Failure) {
        let path = "\(output)/declarations/\(form.clientSeqNo)\(message.fileExtension)"
        do throws(PlatformError) {
            try Directory.create(output)
            let force = arguments.has(Options.force)
            for folder in ["declarations", "lists"] { try Directory.create("\(output)/\(folder)") }
            let list = "\(output)/lists/\(form.clientSeqNo)"
            try atomicWrite(message.commodities, to: list + ".commodities.csv", overwrite: force)
            try atomicWrite(message.correspondence, to: list + ".correspondence.csv", overwrite: force)
            try atomicWrite(message.bytes, to: path, overwrite: force)
        } catch {
            throw .platform(error)
        }
        let dropped = message.dropped.isEmpty ? "–" : message.dropped.joined(separator: ", ")
        let amount = Counting.money(message.cents)
        let numbered =
            number.isEmpty
            ? Bilingual(zh: "", en: "") : Bilingual(zh: "统一编号 \(number)，", en: "unified number \(number), ")
        try console.line(
            Bilingual(
                zh: "已写入 \(path)：\(numbered.zh)\(message.lines) 项，货值 \(amount)；剔除 \(dropped)",
                en:
                    "Wrote \(path): \(numbered.en)\(message.lines) lines, value \(amount); left out: \(dropped)"
            )[
                console.language])
        if message.hasSpreadCharges {
            console.say(
                Bilingual(
                    zh: "剔除的货所分摊的费用改由留下的货分摊（本软件默认）",
                    en: "what the lots left out carried of the charges is now spread over those that stay (our default)"
                ))
        }
        guard let old = arguments.value(before) else { return }
        let difference = MessageDiff(from: try ComparedMessage(old).message, to: try ComparedMessage(path).message)
        try console.write(difference.text(console.language))
    }
}

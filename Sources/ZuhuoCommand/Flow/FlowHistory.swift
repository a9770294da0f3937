import Clearance
import Findings
import Platform

/// `zuhuo flow history LOT|BOX|DECLARATION`.
enum FlowHistory {
    static let shape = CommandShape(
        name: "flow history",
        purpose: Bilingual(zh: "一批货、一个箱、一份报关单的全部经过", en: "All that happened to a lot, a box or a declaration"),
        operands: OperandShape(
            usage: "LOT|BOX|DECLARATION",
            meaning: Bilingual(zh: "货物批次号、集装箱或报关单", en: "the lot, box or declaration"), minimum: 1, maximum: 1),
        options: [FlowOptions.journal, Options.format([.text, .ndjson])]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let subject = try subject(arguments.operands[0], journal)
        let events = try Failure.journal { () throws(JournalError) in try journal.history(subject) }
        if arguments.format == .ndjson {
            for event in events { try console.write(EventText.line(event)) }
        } else {
            let rows = events.map { cells($0, console.language) }
            try console.write(TextLayout.table(rows, rightAligned: [0]))
        }
        return .clean
    }

    private static func subject(_ word: String, _ journal: borrowing Journal) throws(Failure) -> Subject {
        if let named = FlowSubjects.prefixed(word) { return named }
        let found = try FlowSubjects.known(word, among: [.lot, .declaration, .container, .job], journal)
        if found.count > 1 { throw FlowSubjects.ambiguous(word, found) }
        guard let subject = found.first else {
            throw .other(Bilingual(zh: "作业中没有 \(word)", en: "\(word) is not on record"), .findings)
        }
        return subject
    }

    private static func cells(_ stored: StoredEvent, _ language: Language) -> [String] {
        let event = stored.event
        let payload = event.payload.fields.map { "\($0.name)=\(words($0.value))" }.joined(separator: " ")
        let evidence = event.evidence.map { piece in
            piece.kind == .other
                ? "[\(piece.name)]" : "[\(language == .zh ? piece.kind.zh : piece.kind.en) \(piece.name)]"
        }
        return [
            "#\(stored.sequence)", event.time, event.actor.visible, event.line(language),
            ([payload] + evidence).filter { !$0.isEmpty }.joined(separator: " ").visible,
        ]
    }

    private static func words(_ value: PayloadValue) -> String {
        switch value {
        case .text(let text): text
        case .whole(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        case .texts(let texts): texts.joined(separator: "+")
        }
    }
}

/// `zuhuo flow export`.
enum FlowExport {
    private static let output = OptionShape(
        name: "output", short: "o", value: "FILE", isPath: true,
        help: Bilingual(
            zh: "写入此文件，要么完整要么没有；默认标准输出", en: "the file to write, whole or not at all; default: standard output"))

    static let shape = CommandShape(
        name: "flow export",
        purpose: Bilingual(zh: "全部事件，每行一个 JSON", en: "Every event as a line of JSON"),
        options: [output, Options.force, FlowOptions.journal]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let lines = try Failure.journal { () throws(JournalError) in try journal.export() }
        guard let path = arguments.value(output) else {
            try console.write(lines)
            return .clean
        }
        do throws(PlatformError) { try atomicWrite(lines, to: path, overwrite: arguments.has(Options.force)) } catch {
            throw .platform(error)
        }
        console.say(Bilingual(zh: "已写入 \(path)", en: "Wrote \(path)"))
        return .clean
    }
}

/// `zuhuo flow verify`.
enum FlowVerify {
    static let knownHash = OptionShape(
        name: "known-hash", value: "HASH",
        help: Bilingual(
            zh: "另处保存的事件哈希，日志中须有此事件", en: "the hash of an event, kept elsewhere, that must be in it"))

    static let shape = CommandShape(
        name: "flow verify",
        purpose: Bilingual(zh: "验证日志：哈希链、重建状态并比较", en: "Verify the journal: its chain, and its state built anew"),
        options: [knownHash, FlowOptions.journal]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let known = arguments.value(knownHash)
        let result = try Failure.journal { () throws(JournalError) in try journal.verify(knownHash: known) }
        for fault in result.faults { Console.complain(words(fault)[console.language].visible + "\n") }
        guard result.faults.isEmpty else { return .findings }
        try console.line(
            Bilingual(
                zh: "\(result.events) 个事件完好，状态与事件一致",
                en: "\(result.events) events, whole; the state is what they add up to")[
                    console.language])
        try console.line("head  \(result.headHash)")
        try console.line("state \(result.stateHash)")
        return .clean
    }

    private static func words(_ fault: JournalFault) -> Bilingual {
        switch fault {
        case .file(let text): Bilingual(zh: "文件损坏：\(text)", en: "the file is damaged: \(text)")
        case .event(let sequence, let reason):
            Bilingual(zh: "第 \(sequence) 号事件被改动：\(reason)", en: "event \(sequence) is not what it was: \(reason)")
        case .missingHash(let hash): Bilingual(zh: "没有哈希为 \(hash) 的事件", en: "there is no event with the hash \(hash)")
        case .snapshot(let subject):
            Bilingual(
                zh: "\(subject.words.zh)的状态与事件不符",
                en: "the state of \(subject.words.en) is not what the events add up to")
        case .warehouse(let id):
            Bilingual(zh: "仓库 \(id) 的状态与事件不符", en: "the state of warehouse \(id) is not what the events add up to")
        }
    }
}

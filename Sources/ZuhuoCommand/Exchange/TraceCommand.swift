import Clearance
import Exchange
import Findings
import JSONText
import Platform

/// `zuhuo trace --receipt FILE -o OUT` and `zuhuo trace lot LOT -o OUT`.
enum TraceCommand {
    private static let output = OptionShape(
        name: "output", short: "o", value: "OUT", isPath: true,
        help: Bilingual(zh: "zuhuo declare 的输出文件夹", en: "the output folder of zuhuo declare"))
    private static let tables = OptionShape(
        name: "tables", value: "DIR", isPath: true,
        help: Bilingual(zh: "作业文件所在的文件夹，给出商户原来的行", en: "the folder of the job file: shows the vendors' own rows"))

    static let shape = CommandShape(
        name: "trace",
        purpose: Bilingual(
            zh: "从回执追到货和原始行，从一批货追到全部单证", en: "Lead receipts back to lots and rows, a lot on to its documents"),
        examples: [
            Example(
                line: "zuhuo trace --receipt Failed_E_x.xml -o OUT --tables .",
                meaning: Bilingual(zh: "回执所指的商品项是哪些货", en: "the lots behind the lines a receipt names")),
            Example(
                line: "zuhuo trace lot L017 -o OUT",
                meaning: Bilingual(zh: "一批货所在的全部单证", en: "every document a lot is in")),
        ],
        operands: OperandShape(
            usage: "[lot LOT...]", meaning: Bilingual(zh: "货物批次号", en: "the lot"), minimum: 0, maximum: nil,
            words: ["lot"]),
        options: [FlowAmend.receipt, output, tables, FlowOptions.journal, Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        let lots = try lots(arguments)
        guard let folder = arguments.value(output) else { throw arguments.usage(.missingOption("-o OUT", output.help)) }
        let files = try ReceiptFiles.read(arguments.all(FlowAmend.receipt))
        let opened: Checked<Trace>
        do throws(PlatformError) { opened = try TraceFolder.open(output: folder) } catch { throw .platform(error) }
        let report = TextReport(language: console.language, usesColour: console.coloursTalk)
        var findings = opened.findings + files.flatMap(\.checked.findings)
        guard var trace = opened.value else { return say(findings, report) }
        trace.add(files.compactMap(\.checked.value))
        findings += TraceFolder.addRows(to: &trace, output: folder, tables: arguments.value(tables))
        let page = TracePage(language: console.language)
        var isWhole = true
        if lots.isEmpty {
            for file in files {
                guard let receipt = file.checked.value else { continue }
                let traced = trace.lines(namedBy: receipt)
                findings += traced.findings
                try console.write(page.text(receipt, traced.value ?? []))
            }
        }
        for name in lots {
            guard let lot = trace.lot(name) else {
                Console.complain(
                    Bilingual(zh: "计划中没有货物 \(name.visible)\n", en: "the plan has no lot \(name.visible)\n")[
                        console.language])
                isWhole = false
                continue
            }
            try console.write(page.text(lot))
            try console.write(page.journal(try events(of: name, arguments)))
        }
        return say(findings, report) == .findings || !isWhole ? .findings : .clean
    }

    private static func lots(_ arguments: Arguments) throws(Failure) -> [String] {
        guard let word = arguments.operands.first else {
            guard arguments.has(FlowAmend.receipt) else {
                throw arguments.usage(
                    .missingOperand(
                        Bilingual(zh: "要追的（lot 批次号，或 --receipt 回执）", en: "what to trace (lot LOT, or --receipt FILE)")))
            }
            return []
        }
        guard word == "lot" else {
            throw arguments.usage(.notAChoice(option: "trace", given: word, choices: ["lot"], nearest: nil))
        }
        guard arguments.operands.count > 1 else {
            throw arguments.usage(.missingOperand(Bilingual(zh: "货物批次号", en: "the lot")))
        }
        return Array(arguments.operands.dropFirst())
    }

    /// What the journal has of a lot, where one was named.
    private static func events(of lot: String, _ arguments: Arguments) throws(Failure) -> [StoredEvent] {
        guard arguments.has(FlowOptions.journal) else { return [] }
        let journal = try arguments.journal()
        return try Failure.journal { () throws(JournalError) in try journal.history(.lot(lot)) }
    }

    private static func say(_ findings: [Finding], _ report: TextReport) -> ExitCode {
        for finding in findings { Console.complain(report.text(of: finding) + "\n") }
        return findings.contains { $0.severity == .error } ? .findings : .clean
    }
}

/// Traces for a person.
struct TracePage {
    let language: Language

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func text(_ receipt: Receipt, _ lines: [TracedLine]) -> String {
        var text = receipt.file.visible + "\n"
        if lines.isEmpty { text += word("  没有指明商品项\n", "  names no line\n") }
        for line in lines {
            for sentence in line.sentences { text += "  “\(sentence.visible)”\n" }
            let item = line.item
            text += word(
                "  \(line.declaration.ref) 第 \(item.gNo) 项  \(item.hs)  \(item.name)  \(line.declaration.currency) \(item.total)\n",
                "  \(line.declaration.ref) line \(item.gNo)  \(item.hs)  \(item.name)  \(line.declaration.currency) \(item.total)\n"
            )
            for part in line.parts { text += self.text(part, line.declaration.currency) }
        }
        return text
    }

    private func text(_ part: TracedLine.Part, _ currency: String) -> String {
        var text = "    \(part.share.lot.visible)  \(currency) \(part.share.total)  \(part.share.netKg) kg"
        if let container = part.container { text += "  \(container)" }
        return text + "\n" + row(part.row, margin: "      ")
    }

    private func row(_ row: VendorRow?, margin: String) -> String {
        guard let row else { return "" }
        var text = "\(margin)\(row.file):\(row.line)  \(row.vendor)\n"
        let cells = row.cells.filter { !$0.text.isEmpty }.map { "\($0.header)=\($0.text)" }
        if !cells.isEmpty {
            text += TextLayout.wrapped(cells.joined(separator: " ").visible, columns: 100, indent: margin.count) + "\n"
        }
        return text
    }

    func text(_ lot: TracedLot) -> String {
        var text = "\(lot.lot.visible)\n" + row(lot.row, margin: "  ")
        for line in lot.lines {
            text += word(
                "  \(line.declaration)（\(line.clientSeqNo)）第 \(line.gNo) 项  \(line.hs) \(line.name)  \(line.currency) \(line.share.total)  \(line.why)\n",
                "  \(line.declaration) (\(line.clientSeqNo)) line \(line.gNo)  \(line.hs) \(line.name)  \(line.currency) \(line.share.total)  \(line.why)\n"
            )
        }
        if let container = lot.container {
            text +=
                word("  计划装入 \(container)", "  planned for \(container)") + (lot.containerNumber.map { " \($0)" } ?? "")
                + "\n"
        }
        for file in lot.files { text += "  \(file)\n" }
        for receipt in lot.receipts {
            text += "  \(receipt.file.visible)  \(receipt.code ?? "")\n"
        }
        if !lot.refusedBy.isEmpty {
            text += word("  未申报：", "  not declared: ") + lot.refusedBy.joined(separator: ", ") + "\n"
        }
        return text
    }

    func journal(_ events: [StoredEvent]) -> String {
        let rows = events.map { stored in
            [
                "#\(stored.sequence)", stored.event.time, stored.event.line(language),
                stored.event.evidence.map(\.name).joined(separator: " ").visible,
            ]
        }
        return TextLayout.table(rows, rightAligned: [0])
    }
}

import Clearance
import Findings
import JSONText

/// `zuhuo flow status`: the board.
enum FlowStatus {
    static let shape = CommandShape(
        name: "flow status",
        purpose: Bilingual(zh: "看板：每箱每单在等什么", en: "The board: per box and declaration, what waits for what"),
        options: [FlowOptions.journal, Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let board = try Failure.journal { () throws(JournalError) in try journal.board() }
        let opening = try Failure.journal { () throws(JournalError) in try journal.opening() }
        let codes = opening.flatMap { PlanCodes($0) }
        let late = try Failure.journal { () throws(JournalError) in try FlowDeadlines(journal, board) }
        if arguments.format == .json {
            try console.write(BoardText.json(board, codes, late.findings))
        } else {
            try console.write(BoardPage(board: board, codes: codes, language: console.language).text)
            let report = TextReport(language: console.language, usesColour: console.coloursOutput)
            for finding in late.findings { try console.write("\n" + report.text(of: finding)) }
        }
        return .clean
    }
}

/// `zuhuo flow todo`.
enum FlowTodo {
    static let shape = CommandShape(
        name: "flow todo", purpose: Bilingual(zh: "现在能做的事", en: "What can be done now"),
        options: [FlowOptions.journal, Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        let journal = try arguments.journal()
        let waits = try Failure.journal { () throws(JournalError) in try journal.todo() }
        if arguments.format == .json {
            try console.write(BoardText.json(todo: waits))
        } else if waits.isEmpty {
            console.say(Bilingual(zh: "没有待办。", en: "Nothing to do."))
        } else {
            let rows = waits.map { wait in
                [
                    wait.subject.words[console.language], wait.words[console.language],
                    "flow \(FlowVerb.word(wait.event))",
                ]
            }
            try console.write(TextLayout.table(rows, rightAligned: []))
        }
        return .clean
    }
}

/// The board for a foreman.
struct BoardPage {
    let board: Board
    let codes: PlanCodes?
    let language: Language

    var text: String {
        guard let job = board.job else {
            return word("日志中还没有作业\n", "no job in the journal yet\n")
        }
        let flow =
            job.flow == .inspectBeforeLoad ? word("先查验后装运", "inspect before load") : word("先装后查", "load then inspect")
        return word(
            "作业 \(job.id)，\(flow)，第 \(board.sequence) 号事件\n", "Job \(job.id), \(flow), event \(board.sequence)\n")
            + tables + word("\n集装箱\n", "\nBoxes\n") + boxes + word("\n报关单\n", "\nDeclarations\n") + declarations
            + listed
    }

    /// Lots declared elsewhere that are in no box; nothing where there are none.
    private var listed: String {
        guard !board.listed.isEmpty else { return "" }
        let lots = board.listed.reduce(0) { $0 + $1.lots }
        return word("\n在别处申报，未配箱\n", "\nDeclared elsewhere, in no box\n")
            + sections(
                [(board.listedWaits, [word("\(lots) 批", lots == 1 ? "1 lot" : "\(lots) lots"), states(board.listed)])],
                rightAligned: [])
    }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// The code tables beyond the program's own, where the plan was made with some.
    private var tables: String {
        guard let codes else { return "" }
        let names = codes.files.map { $0.split(separator: " ").last.map(String.init) ?? $0 }.joined(separator: ", ")
        let sum = codes.sha256.prefix(12)
        return word("代码表 \(sum)（\(names)）", "Code tables \(sum) (\(names))").visible + "\n"
    }

    private var boxes: String {
        sections(board.containers.map { ($0.waits, cells($0)) }, rightAligned: [4, 5])
    }

    private var declarations: String {
        sections(board.declarations.map { ($0.waits, cells($0)) }, rightAligned: [3])
    }

    /// A table whose rows are each followed by what they wait for.
    private func sections(_ parts: [(waits: [Wait], cells: [String])], rightAligned: Set<Int>) -> String {
        let lines = TextLayout.table(parts.map(\.cells), rightAligned: rightAligned).split(separator: "\n")
        var text = ""
        for (line, part) in zip(lines, parts) {
            text += "\(line)\n"
            for wait in part.waits { text += "      → \(wait.words[language])\n" }
        }
        return text
    }

    private func cells(_ status: ContainerStatus) -> [String] {
        let box = status.container
        let share =
            box.capacity.scaled > 0 ? Int(Int128(box.loaded.volume.scaled) * 100 / Int128(box.capacity.scaled)) : 0
        return [
            box.id, box.number, box.type, word(box.state.zh, box.state.en),
            word(
                "已装 \(box.loaded.lots)/\(box.assigned.lots) 批", "\(box.loaded.lots)/\(box.assigned.lots) lots loaded"),
            word("\(box.loaded.pieces) 件", "\(box.loaded.pieces) pieces"),
            "\(box.loaded.gross.description) kg", "\(box.loaded.volume.description) m3 (\(share)%)",
            box.seal.isEmpty ? "" : word("封志 \(box.seal)", "seal \(box.seal)"),
            box.cutOff.isEmpty ? "" : word("截 \(box.cutOff)", "cut-off \(box.cutOff)"),
        ]
    }

    private func cells(_ status: DeclarationStatus) -> [String] {
        let form = status.declaration
        let lots = status.tallies.reduce(0) { $0 + $1.lots }
        return [
            form.id, form.entryNumber.isEmpty ? form.clientSeqNo : form.entryNumber,
            word(form.state.zh, form.state.en), word("\(lots) 批", lots == 1 ? "1 lot " : "\(lots) lots"),
            states(status.tallies),
        ]
    }

    /// `loaded 12, held 2`, in the order of the states.
    private func states(_ tallies: [LotTally]) -> String {
        LotState.allCases.compactMap { state in
            let lots = tallies.filter { $0.state == state }.reduce(0) { $0 + $1.lots }
            return lots == 0 ? nil : word("\(state.zh) \(lots)", "\(state.en) \(lots)")
        }.joined(separator: word("、", ", "))
    }
}

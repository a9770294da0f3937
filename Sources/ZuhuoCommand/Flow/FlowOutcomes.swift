import Clearance
import Findings
import JSONText

/// What became of events, said to a person or a program.
struct FlowOutcomes {
    let events: [FlowEvent]
    let outcomes: [FlowOutcome]
    /// Whether they were written; a refusal may have kept the others out.
    let isRecorded: Bool

    /// The findings of all refusals, in order.
    static func findings(_ outcomes: [FlowOutcome]) -> [Finding] {
        outcomes.flatMap { outcome -> [Finding] in if case .refused(let findings) = outcome { findings } else { [] } }
    }

    func write(_ arguments: Arguments, _ console: Console, _ journal: borrowing Journal) throws(Failure) {
        let findings = Self.findings(outcomes)
        if arguments.format == .json {
            try writeJSON(findings, console)
        } else {
            let report = TextReport(language: console.language, usesColour: console.coloursTalk)
            for finding in findings { Console.complain(report.text(of: finding) + "\n") }
            if isRecorded { try writeLines(console, journal) }
        }
        guard !isRecorded else { return }
        let count = events.count
        Console.complain(
            Bilingual(
                zh: count == 1 ? "没有记录。" : "\(count) 个事件均未记录。",
                en: count == 1 ? "Nothing was recorded." : "None of the \(count) events was recorded.")[
                    console.language]
                + "\n")
    }

    private func writeLines(_ console: Console, _ journal: borrowing Journal) throws(Failure) {
        if console.isQuiet { return }
        for (event, outcome) in zip(events, outcomes) {
            let state =
                try state(of: event.subject, journal, console.language) + pieces(of: event, journal, console.language)
            switch outcome {
            case .accepted(let sequence): try console.line("#\(sequence) \(event.line(console.language))\(state)")
            case .repeated(let sequence):
                let again = console.language == .zh ? "（已记录过）" : " (recorded before)"
                try console.line("#\(sequence) \(event.line(console.language))\(again)")
            case .refused: break
            }
        }
    }

    /// `: received 已收货`, the state it is in now.
    private func state(
        of subject: Subject, _ journal: borrowing Journal, _ language: Language
    ) throws(Failure) -> String {
        let words: (zh: String, en: String)? = try Failure.journal { () throws(JournalError) in
            switch subject.kind {
            case .job: nil
            case .lot: try journal.lot(subject.id).map { ($0.state.zh, $0.state.en) }
            case .declaration: try journal.declaration(subject.id).map { ($0.state.zh, $0.state.en) }
            case .container: try journal.container(subject.id).map { ($0.state.zh, $0.state.en) }
            }
        }
        return words.map { language == .zh ? "：\($0.zh)" : ": \($0.en)" } ?? ""
    }

    /// `, 3 of 12 pieces in C1`, for those who load, unload and count piece by piece.
    private func pieces(
        of event: FlowEvent, _ journal: borrowing Journal, _ language: Language
    ) throws(Failure) -> String {
        guard [.load, .unload, .count].contains(event.kind),
            let lot = try Failure.journal({ () throws(JournalError) in try journal.lot(event.subject.id) })
        else { return "" }
        let done = event.kind == .count ? lot.counted : lot.loadedPieces
        let box = lot.container.visible
        let place: (zh: String, en: String) =
            event.kind == .count ? ("已点", " counted") : box.isEmpty ? ("在箱", " aboard") : ("在 \(box)", " in \(box)")
        return language == .zh
            ? "，\(place.zh) \(done)/\(lot.pieces) 件" : ", \(done) of \(lot.pieces) pieces\(place.en)"
    }

    private func writeJSON(_ findings: [Finding], _ console: Console) throws(Failure) {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("recorded")
        text.boolean(isRecorded)
        text.key("events")
        text.beginArray()
        for (event, outcome) in zip(events, outcomes) { Self.write(event, outcome, isRecorded, to: &text) }
        text.endArray()
        text.key("findings")
        text.beginArray()
        for finding in findings { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        try console.write(text.bytes)
    }

    private static func write(
        _ event: FlowEvent, _ outcome: FlowOutcome, _ isRecorded: Bool, to text: inout JSONWriter
    ) {
        text.beginObject(inline: true)
        for (key, value) in [("id", event.id), ("kind", event.kind.rawValue), ("subject", event.subject.id)] {
            text.key(key)
            text.string(value)
        }
        text.key("outcome")
        switch outcome {
        case .accepted(let sequence):
            text.string(isRecorded ? "accepted" : "left out")
            if isRecorded { text.key("sequence") }
            if isRecorded { text.integer(sequence) }
        case .repeated(let sequence):
            text.string("repeated")
            text.key("sequence")
            text.integer(sequence)
        case .refused: text.string("refused")
        }
        text.endObject()
    }
}

extension FlowEvent {
    /// `load lot L017` or `装箱 货物 L017`.
    func line(_ language: Language) -> String {
        language == .zh
            ? "\(kind.words.zh) \(subject.words.zh)" : "\(FlowVerb.word(kind)) \(subject.words.en)"
    }
}

extension Subject {
    /// `box C1`, `集装箱 C1`.
    var words: Bilingual {
        let name = id.visible
        return switch kind {
        case .job: Bilingual(zh: "作业 \(name)", en: "job \(name)")
        case .lot: Bilingual(zh: "货物 \(name)", en: "lot \(name)")
        case .declaration: Bilingual(zh: "报关单 \(name)", en: "declaration \(name)")
        case .container: Bilingual(zh: "集装箱 \(name)", en: "box \(name)")
        }
    }
}

import Clearance
import Findings
import Platform

/// The commands that record an event, one for each kind, made from the tables of the flow.
enum FlowVerb {
    /// All of them but `open`, which has a command of its own.
    static let shapes: [CommandShape] = EventKind.allCases.filter { $0 != .open }.map(shape)

    /// The word of a kind: `gate-out`.
    static func word(_ kind: EventKind) -> String { FlowOptions.kebab(kind.rawValue) }

    private static func shape(_ kind: EventKind) -> CommandShape {
        let shape = EventShape.of(kind)
        var options = shape.fields.map(FlowOptions.field)
        if shape.subjects.contains(.lot), !isPlan(kind) { options += [FlowOptions.ofDeclaration, FlowOptions.inBox] }
        if FlowPayload.canBeRecorded(kind) { options.append(FlowOptions.asRecorded) }
        if kind == .assign { options.append(FlowOptions.auto) }
        if kind == .declare || kind == .submit { options.append(FlowOptions.messages) }
        if kind == .close || kind == .seal || kind == .reseal { options.append(Options.output) }
        let words = kind.words
        return CommandShape(
            name: "flow \(word(kind))", purpose: Bilingual(zh: words.zh, en: words.en.capitalizedFirst),
            details: details(kind),
            operands: OperandShape(
                usage: FlowSubjects.usage(shape.subjects), meaning: FlowSubjects.meaning(shape.subjects), minimum: 0,
                maximum: shape.subjects == [.job] ? 0 : nil),
            options: options + FlowOptions.event + [Options.format([.text, .json])]
        ) { arguments, console throws(Failure) in
            if kind == .assign, arguments.has(FlowOptions.auto) { return try FlowAssign.run(arguments, console) }
            return try FlowRecord(kind: kind, arguments: arguments, console: console).run()
        }
    }

    /// Whether an event adds something to the plan.
    static func isPlan(_ kind: EventKind) -> Bool {
        [.planContainer, .planDeclaration, .planLot, .foreignLot].contains(kind)
    }

    private static func details(_ kind: EventKind) -> [Bilingual] {
        let documents = EventDocuments.needed(by: kind)
        guard !documents.isEmpty else { return kind == .declare || kind == .submit ? [compared] : [] }
        let zh = documents.map { "\($0.zh)（\($0.word)）" }.joined(separator: "、")
        let en = documents.map { "\($0.en) (\($0.word))" }.joined(separator: ", ")
        return [Bilingual(zh: "可能须附单证：\(zh)。", en: "It may have to name as evidence: \(en).")]
    }
}

extension FlowVerb {
    fileprivate static let compared = Bilingual(
        zh: "加 --messages OUT 时，报文的件数、毛重和货物须与日志一致；不一致则拒绝。zuhuo exchange 发送前总是核对。",
        en:
            "With --messages OUT the message must have the pieces, the gross weight and the lots that the journal has, or "
            + "it is refused. zuhuo exchange always compares before it sends.")
}

extension String {
    /// With a capital letter at its start.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Records one kind of event of one or several subjects, all together or none.
struct FlowRecord {
    let kind: EventKind
    let arguments: Arguments
    let console: Console

    func run() throws(Failure) -> ExitCode {
        let journal = try arguments.journal()
        let events = try events(journal)
        let compared = try FlowComparison(arguments: arguments).outcomes(of: events, journal)
        let outcomes =
            if let compared { compared } else {
                try Failure.journal { () throws(JournalError) in try journal.append(events, allTogether: true) }
            }
        let isRecorded = FlowOutcomes.findings(outcomes).isEmpty
        try FlowOutcomes(events: events, outcomes: outcomes, isRecorded: isRecorded)
            .write(arguments, console, journal)
        if isRecorded, kind == .declare { try FlowComparison(arguments: arguments).warn(events, journal, console) }
        if isRecorded, let output = arguments.value(Options.output) {
            try PackingFiles.write(events.map(\.subject.id), journal, output, console)
        }
        return isRecorded ? .clean : .findings
    }

    private func events(_ journal: borrowing Journal) throws(Failure) -> [FlowEvent] {
        let subjects = try FlowSubjects(kind: kind, arguments: arguments).all(journal)
        let (actor, time) = (arguments.actor, try arguments.moment())
        let evidence = try arguments.evidence(for: kind)
        let id = arguments.value(FlowOptions.eventID)
        if id != nil, subjects.count > 1 {
            throw arguments.usage(.tooManyOperands(subjects[1].id))
        }
        var events: [FlowEvent] = []
        for subject in subjects {
            let payload = try FlowPayload(kind: kind, arguments: arguments).payload(subject, journal)
            var event = FlowEvent(
                id: id ?? "", kind, subject, payload, actor: actor, time: time, evidence: evidence)
            if id == nil { event.id = FlowRecord.derivedID(event) }
            events.append(event)
        }
        return events
    }

    /// The same for the same content and time, so that a command given twice is recorded once.
    static func derivedID(_ event: FlowEvent) -> String {
        "\(event.kind.rawValue):\(event.subject.id):\(SHA256.hexDigest(of: EventText.line(event)).prefix(16))"
    }
}
